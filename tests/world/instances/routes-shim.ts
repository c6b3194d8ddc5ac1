import { Refusal } from "./answer.ts";
import { listCommentsV4, type CommentSort } from "./comments.ts";
import { LANGUAGES } from "./languages.ts";
import { listPosts } from "./posts.ts";
import { getText, readFlag, readNumber, readVariant } from "./query.ts";
import { readPostSort } from "./reads-v3.ts";
import { EVERYTHING, showsNsfw, type Route } from "./route.ts";
import { notFound, refuseResolve } from "./routes-v4.ts";
import { toSiteAnswerV3, toSiteV3 } from "./site.ts";
import { findCommunity, getRow } from "./store.ts";
import { resolveV3 } from "./resolve-v3.ts";
import { toCommentViewV3, toCommunityViewV3, toModeratorsV3, toPostViewV3, type Dialect } from "./views-v3.ts";

/** What a 1.0 server still answers under /api/v3: the shape of v3, the behaviour of v4, several parameters dropped. */

const SHIM: Dialect = { shim: true };
const DEFAULT_LIMIT = 20;

function readShimLimit(query: URLSearchParams): number {
  const limit = readNumber(query, "limit") ?? DEFAULT_LIMIT;
  if (limit < 1 || limit > 50) throw new Refusal(400, { error: "invalid_fetch_limit", cause: "InvalidFetchLimit" });
  return limit;
}

const getPost: Route = (query, { store, now }) => {
  const post = store.posts.get(readNumber(query, "id") ?? -1);
  if (post === undefined || post.removed) throw notFound();
  const community = getRow(store.communities, post.community);
  return {
    post_view: toPostViewV3(store, post, { ...SHIM, now }),
    community_view: toCommunityViewV3(community, SHIM),
    moderators: [],
    cross_posts: [],
  };
};

const listPostsRoute: Route = (query, { store, now }) => {
  const name = query.get("community_name");
  const community = name === null ? null : (findCommunity(store, name) ?? null);
  if (name !== null && community === null) throw notFound();
  const rows = listPosts(
    store,
    { ...EVERYTHING, community, sort: readPostSort(query), nsfw: showsNsfw(store, query) },
    now,
  );
  return { posts: rows.slice(0, readShimLimit(query)).map((row) => toPostViewV3(store, row, { ...SHIM, now })) };
};

const listComments: Route = (query, { store, now }) => {
  const sorts = ["Hot", "Top", "New", "Old", "Controversial"] as const;
  const sort = (readVariant(query, "sort", sorts) ?? "Hot").toLowerCase() as CommentSort;
  const selection = {
    post: readNumber(query, "post_id"),
    parent: readNumber(query, "parent_id"),
    maxDepth: readNumber(query, "max_depth"),
    sort,
  };
  // `page` is dropped: every page is the first.
  const page = listCommentsV4(store, selection, { limit: readShimLimit(query), after: null, now });
  return { comments: page.rows.map((row) => toCommentViewV3(store, row, SHIM)) };
};

/** Only the words survive: a search for an address becomes a search in titles and bodies. */
const search: Route = (query, { store, now }) => {
  const posts = listPosts(
    store,
    {
      ...EVERYTHING,
      words: getText(query, "q"),
      titleOnly: readFlag(query, "post_title_only"),
      nsfw: showsNsfw(store, query),
    },
    now,
  );
  return {
    type_: query.get("type_") ?? "All",
    comments: [],
    posts: posts.slice(0, DEFAULT_LIMIT).map((row) => toPostViewV3(store, row, { ...SHIM, now })),
    communities: [],
    users: [],
  };
};

const getCommunity: Route = (query, { store }) => {
  const row = findCommunity(store, query.get("name") ?? "");
  if (row === undefined) throw notFound();
  return {
    community_view: toCommunityViewV3(row, SHIM),
    ...(row.local ? { site: toSiteV3(store, SHIM) } : {}),
    moderators: toModeratorsV3(store, row, SHIM),
    discussion_languages: LANGUAGES.map(({ id }) => id),
  };
};

const resolveObject: Route = (query, { store, now }) => {
  const address = getText(query, "q");
  const found = resolveV3(store, address, { ...SHIM, now });
  if (found === null) throw refuseResolve(address);
  return found;
};

export const ROUTES_SHIM: Record<string, Route> = {
  "/api/v3/site": (_query, { store, limits, version }) => toSiteAnswerV3(store, limits, version, SHIM),
  "/api/v3/search": search,
  "/api/v3/post": getPost,
  "/api/v3/post/list": listPostsRoute,
  "/api/v3/comment/list": listComments,
  "/api/v3/community": getCommunity,
  "/api/v3/resolve_object": resolveObject,
};
