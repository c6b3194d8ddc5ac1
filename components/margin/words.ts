import type { Picture, Placement } from "../../utils/model.ts";

/** What the margin says, in words. */

/** "1 comment", "1,204 comments". */
export function toCount(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** "Kursk", "Kursk and Putin", "shells, soldiers and price". */
export function toList(words: string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, short: "now", "12 min", "5 h", "30 d", "2 yr"; "" when the time cannot be read. */
export function toAge(iso: string, now: number): string {
  const ago = now - Date.parse(iso);
  if (Number.isNaN(ago)) return "";
  if (ago < MINUTE_MS) return "now";
  if (ago < HOUR_MS) return `${Math.floor(ago / MINUTE_MS)} min`;
  if (ago < DAY_MS) return `${Math.floor(ago / HOUR_MS)} h`;
  if (ago < 365 * DAY_MS) return `${Math.floor(ago / DAY_MS)} d`;
  return `${Math.floor(ago / (365 * DAY_MS))} yr`;
}

/** The exact time, for a title. */
export function toExactTime(iso: string): string {
  return new Date(iso).toLocaleString();
}

/** "09:12", in the reader's zone. */
export function toClock(iso: string): string {
  return iso && new Date(iso).toTimeString().slice(0, 5);
}

/** Why a note stands where it stands; "" for those about the article. */
export function toReason(placement: Placement | null): string {
  if (!placement) return "";
  const { reason, quotes } = placement;
  if (reason.kind === "words") return reason.words.length > 0 ? `Mentions ${toList(reason.words)}` : "";
  if (reason.kind !== "quote") return "";
  const more = reason.more > 0 ? `, and ${toCount(reason.more, "other passage")}` : "";
  const first = quotes[0]?.paragraph;
  if (first === -1) return `Quotes the headline${more}`;
  if (first === -2) return `Quotes the summary${more}`;
  if (placement.paragraph === null) return `Quotes the article${more}`;
  return `Quotes ${reason.whole ? "this sentence" : "these words"}${more}`;
}

/** "and 5 more here", "81 more about the article", "84 about the article". */
export function toRestWords(shown: number, total: number, general: boolean): string {
  if (!general) return `and ${total - shown} more here`;
  return shown === 0 ? `${total} about the article` : `${total - shown} more about the article`;
}

/** What stands in place of a text that is gone. */
export const GONE_WORDS = { deleted: "Deleted by its author.", removed: "Removed by a moderator." };

/** What is said once, politely, when the margin opens. */
export function toAnnouncement(picture: Picture, beside: number): string {
  if (picture.state === "failed") return picture.gap.title;
  return `${toCount(picture.total, "comment")}, ${beside} beside the text`;
}

/** While waiting. `long`: more than some seconds. */
export function toWaitingWords(picture: Picture | null, long: boolean): string {
  const threads = picture?.threads ?? [];
  const hosts = [...new Set(threads.map((it) => it.instance))];
  if (long && hosts.length === 1) return `${hosts[0] ?? ""} is slow. Still waiting.`;
  if (long) return "The instances are slow. Still waiting.";
  const count = threads.reduce((sum, it) => sum + it.comments, 0);
  if (count === 0) return "Fetching the comments…";
  return `Fetching ${count.toLocaleString("en")} from ${toList(hosts)}…`;
}
