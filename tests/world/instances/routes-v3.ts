import { Refusal } from "./answer.ts";
import { listCommentsV3, type CommentSort } from "./comments.ts";
import { listPosts, pageAfter } from "./posts.ts";
import { getText, readLimit, readNumber, readPage, readVariant } from "./query.ts";
import { findCommunity, getRow, type CommunityRow, type PostRow, type Store } from "./store.ts";
import { toSiteAnswerV3, toSiteV3 } from "./site.ts";
import { toCommentViewV3, toCommunityViewV3, toModeratorsV3, toPostViewV3, type Dialect } from "./views-v3.ts";
import { readPostSort, refuse } from "./reads-v3.ts";
import { resolveV3 } from "./resolve-v3.ts";
import { EVERYTHING, showsNsfw, type Route } from "./route.ts";
import { searchV3 } from "./search-v3.ts";

/** API v3 as Lemmy 0.19.20 answers it. */

const REAL: Dialect = { shim: false };
const COMMENT_SORTS = ["Hot", "Top", "New", "Old", "Controversial"] as const;
const LISTINGS = ["All", "Local", "Subscribed", "ModeratorView"] as const;
function findVisiblePost(store: Store, query: URLSearchParams): PostRow | undefined {
  const comment = readNumber(query, "comment_id");
  const id = readNumber(query, "id") ?? (comment === null ? null : (store.comments.get(comment)?.post ?? null));
  const post = id === null ? undefined : store.posts.get(id);
  return post?.removed || post?.deleted ? undefined : post;
}

const getPost: Route = (query, { store, now }) => {
  const post = findVisiblePost(store, query);
  if (post === undefined) throw refuse(400, "couldnt_find_post");
  const community = getRow(store.communities, post.community);
  // The same search by address, so at most ten rows with the post itself among them.
  const crossPosts =
    post.url === undefined
      ? []
      : listPosts(store, { ...EVERYTHING, url: post.url, nsfw: showsNsfw(store, query), sort: "new" }, now).slice(
          0,
          10,
        );
  return {
    post_view: toPostViewV3(store, post, REAL),
    community_view: toCommunityViewV3(community, REAL),
    moderators: toModeratorsV3(store, community, REAL),
    cross_posts: crossPosts.filter(({ id }) => id !== post.id).map((row) => toPostViewV3(store, row, REAL)),
  };
};

function readCommunity(query: URLSearchParams, store: Store): CommunityRow | null {
  const name = query.get("community_name");
  const id = readNumber(query, "community_id");
  if (name === null) return id === null ? null : (store.communities.get(id) ?? null);
  const community = findCommunity(store, name);
  if (community === undefined) throw new Refusal(404, { error: "unknown", message: "Record not found" });
  return community;
}

const listPostsV3: Route = (query, { store, now }) => {
  const limit = readLimit(query, 10, refuse(400, "couldnt_get_posts"));
  const page = readPage(query, refuse(400, "couldnt_get_posts"));
  const listing = readVariant(query, "type_", LISTINGS) ?? "Local";
  const rows = listPosts(
    store,
    {
      ...EVERYTHING,
      community: readCommunity(query, store),
      sort: readPostSort(query),
      localOnly: listing !== "All",
      nsfw: showsNsfw(store, query),
      pinnedFirst: true,
    },
    now,
  );
  const cursor = query.get("page_cursor");
  const after = cursor === null ? null : Number.parseInt(cursor.slice(1), 16);
  const posts = cursor === null ? rows.slice((page - 1) * limit, page * limit) : pageAfter(rows, after, limit);
  const last = posts.at(-1);
  return {
    posts: posts.map((row) => toPostViewV3(store, row, REAL)),
    // Given even when there is nothing more.
    ...(last === undefined ? {} : { next_page: `P${last.id.toString(16)}` }),
  };
};

const listComments: Route = (query, { store, now }) => {
  const sort = (readVariant(query, "sort", COMMENT_SORTS) ?? "Hot").toLowerCase() as CommentSort;
  const limit = readLimit(query, 10, refuse(400, "couldnt_get_comments"));
  const page = readPage(query, refuse(400, "couldnt_get_comments"));
  const listing = readVariant(query, "type_", LISTINGS) ?? "Local";
  const selection = {
    post: readNumber(query, "post_id"),
    parent: readNumber(query, "parent_id"),
    maxDepth: readNumber(query, "max_depth"),
    sort,
  };
  const rows = listCommentsV3(store, selection, { limit, page, now });
  return {
    comments: rows
      .map((row) => toCommentViewV3(store, row, REAL))
      // Without `type_=All` the comments of a remote post are an empty list.
      .filter((view) => listing === "All" || view.community.local),
  };
};

const getComment: Route = (query, { store }) => {
  const id = readNumber(query, "id");
  const row = id === null ? undefined : store.comments.get(id);
  if (row === undefined) throw refuse(400, "couldnt_find_comment");
  return { comment_view: toCommentViewV3(store, row, REAL), recipient_ids: [] };
};

const getCommunity: Route = (query, { store }) => {
  const id = readNumber(query, "id");
  const name = query.get("name");
  const row = name === null ? store.communities.get(id ?? -1) : findCommunity(store, name);
  if (row === undefined) throw refuse(404, "couldnt_find_community");
  return {
    community_view: toCommunityViewV3(row, REAL),
    ...(row.local ? { site: toSiteV3(store, REAL) } : {}),
    moderators: toModeratorsV3(store, row, REAL),
    discussion_languages: [],
  };
};

const listCommunities: Route = (query, { store }) => {
  const limit = readLimit(query, 10, refuse(400, "couldnt_get_communities"));
  const page = readPage(query, refuse(400, "couldnt_get_communities"));
  const listing = readVariant(query, "type_", LISTINGS) ?? "Local";
  const rows = [...store.communities.values()]
    .filter((row) => (listing === "All" || row.local) && (!row.nsfw || showsNsfw(store, query)))
    .toSorted((one, other) => (one.published < other.published ? 1 : -1));
  return { communities: rows.slice((page - 1) * limit, page * limit).map((row) => toCommunityViewV3(row, REAL)) };
};

const resolveObject: Route = (query, { store }) => {
  const found = resolveV3(store, getText(query, "q"), REAL);
  if (found === null) throw refuse(400, "couldnt_find_object");
  return found;
};

export const ROUTES_V3: Record<string, Route> = {
  "/api/v3/site": (_query, { store, limits, version }) => toSiteAnswerV3(store, limits, version, REAL),
  "/api/v3/search": searchV3,
  "/api/v3/post": getPost,
  "/api/v3/post/list": listPostsV3,
  "/api/v3/comment": getComment,
  "/api/v3/comment/list": listComments,
  "/api/v3/community": getCommunity,
  "/api/v3/community/list": listCommunities,
  "/api/v3/resolve_object": resolveObject,
  "/api/v3/federated_instances": (_query, { store }) => ({
    federated_instances: {
      linked: store.linked.map((domain, at) => ({ id: at + 2, domain, published: store.site.published })),
      allowed: [],
      blocked: [],
    },
  }),
  "/api/v3/user/validate_auth": () => {
    throw refuse(400, "not_logged_in");
  },
};
