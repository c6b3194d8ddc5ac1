import { Refusal } from "./answer.ts";
import { cleanUrl } from "./clean-url.ts";
import { listCommentsV4, type CommentSort } from "./comments.ts";
import { readCursor, toPageFields } from "./cursor.ts";
import { LANGUAGES } from "./languages.ts";
import { listPosts, pageAfter, type PostSort } from "./posts.ts";
import { getText, readFlag, readLimit, readNumber, readVariant } from "./query.ts";
import { EVERYTHING, showsNsfw, type Route } from "./route.ts";
import { toSiteAnswerV4, toSiteV4 } from "./site.ts";
import { findCommunity, getRow, type CommunityRow, type Store } from "./store.ts";
import { toCommentViewV4, toCommunityViewV4, toModeratorsV4, toPersonViewV4, toPostViewV4 } from "./views-v4.ts";

/** API v4 as Lemmy 1.0.0-beta.1 answers it. */

const COMMENT_SORTS = ["hot", "top", "new", "old", "controversial"] as const;
const LISTINGS = ["all", "local", "subscribed", "moderator_view", "suggested"] as const;
const POST_SORTS = [
  "active",
  "hot",
  "new",
  "old",
  "top",
  "most_comments",
  "new_comments",
  "controversial",
  "scaled",
] as const satisfies readonly PostSort[];

/** The site's `default_items_per_page`. */
const DEFAULT_LIMIT = 20;

export function notFound(cause = "Record not found"): Refusal {
  return new Refusal(404, { error: "not_found", cause });
}

function readLimitV4(query: URLSearchParams): number {
  const refusal = new Refusal(400, { error: "invalid_fetch_limit", cause: "InvalidFetchLimit" });
  return readLimit(query, DEFAULT_LIMIT, refusal);
}

/** 1.0 cleans the address it is asked for like one that is posted. */
export function readAddress(term: string): string {
  try {
    return cleanUrl(term);
  } catch {
    const cause = "relative URL without a base";
    throw new Refusal(400, { error: "unknown", message: cause, cause });
  }
}

const getPost: Route = (query, { store, now }) => {
  const id = readNumber(query, "id");
  const comment = readNumber(query, "comment_id");
  if (id === null && comment === null) throw notFound("NotFound");
  const post = store.posts.get(id ?? store.comments.get(comment ?? -1)?.post ?? -1);
  if (post === undefined || post.removed) throw notFound();
  const community = getRow(store.communities, post.community);
  const copies =
    post.url === undefined
      ? []
      : listPosts(store, { ...EVERYTHING, url: post.url, localOnly: true, nsfw: showsNsfw(store, query) }, now);
  return {
    post_view: toPostViewV4(store, post),
    community_view: toCommunityViewV4(community),
    cross_posts: copies
      .filter((row) => row.id !== post.id)
      .slice(0, DEFAULT_LIMIT)
      .map((row) => toPostViewV4(store, row)),
    moderators: toModeratorsV4(store, community),
  };
};

function readCommunity(query: URLSearchParams, store: Store): CommunityRow | null {
  const name = query.get("community_name");
  const id = readNumber(query, "community_id");
  if (name === null && id === null) return null;
  const community = name === null ? store.communities.get(id ?? -1) : findCommunity(store, name);
  if (community === undefined) throw notFound();
  return community;
}

const listPostsRoute: Route = (query, { store, now }) => {
  const limit = readLimitV4(query);
  const sort = readVariant(query, "sort", POST_SORTS) ?? "active";
  const listing = readVariant(query, "type_", LISTINGS) ?? "local";
  const term = query.get("search_term");
  const byUrl = term !== null && readFlag(query, "search_url_only");
  const seconds = readNumber(query, "time_range_seconds") ?? 0;
  const oldest = seconds > 0 ? new Date(now - seconds * 1000).toISOString() : "";
  const after = readCursor(query);
  const rows = listPosts(
    store,
    {
      ...EVERYTHING,
      community: readCommunity(query, store),
      sort,
      localOnly: listing !== "all",
      nsfw: showsNsfw(store, query),
      url: byUrl ? readAddress(term) : null,
      words: byUrl ? null : term,
      titleOnly: readFlag(query, "search_title_only"),
      // Only the sorts that are no plain list of times put pinned posts first.
      pinnedFirst: term === null && sort !== "new" && sort !== "old",
    },
    now,
  ).filter((row) => row.published >= oldest);
  const posts = pageAfter(rows, after, limit);
  return {
    items: posts.map((row) => toPostViewV4(store, row)),
    ...toPageFields(posts.length === limit ? (posts.at(-1) ?? null) : null, after === null ? null : (posts[0] ?? null)),
  };
};

