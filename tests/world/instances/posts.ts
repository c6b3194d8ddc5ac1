import { toPattern } from "./pattern.ts";
import { toControversyRank, toHotRank, toScore, compareKeys, type Key } from "./rank.ts";
import { getRow, type CommunityRow, type PostRow, type Store } from "./store.ts";

/** Sorts are v4's names; v3's `TopDay`, `TopAll` … are `top`. */
export type PostSort =
  | "active"
  | "hot"
  | "new"
  | "old"
  | "top"
  | "most_comments"
  | "new_comments"
  | "controversial"
  | "scaled";

export interface PostQuery {
  community: CommunityRow | null;
  sort: PostSort;
  localOnly: boolean;
  nsfw: boolean;
  /** Exact address. */
  url: string | null;
  /** Words in the order they must stand in. */
  words: string | null;
  titleOnly: boolean;
  /** Pinned posts stand before all others. */
  pinnedFirst: boolean;
}

/** The rows asked for, in no order; removed and deleted ones are in no list. */
function selectPosts(store: Store, query: PostQuery): PostRow[] {
  const pattern = query.words === null ? null : toPattern(query.words);
  return [...store.posts.values()].filter((row) => {
    const community = getRow(store.communities, row.community);
    return (
      !row.removed &&
      !row.deleted &&
      (query.community === null || row.community === query.community.id) &&
      // A named community answers whatever the listing type is.
      (query.community !== null || !query.localOnly || community.local) &&
      (query.nsfw || (!row.nsfw && !community.nsfw)) &&
      (query.url === null || row.url === query.url) &&
      (pattern === null || pattern.test(row.name) || (!query.titleOnly && pattern.test(row.body ?? "")))
    );
  });
}

function toRank(row: PostRow, sort: PostSort, now: number): Key {
  const newest = row.newestComment ?? row.published;
  if (sort === "new") return [row.published];
  if (sort === "hot" || sort === "scaled") return [toHotRank(row, now)];
  if (sort === "top") return [toScore(row)];
  if (sort === "most_comments") return [row.comments];
  if (sort === "new_comments") return [newest];
  if (sort === "controversial") return [toControversyRank(row)];
  if (sort === "active") return [toHotRank(row, now, newest)];
  return [];
}

/** All rows asked for, in order. Ties go by time, then id: lists of posts lose no rows. */
export function listPosts(store: Store, query: PostQuery, now: number): PostRow[] {
  const direction = query.sort === "old" ? 1 : -1;
  const keyed = selectPosts(store, query).map((row) => ({
    row,
    pinned: query.pinnedFirst && (query.community === null ? row.featuredLocal : row.featuredCommunity) ? 0 : 1,
    rank: [...toRank(row, query.sort, now), row.published, row.id],
  }));
  keyed.sort((one, other) => one.pinned - other.pinned || direction * compareKeys(one.rank, other.rank));
  return keyed.map(({ row }) => row);
}

/** The part of a list after a row (or from its start), and whether the page is full. */
export function pageAfter(rows: PostRow[], after: number | null, limit: number): PostRow[] {
  const start = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
  return rows.slice(start, start + limit);
}
