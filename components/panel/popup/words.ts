import type { LedgerRow, SourceView, TabView } from "../../../utils/messages/answers.ts";
import type { FailureKind } from "../../../utils/model.ts";
import { toAge, toClock, toCount, toList } from "../../margin/words.ts";
import { inSentence, toThen, toWhen, toWhy } from "../words.ts";

/** The popup's main words: one heading and one or two sentences for each state of a tab. */
export interface Said {
  title: string;
  text: string;
}

/** The words of a tab's state. Four things never mixed, and what keeps Lemargin from looking. */
export function toSaid(view: TabView, now: number): Said {
  switch (view.state) {
    case "not-set-up":
      return {
        title: "Not set up",
        text: "Choose communities and news sites first. Until then Lemargin looks at nothing and sends nothing.",
      };
    case "found":
      return toFound(view, now);
    case "none":
      return { title: "Nobody posted this", text: toNobody(view, now) };
    case "failed":
      return toFailed(view);
    case "not-asked":
      return { title: "Not asked yet", text: toNotAsked(view) };
    case "off":
      return view.siteOn
        ? { title: "All sources are switched off", text: "There is nobody to ask. Switch one on below." }
        : {
            title: "Switched off here",
            text: `Lemargin does not look at pages of ${view.site}. Other sites are not affected.`,
          };
    case "not-in-list":
      return {
        title: "This site is not in your list",
        text: "Lemargin has not looked at this page and cannot, until you allow it.",
      };
    case "no-grant":
      return {
        title: "Not allowed here",
        text: `${view.site} is in your list, but the browser does not let Lemargin look at its pages.`,
      };
    case "no-article":
      return {
        title: "No article here",
        text: `Lemargin recognised no article on this page.${view.sent.length > 0 ? "" : " Nothing was sent."}`,
      };
    case "cannot-look":
      return { title: "Nothing to look at", text: "This is no page of a web site, or the browser keeps it to itself." };
  }
}

function toFound({ threads, comments }: TabView, now: number): Said {
  const communities = toCount(new Set(threads.map((one) => one.community)).size, "community", "communities");
  const seen = threads.map((one) => one.seen).sort()[0] ?? "";
  const age = toAge(seen, now);
  const counted = age === "" ? "" : age === "now" ? ", counted just now" : `, counted ${age} ago`;
  if (comments === 0) return { title: "No comments yet", text: `Posted in ${communities}${counted}.` };
  return { title: toCount(comments, "comment"), text: `in ${communities}${counted}` };
}

function toNobody({ sources, communities, tableAt, sent }: TabView, now: number): string {
  const asked = sources.filter((one) => one.by === "asked" && one.state === "none");
  if (asked.length > 0) {
    const [first] = asked;
    const names = toList(asked.map((one) => one.instance));
    return `${names} ${asked.length === 1 ? "was" : "were"} asked at ${toWhen(first?.at ?? "", now)} and ${asked.length === 1 ? "knows" : "know"} no thread.`;
  }
  const listened = communities === 1 ? "the one community" : `the ${communities} communities`;
  const age = toAge(tableAt, now);
  const facts = [
    ...(age === "" ? [] : [age === "now" ? "the table is fresh" : `the table is ${age} old`]),
    ...(sent.length > 0 ? [] : ["nothing was sent"]),
  ];
  return [`Not in ${listened} you listen to.`, toSentence(facts.join("; "))].join(" ").trim();
}

function toFailed({ sources }: TabView): Said {
  const failed = sources.filter((one) => one.state === "failed");
  const silent = sources.filter((one) => one.state === "none").map((one) => one.instance);
  const [first, ...others] = failed;
  if (first?.failure == null) return { title: "Could not ask", text: "" };
  const why = toWhy(first.failure.kind, first.failure.status);
  const then = toThen(first.failure);
  const asked = silent.length > 0 ? ` ${toList(silent)} ${silent.length === 1 ? "has" : "have"} nothing.` : "";
  const more = others.length > 0 ? ` and ${toCount(others.length, "other")}` : "";
  if (first.failure.kind === "private-instance" && others.length === 0)
    return {
      title: `${first.instance} shows its threads to members only`,
      text: `Lemargin has no account there and cannot read this one. ${then}${asked}`,
    };
  return { title: `Could not ask ${first.instance}${more}`, text: `${why} ${then}`.trim() + asked };
}

