import { toControversyRank, toHotRank, toParentKey, toScore, compareKeys, type Key } from "./rank.ts";
import type { CommentRow, Store } from "./store.ts";

/** Which comments a request is about, and in which order it wants them. Sorts are v4's names. */
export type CommentSort = "hot" | "top" | "new" | "old" | "controversial";

export interface CommentQuery {
  post: number | null;
  parent: number | null;
  /** Present: "tree mode". */
  maxDepth: number | null;
  sort: CommentSort;
  /** Lower case; only comments with these words. 1.0 only. */
  words?: string | null;
}

/** Rows of one tree answer, whatever limit was asked. */
const TREE_CAP = 300;

function toDepth(path: string): number {
  return path.split(".").length - 1;
}

/** The rows asked for, in no order. An unknown post has none. */
function selectComments(store: Store, query: CommentQuery): CommentRow[] {
  const parent = query.parent === null ? undefined : store.comments.get(query.parent);
  if (query.parent !== null && parent === undefined) return [];
  const deepest = query.maxDepth === null ? null : query.maxDepth + (parent === undefined ? 0 : toDepth(parent.path));
  return [...store.comments.values()].filter(
    (row) =>
      (query.post === null || row.post === query.post) &&
      (query.words == null || row.content.toLowerCase().includes(query.words)) &&
      (parent === undefined || row.path === parent.path || row.path.startsWith(`${parent.path}.`)) &&
      (deepest === null || (toDepth(row.path) <= deepest && deepest > 0)),
  );
}

function toRank(row: CommentRow, sort: CommentSort, now: number): Key {
  if (sort === "hot") return [toHotRank(row, now)];
  if (sort === "top") return [toScore(row)];
  if (sort === "controversial") return [toControversyRank(row)];
  return [row.published];
}

/** From here on PostgreSQL sorts the whole list instead of keeping the best rows only. */
const SORTS_WHOLE_FROM = 300;

/** Rows of equal rank stand as the database likes: in another order once it sorts in another way. The same from run to run. */
function toWhim(id: number, skipped: number): number {
  return skipped < SORTS_WHOLE_FROM ? id : (id * 2_654_435_761) % 4_294_967_296;
}

function orderV3(rows: CommentRow[], query: CommentQuery, skipped: number, now: number): CommentRow[] {
  const direction = query.sort === "old" ? 1 : -1;
  const keyed = rows.map((row) => ({
    row,
    path: query.maxDepth === null ? "" : toParentKey(row.path),
    distinguished: row.distinguished ? 0 : 1,
    // Hot falls back on the score: ranks of an old thread are all 0.
    rank: query.sort === "hot" ? [toHotRank(row, now), toScore(row)] : toRank(row, query.sort, now),
  }));
  keyed.sort(
    (one, other) =>
      compareKeys([one.path, one.distinguished], [other.path, other.distinguished]) ||
      direction * compareKeys(one.rank, other.rank) ||
      toWhim(one.row.id, skipped) - toWhim(other.row.id, skipped),
  );
  return keyed.map(({ row }) => row);
}

/** 0.19: tree mode ignores limit and page; flat pages have no tie-break, so they repeat and lose rows of equal rank. */
export function listCommentsV3(
  store: Store,
  query: CommentQuery,
  { limit, page, now }: { limit: number; page: number; now: number },
): CommentRow[] {
  const rows = selectComments(store, query);
  if (query.maxDepth !== null) return orderV3(rows, query, 0, now).slice(0, TREE_CAP);
  const skipped = (page - 1) * limit;
  return orderV3(rows, query, skipped, now).slice(skipped, skipped + limit);
}

/** One page of 1.0. `after`/`before` is the row a cursor names. */
interface KeysetPage<T> {
  rows: T[];
  /** The row the next page starts after; null when this page was not full. */
  next: T | null;
  /** The row the page before ends at; null on a first page. */
  previous: T | null;
}

/**
 * One page by keys alone, without a tie-break: every row whose keys equal the cursor's is skipped. `compare` is the order of the
 * answer.
 */
function readKeysetPage<T>(
  rows: T[],
  compare: (one: T, other: T) => number,
  { limit, after }: { limit: number; after: T | null },
): KeysetPage<T> {
  const ordered = rows.toSorted(compare);
  const rest = after === null ? ordered : ordered.filter((row) => compare(row, after) > 0);
  const page = rest.slice(0, limit);
  return {
    rows: page,
    next: page.length === limit ? (page.at(-1) ?? null) : null,
    previous: after === null ? null : (page[0] ?? null),
  };
}

/** 1.0: one direction for all keys, so all sorts but `old` give the last parents first and the roots last. */
export function listCommentsV4(
  store: Store,
  query: CommentQuery,
  { limit, after, now }: { limit: number; after: CommentRow | null; now: number },
): KeysetPage<CommentRow> {
  const direction = query.sort === "old" ? 1 : -1;
  const byTime = query.sort === "old" || query.sort === "new";
  const toKey = (row: CommentRow): Key => [
    query.maxDepth === null ? "" : toParentKey(row.path),
    row.distinguished && !byTime ? 1 : 0,
    ...toRank(row, query.sort, now),
  ];
  const keys = new Map([...store.comments.values()].map((row) => [row.id, toKey(row)]));
  const keyOf = (row: CommentRow) => keys.get(row.id) ?? [];
  return readKeysetPage(
    selectComments(store, query),
    (one, other) => direction * compareKeys(keyOf(one), keyOf(other)),
    { limit: query.maxDepth === null ? limit : TREE_CAP, after },
  );
}
