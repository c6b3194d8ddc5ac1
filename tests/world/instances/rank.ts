import type { CommentRow, PostRow } from "./store.ts";

/** Hours after which Lemmy's `hot_rank` is 0. */
const HOT_HOURS = 168;

/** Ranks are not computed when they are read but by a timer; until it first comes by, a row has the default. */
const TIMER_MS = 600_000;
const DEFAULT_RANK = 0.0001;

/**
 * Lemmy's `hot_rank(score, published)`, log of the score over a power of the age, as of the timer's last round. `since` is the
 * time the age counts from: for posts by activity, that of the newest comment.
 */
export function toHotRank(row: PostRow | CommentRow, now: number, since: string = row.published): number {
  const round = Math.floor(now / TIMER_MS) * TIMER_MS;
  if (Date.parse(row.published) > round) return DEFAULT_RANK;
  const start = Date.parse(since) > round ? row.published : since;
  const hours = (round - Date.parse(start)) / 3_600_000;
  if (hours >= HOT_HOURS) return 0;
  return Math.log10(Math.max(2, toScore(row) + 2)) / (hours + 2) ** 1.8;
}

/** Lemmy's `controversy_rank(upvotes, downvotes)`. */
export function toControversyRank(row: PostRow | CommentRow): number {
  if (row.upvotes <= 0 || row.downvotes <= 0) return 0;
  const smaller = Math.min(row.upvotes, row.downvotes);
  return (row.upvotes + row.downvotes) ** (smaller / Math.max(row.upvotes, row.downvotes));
}

export function toScore(row: PostRow | CommentRow): number {
  return row.upvotes - row.downvotes;
}

export type Key = readonly (number | string)[];

/** Compares keys field by field, the way SQL compares tuples. */
export function compareKeys(one: Key, other: Key): number {
  for (const [at, value] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (value < against) return -1;
    if (value > against) return 1;
  }
  return 0;
}

/** `0` < `0.18` < `0.18.3` < `0.2`: PostgreSQL's ltree compares label by label, as text. "\u0001" sorts below every label. */
export function toParentKey(path: string): string {
  return path.split(".").slice(0, -1).join("\u0001");
}