function toNotAsked({ sources, tableAt, communities }: TabView): string {
  if (communities === 0 && sources.length === 0) return "You have no source yet. Add one in the options.";
  if (communities > 0 && tableAt === "") return "The table is still empty. It fills while you read news, or now.";
  const waiting = sources.filter((one) => one.state === "not-asked").map((one) => one.instance);
  return `${toList(waiting)} ${waiting.length === 1 ? "has" : "have"} not been asked about this page.`;
}

/** What one source says about the page: the line below its name. */
export function toSourceLine({ state, by, at, threads, failure }: SourceView, now: number): string {
  const when = by === "asked" ? `asked at ${toWhen(at, now)}` : `in the table of ${toWhen(at, now)}`;
  switch (state) {
    case "found":
      return `${toCount(threads, "thread")}, ${when}`;
    case "none":
      return `Nobody posted this, ${when}`;
    case "failed":
      return failure === null ? "Could not ask" : `Could not ask: ${inSentence(toWhy(failure.kind, failure.status))}`;
    case "not-asked":
      return "Not asked";
    case "off":
      return "Switched off";
  }
}

/** The folded line of the sources. */
export function toSourcesLine(sources: SourceView[]): string {
  const on = sources.filter((one) => one.state !== "off");
  const found = on.filter((one) => one.state === "found").length;
  const failed = on.filter((one) => one.state === "failed").length;
  if (failed > 0) return `${failed} of ${on.length} could not be asked`;
  return found > 0 ? `${found} of ${on.length} have threads` : `${on.length} on`;
}

/** What a request told the instance. */
export function toTold({ told, what }: LedgerRow): string {
  if (told === "address") return what === "title" ? "this headline" : "this address";
  if (told === "thread") return "this thread";
  return told === "communities" ? "communities" : "nothing about it";
}

/** It answered, but not with what was asked for. */
const REFUSALS: ReadonlySet<FailureKind> = new Set(["rate-limited", "challenge", "private-instance"]);

/** What came back, in a word or two. */
export function toAnswerWord({ answer, what }: LedgerRow): string {
  if (!answer.ok) return REFUSALS.has(answer.kind) ? "refused" : "no answer";
  if (answer.count === 0) return "none";
  return what === "comments" ? toCount(answer.count, "comment") : toCount(answer.count, "thread");
}

/** When an instance that has answered may be asked again, in words; "" when it may be now. */
export function toAgainAt({ asks }: TabView, now: number): string {
  return asks?.again === true && Date.parse(asks.at) > now ? toWhen(asks.at, now) : "";
}

/** Origins the browser does not allow, without the one that has its own button above. */
export function findOtherMissing({ state, site, sources, missing }: TabView): string[] {
  if (state === "no-grant") return missing.filter((origin) => origin !== `https://*.${site}/*`);
  if (state !== "failed") return missing;
  const first = sources.find((one) => one.state === "failed");
  if (first?.failure?.kind !== "no-permission") return missing;
  return missing.filter((origin) => origin !== `https://${first.instance}/*`);
}

/** How old the table is, at the popup's foot. */
export function toTableWords({ state, tableAt }: TabView, now: number): string {
  if (state === "not-set-up" || state === "not-in-list" || state === "no-grant" || state === "cannot-look")
    return "Not looked";
  return tableAt === "" ? "Table still empty" : `Table from ${toWhen(tableAt, now)}`;
}

/** When a failed source is asked again by itself: "Or by itself at 14:20."; "" when only the reader can. */
export function toByItself(retryAt: string): string {
  return retryAt === "" ? "" : `Or by itself at ${toClock(retryAt)}.`;
}

/** Why a pasted thread could not be used. */
export function toThreadWhy(why: string): string {
  if (why === "bad-address") return "That is no address of a thread.";
  if (why === "not-known") return "None of your instances knows this thread. Open it there, or add its instance.";
  return "Your instances could not be asked. Try again later.";
}

function toSentence(words: string): string {
  return words === "" ? "" : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
