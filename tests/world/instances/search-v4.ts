import { Refusal } from "./answer.ts";
import { readCursor, toCursor } from "./cursor.ts";
import { listPosts, pageAfter, type PostQuery } from "./posts.ts";
import { getText, readFlag, readLimit, readVariant } from "./query.ts";
import { readAddress, resolveV4 } from "./routes-v4.ts";
import { EVERYTHING, showsNsfw, type Route } from "./route.ts";
import { toCommentViewV4, toCommunityViewV4, toPersonViewV4, toPostViewV4 } from "./views-v4.ts";
import type { Store } from "./store.ts";

const TYPES = ["all", "comments", "posts", "communities", "users", "multi_communities"] as const;

/** What a search without `type_` gives as its last cursor, for ever. */
const ENDLESS_CURSOR = "none,none,none,none,none";

function tryResolve(store: Store, term: string): object | null {
  try {
    return resolveV4(store, term);
  } catch {
    return null;
  }
}

/** Search swallows what post/list refuses: a term that is no address finds nothing. */
function tryAddress(term: string): string | null {
  try {
    return readAddress(term);
  } catch {
    return null;
  }
}

function listFound(store: Store, query: URLSearchParams, now: number) {
  const term = getText(query, "search_term");
  const byUrl = readFlag(query, "post_url_only");
  const address = byUrl ? tryAddress(term) : null;
  if (byUrl && address === null) return [];
  const what: Partial<PostQuery> = byUrl ? { url: address } : { words: term, titleOnly: readFlag(query, "title_only") };
  return listPosts(store, { ...EVERYTHING, nsfw: showsNsfw(store, query), ...what }, now);
}

/** 1.0's search: newest first, no sort; the term may also be an object's id. */
export const searchV4: Route = (query, { store, now }) => {
  const type = readVariant(query, "type_", TYPES) ?? "all";
  const limit = readLimit(query, 20, new Refusal(400, { error: "invalid_fetch_limit", cause: "InvalidFetchLimit" }));
  const term = getText(query, "search_term");
  const ended = query.get("page_cursor") === ENDLESS_CURSOR;
  const after = ended ? null : readCursor(query);
  const wants = (kind: (typeof TYPES)[number]) =>
    type === kind || (type === "all" && !readFlag(query, "post_url_only"));
  const words = term.toLowerCase();
  const matches = (text: string) => text.toLowerCase().includes(words);

  const posts =
    ended || (type !== "all" && type !== "posts") ? [] : pageAfter(listFound(store, query, now), after, limit);
  const comments = [...store.comments.values()].filter(
    (row) => wants("comments") && !row.deleted && !row.removed && matches(row.content),
  );
  const communities = [...store.communities.values()].filter((row) => wants("communities") && matches(row.name));
  const persons = [...store.persons.values()].filter((row) => wants("users") && matches(row.name));
  const last = posts.length === limit ? posts.at(-1) : undefined;
  const first = after === null ? undefined : posts[0];
  const none = type === "all" ? ENDLESS_CURSOR : null;
  return {
    resolve: tryResolve(store, term),
    comments: comments.slice(0, limit).map((row) => toCommentViewV4(store, row)),
    posts: posts.map((row) => toPostViewV4(store, row)),
    communities: communities.slice(0, limit).map(toCommunityViewV4),
    persons: persons.slice(0, limit).map((row) => toPersonViewV4(store, row)),
    multi_communities: [],
    prev_page: first === undefined ? none : toCursor("previous", first.id),
    next_page: last === undefined ? none : toCursor("next", last.id),
  };
};
