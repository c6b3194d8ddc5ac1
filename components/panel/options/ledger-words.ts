import type { LedgerRow } from "../../../utils/messages/answers.ts";
import { toCount } from "../../margin/words.ts";
import { inSentence, toWhy } from "../words.ts";

/** What was asked. */
export function toAsked({ what }: LedgerRow): string {
  switch (what) {
    case "links":
      return "New links";
    case "page":
      return "Is this page posted?";
    case "title":
      return "Is this headline posted?";
    case "comments":
      return "Comments of a thread";
    case "thread":
      return "One thread";
    case "software":
      return "Which software is it?";
    case "instance":
      return "What is it?";
    case "community":
      return "Is there this community?";
  }
}

/** Who wanted it. */
export function toReason({ why }: LedgerRow): string {
  switch (why) {
    case "table":
      return "Table";
    case "ask":
      return "You pressed Ask";
    case "every":
      return "Every article, as you chose";
    case "open":
      return "The margin was opened";
    case "by-itself":
      return "The margin opened by itself, as you chose";
    case "check":
      return "You added it, or tried again";
    case "retry":
      return "You tried again";
    case "more":
      return "You fetched more";
  }
}

/** What came back. */
export function toAnswer({ what, answer }: LedgerRow): string {
  if (!answer.ok) return `could not: ${inSentence(toWhy(answer.kind, answer.status))}`;
  switch (what) {
    case "links":
      return toCount(answer.count, "link");
    case "comments":
      return toCount(answer.count, "comment");
    case "page":
    case "title":
    case "thread":
      return answer.count === 0 ? "nobody posted it" : toCount(answer.count, "thread");
    case "software":
    case "instance":
      return "answered";
    case "community":
      return answer.count === 0 ? "not known" : "yes";
  }
}

/** Rows of one day, newest first. */
export interface Day {
  name: string;
  rows: LedgerRow[];
}

/** The ledger by days: "Today", then dates. `rows` are newest first. */
export function toDays(rows: LedgerRow[], now: number): Day[] {
  const today = new Date(now).toDateString();
  const days: Day[] = [];
  for (const row of rows) {
    const at = new Date(row.at);
    const name =
      at.toDateString() === today
        ? "Today"
        : at.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
    const last = days.at(-1);
    if (last?.name === name) last.rows.push(row);
    else days.push({ name, rows: [row] });
  }
  return days;
}

/** "14:02:11", in the reader's zone. */
export function toSecond(iso: string): string {
  return new Date(iso).toLocaleTimeString("en-GB");
}
