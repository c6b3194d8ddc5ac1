import type { CommentRow, PostRow } from "./store.ts";

/** Hours after which Lemmy's `hot_rank` is 0. */
const HOT_HOURS = 168;

/** Lemmy's `hot_rank(score, published)`: log of the score over a power of the age. */
export function toHotRank(row: PostRow | CommentRow, now: number): number {
  const hours = (now - Date.parse(row.published)) / 3_600_000;
  if (hours < 0 || hours >= HOT_HOURS) return 0;
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