function listComments(slim: boolean): Route {
  return (query, { store, now }) => {
    const sort: CommentSort = readVariant(query, "sort", COMMENT_SORTS) ?? "hot";
    const limit = readLimitV4(query);
    readVariant(query, "type_", LISTINGS);
    const cursor = readCursor(query);
    const post = readNumber(query, "post_id");
    const selection = {
      post,
      parent: readNumber(query, "parent_id"),
      maxDepth: readNumber(query, "max_depth"),
      sort,
      words: query.get("search_term")?.toLowerCase() ?? null,
    };
    const after = cursor === null ? null : (store.comments.get(cursor) ?? null);
    const page = listCommentsV4(hideNsfw(store), selection, { limit, after, now });
    return {
      items: page.rows.map((row) => toCommentViewV4(store, row, slim)),
      ...toPageFields(page.next, page.previous),
    };
  };
}

/** 1.0 never gives anonymous readers the comments of NSFW posts, unless the site has a content warning. */
function hideNsfw(store: Store): Store {
  if (store.site.contentWarning !== "") return store;
  const isHidden = (id: number) => {
    const post = getRow(store.posts, id);
    return post.nsfw || getRow(store.communities, post.community).nsfw;
  };
  return { ...store, comments: new Map([...store.comments].filter(([, row]) => !isHidden(row.post))) };
}

const getComment: Route = (query, { store }) => {
  const row = store.comments.get(readNumber(query, "id") ?? -1);
  if (row === undefined) throw notFound();
  return { comment_view: toCommentViewV4(store, row) };
};

const getCommunity: Route = (query, { store }) => {
  const row = readCommunity(new URLSearchParams({ community_name: query.get("name") ?? "" }), store);
  const found = query.has("name") ? row : (store.communities.get(readNumber(query, "id") ?? -1) ?? null);
  if (found === null) throw notFound();
  return {
    community_view: toCommunityViewV4(found),
    ...(found.local ? { site: toSiteV4(store) } : {}),
    moderators: toModeratorsV4(store, found),
    discussion_languages: LANGUAGES.map(({ id }) => id),
  };
};

const listCommunities: Route = (query, { store }) => {
  const limit = readLimitV4(query);
  const listing = readVariant(query, "type_", LISTINGS) ?? "local";
  const rows = [...store.communities.values()]
    .filter((row) => (listing === "all" || row.local) && (!row.nsfw || showsNsfw(store, query)))
    .toSorted((one, other) => (one.published < other.published ? 1 : -1));
  return { items: rows.slice(0, limit).map(toCommunityViewV4) };
};

/** One object by its ActivityPub id; null when this server does not know it. Throws for a removed post. */
export function resolveV4(store: Store, address: string): object | null {
  const find = <T extends { apId: string }>(rows: Map<number, T>) =>
    [...rows.values()].find((row) => row.apId === address);
  const comment = find(store.comments);
  if (comment !== undefined) return { type_: "comment", ...toCommentViewV4(store, comment) };
  const post = find(store.posts);
  if (post?.removed) throw notFound();
  if (post !== undefined) return { type_: "post", ...toPostViewV4(store, post) };
  const community = find(store.communities);
  if (community !== undefined) return { type_: "community", ...toCommunityViewV4(community) };
  const person = find(store.persons);
  return person === undefined ? null : { type_: "person", ...toPersonViewV4(store, person) };
}

/** What resolve_object says to something it cannot find. */
export function refuseResolve(address: string): Refusal {
  const message = URL.canParse(address) ? "Object was not found in local database" : "relative URL without a base";
  return new Refusal(400, { error: "resolve_object_failed", message, cause: "ResolveObjectFailed" });
}

const resolveObject: Route = (query, { store }) => {
  const address = getText(query, "q");
  const found = resolveV4(store, address);
  if (found === null) throw refuseResolve(address);
  return found;
};

export const ROUTES_V4: Record<string, Route> = {
  "/api/v4/site": (_query, { store, limits, version }) => toSiteAnswerV4(store, limits, version),
  "/api/v4/post": getPost,
  "/api/v4/post/list": listPostsRoute,
  "/api/v4/comment": getComment,
  "/api/v4/comment/list": listComments(false),
  "/api/v4/comment/list/slim": listComments(true),
  "/api/v4/community": getCommunity,
  "/api/v4/community/list": listCommunities,
  "/api/v4/resolve_object": resolveObject,
  "/api/v4/federated_instances": (_query, { store }) => ({
    items: store.linked.map((domain, at) => ({
      instance: { id: at + 2, domain, published_at: store.site.published },
    })),
  }),
  "/api/v4/account/validate_auth": () => {
    throw new Refusal(400, { error: "not_logged_in", cause: "InvalidToken" });
  },
};
