import type { SourceView } from "../messages/answers.ts";
import type { Failure, Thread } from "../model.ts";
import type { Settings, SourceSetting } from "../settings.ts";
import type { Answer, Asker } from "./ask.ts";
import { findListened, nameOf, readParts, type Parts } from "./communities.ts";
import type { Corrections } from "./corrections.ts";
import { toIso, type Core } from "./deps.ts";
import { findHostFailure } from "./host-record.ts";
import type { KnownPage } from "./page.ts";
import { joinCopies, latestOf } from "./stored-thread.ts";
import type { Table } from "./table.ts";
import { sharesTitle } from "./title-words.ts";
import { articleKey } from "../url/index.ts";

/** What is known of a page without sending anything. */
export interface Found {
  /** The four things never mixed, and "found". "none": every switched-on source was looked at and nobody posted it. */
  state: "found" | "none" | "failed" | "not-asked" | "off";
  /** Copies joined, rejected ones left out, most comments first. */
  threads: Thread[];
  /** Every copy of them, in the order of the reader's instances: what an opening may fall back on. */
  copies: Thread[];
  rejected: Thread[];
  sources: SourceView[];
  /** Sum over `threads`. */
  comments: number;
  /** When the oldest count among them was told, "" without threads. */
  seen: string;
  /** When the table was last filled, "" never. */
  tableAt: string;
  /** How many communities the table listens to. */
  communities: number;
}

/** Looks a page up in what is stored. */
export interface Finder {
  find(page: KnownPage): Promise<Found>;
}

/** The table's part of one source: when its communities were last listed, the oldest of them; 0 if one never was. */
function filledAt(source: SourceSetting, settings: Settings, parts: Parts): { at: number; triedAt: number } {
  const own = findListened(settings).filter((one) => one.host === source.host);
  const times = own.map((one) => parts[nameOf(one)] ?? { at: 0, triedAt: 0 });
  if (times.length === 0) return { at: 0, triedAt: 0 };
  return { at: Math.min(...times.map(({ at }) => at)), triedAt: Math.max(...times.map(({ triedAt }) => triedAt)) };
}

/** The browser does not allow it: known before anything is tried, and ended by the reader alone. */
function notGranted(instance: string, now: number): Failure {
  return { instance, kind: "no-permission", status: 0, at: toIso(now), retryAt: "" };
}

/** The state of all sources together. */
function sumUp(sources: readonly SourceView[]): Found["state"] {
  const states = new Set(sources.map(({ state }) => state));
  for (const state of ["found", "failed", "not-asked", "none"] as const) if (states.has(state)) return state;
  return sources.length > 0 ? "off" : "not-asked";
}

export function createFinder(core: Core, table: Table, asker: Asker, corrections: Corrections): Finder {
  async function viewOf(
    source: SourceSetting,
    threads: number,
    answer: Answer | null,
    filled: { at: number; triedAt: number },
  ): Promise<SourceView> {
    const failure = (await core.canReach(source.host))
      ? await findHostFailure(core, source.host)
      : notGranted(source.host, core.clock.now());
    const asked = answer !== null && answer.at >= filled.at;
    const at = asked ? answer.at : filled.at;
    const base = { instance: source.host, by: asked ? ("asked" as const) : ("table" as const), threads, at: toIso(at) };
    if (threads > 0) return { ...base, state: "found", failure };
    if (failure?.kind === "no-permission") return { ...base, state: "failed", failure };
    // A failure later than the last good look: we do not know.
    if (failure !== null && Date.parse(failure.at) > at) return { ...base, state: "failed", failure };
    return { ...base, state: at > 0 ? "none" : "not-asked", failure: null };
  }

  return {
    async find(page) {
      const settings = await core.settings();
      const parts = await readParts(core);
      const on = settings.sources.filter((source) => source.on);
      const answers = new Map<string, Answer | null>();
      for (const { host } of on) answers.set(host, await asker.findAnswer(page, host));

      const known = await table.findByKeys(page.candidates.map((one) => one.key));
      const claims = new Set(page.candidates.filter((one) => !one.believed).map((one) => one.key));
      const believable = new Set(page.candidates.filter((one) => one.believed).map((one) => one.key));
      const inTable = known.filter((thread) => {
        const key = articleKey(thread.url) ?? "";
        return believable.has(key) || (claims.has(key) && sharesTitle(thread.title, page.article.title));
      });

      const own = (await corrections.list()).filter((one) => one.page === page.id);
      const rejectedIds = new Set(own.filter((one) => one.kind === "rejected").map((one) => one.thread.apId));
      const added = own.filter((one) => one.kind === "added").map((one) => one.thread);
      const order = new Map(on.map((source, at) => [source.host, at]));
      const all = [...inTable, ...[...answers.values()].flatMap((answer) => answer?.threads ?? []), ...added]
        .filter((thread) => order.has(thread.instance))
        .sort((a, b) => (order.get(a.instance) ?? 0) - (order.get(b.instance) ?? 0));
      const copies = latestOf(all.filter((thread) => !rejectedIds.has(thread.apId)));
      const threads = joinCopies(copies);

      const sources: SourceView[] = [];
      for (const source of settings.sources) {
        const mine = new Set(copies.filter((one) => one.instance === source.host).map((one) => one.apId)).size;
        sources.push(
          source.on
            ? await viewOf(source, mine, answers.get(source.host) ?? null, filledAt(source, settings, parts))
            : { instance: source.host, state: "off", by: "table", threads: 0, at: "", failure: null },
        );
      }
      const listened = findListened(settings);
      const times = listened.map((one) => parts[nameOf(one)]?.at ?? 0);
      return {
        state: sumUp(sources),
        threads,
        copies,
        rejected: own.filter((one) => one.kind === "rejected").map((one) => one.thread),
        sources,
        comments: threads.reduce((sum, thread) => sum + thread.comments, 0),
        seen: threads.map((thread) => thread.seen).sort()[0] ?? "",
        tableAt: toIso(Math.max(0, ...times)),
        communities: listened.length,
      };
    },
  };
}
