import { toEmpty, toJson, type Answer, type Question } from "./answer.ts";
import { listCommentsV3, type CommentSort } from "./comments.ts";
import type { Instance } from "./instance.ts";
import { toNodeinfo, toNodeinfoLinks } from "./nodeinfo.ts";
import { listPosts, type PostSort } from "./posts.ts";
import { toScore } from "./rank.ts";
import { EVERYTHING } from "./route.ts";
import {
  findCommunity,
  getRow,
  type CommentRow,
  type CommunityRow,
  type PersonRow,
  type PostRow,
  type Store,
} from "./store.ts";

/** A PieFed server's alpha API, thinly: what it takes to find and read a thread. Written from its source, not from recordings. */

const DEFAULT_LIMIT = 10;

function toPerson(row: PersonRow) {
  return {
    id: row.id,
    user_name: row.name,
    title: row.displayName ?? row.name,
    actor_id: row.apId,
    bot: row.bot,
    banned: row.banned,
    deleted: row.deleted,
    local: row.local,
    published: row.published,
    instance_id: row.instanceId,
  };
}

function toCommunity(row: CommunityRow) {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    actor_id: row.apId,
    local: row.local,
    nsfw: row.nsfw,
    hidden: false,
    deleted: false,
    removed: false,
    published: row.published,
    instance_id: row.instanceId,
  };
}

function toPost(row: PostRow) {
  return {
    id: row.id,
    title: row.name,
    ...(row.url === undefined ? {} : { url: row.url }),
    ap_id: row.apId,
    user_id: row.creator,
    community_id: row.community,
    published: row.published,
    deleted: row.deleted,
    removed: row.removed,
    locked: row.locked,
    nsfw: row.nsfw,
    sticky: row.featuredCommunity,
    local: row.local,
    language_id: row.language,
  };
}

function toPostView(store: Store, row: PostRow) {
  return {
    post: toPost(row),
    creator: toPerson(getRow(store.persons, row.creator)),
    community: toCommunity(getRow(store.communities, row.community)),
    counts: {
      post_id: row.id,
      comments: row.comments,
      score: toScore(row),
      upvotes: row.upvotes,
      downvotes: row.downvotes,
      published: row.published,
      newest_comment_time: row.newestComment ?? row.published,
    },
    my_vote: 0,
    saved: false,
    read: false,
    subscribed: "NotSubscribed",
  };
}

function toCommentView(store: Store, row: CommentRow) {
  const post = getRow(store.posts, row.post);
  return {
    comment: {
      id: row.id,
      body: row.deleted || row.removed ? "" : row.content,
      ap_id: row.apId,
      user_id: row.creator,
      post_id: row.post,
      path: row.path,
      published: row.published,
      deleted: row.deleted,
      removed: row.removed,
      local: row.local,
      language_id: row.language,
      distinguished: row.distinguished,
    },
    creator: toPerson(getRow(store.persons, row.creator)),
    post: toPost(post),
    community: toCommunity(getRow(store.communities, post.community)),
    counts: {
      comment_id: row.id,
      score: toScore(row),
      upvotes: row.upvotes,
      downvotes: row.downvotes,
      child_count: row.childCount,
      published: row.published,
    },
    my_vote: 0,
    saved: false,
  };
}

function refuse(message: string): Answer {
  return { ...toJson({ code: 400, message, status: "Bad Request" }), status: 400 };
}

/** One object by its ActivityPub id, of those already known: strangers cannot make the server fetch. */
function resolve(store: Store, address: string): object | null {
  const named = <T extends { apId: string }>(rows: Map<number, T>) =>
    [...rows.values()].find((row) => row.apId === address);
  const comment = named(store.comments);
  if (comment !== undefined) return { comment: toCommentView(store, comment) };
  const post = named(store.posts);
  if (post !== undefined) return post.removed || post.deleted ? null : { post: toPostView(store, post) };
  const community = named(store.communities);
  return community === undefined ? null : { community: { community: toCommunity(community) } };
}

function answerAlpha(store: Store, path: string, query: URLSearchParams, now: number): Answer {
  const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
  const page = Number(query.get("page") ?? 1);
  const sort = (query.get("sort") ?? "Hot").toLowerCase().replace("topall", "top");
  const nsfw = query.get("nsfw") === "true";
  if (path === "/api/alpha/site") {
    return toJson({ admins: [], site: { actor_id: `https://${store.host}/`, name: store.host }, version: "1.6.18" });
  }
  if (path === "/api/alpha/search") {
    // A substring, any case: of the address for type_=Url, else of the title.
    const wanted = (query.get("q") ?? "").toLowerCase();
    const found = listPosts(store, { ...EVERYTHING, nsfw }, now).filter((row) =>
      (query.get("type_") === "Url" ? (row.url ?? "") : row.name).toLowerCase().includes(wanted),
    );
    const posts = found.slice(0, limit).map((row) => toPostView(store, row));
    return toJson({ type_: query.get("type_"), posts, communities: [], users: [], comments: [] });
  }
  if (path === "/api/alpha/post") {
    const row = store.posts.get(Number(query.get("id")));
    if (row === undefined) return refuse("No object found.");
    const community_view = { community: toCommunity(getRow(store.communities, row.community)) };
    return toJson({ post_view: toPostView(store, row), community_view, moderators: [], cross_posts: [] });
  }
  if (path === "/api/alpha/comment") {
    const row = store.comments.get(Number(query.get("id")));
    return row === undefined ? refuse("No object found.") : toJson({ comment_view: toCommentView(store, row) });
  }
  if (path === "/api/alpha/community") {
    const name = query.get("name");
    const row = name === null ? undefined : findCommunity(store, name);
    if (row === undefined) return refuse("No object found.");
    return toJson({ community_view: { community: toCommunity(row) }, moderators: [] });
  }
  if (path === "/api/alpha/resolve_object") {
    const found = resolve(store, query.get("q") ?? "");
    return found === null ? refuse("No object found.") : toJson(found);
  }
  if (path === "/api/alpha/post/list") {
    const name = query.get("community_name");
    const community = name === null ? null : findCommunity(store, name);
    if (community === undefined) return refuse("No object found.");
    const rows = listPosts(store, { ...EVERYTHING, community, nsfw, sort: sort as PostSort }, now);
    const posts = rows.slice((page - 1) * limit, page * limit);
    return toJson({
      posts: posts.map((row) => toPostView(store, row)),
      next_page: rows.length > page * limit ? String(page + 1) : null,
    });
  }
  if (path === "/api/alpha/comment/list") {
    const id = (field: string) => (query.has(field) ? Number(query.get(field)) : null);
    const depth = id("max_depth");
    const parent = id("parent_id");
    // For the same depth PieFed's number is one less, except below a parent.
    const maxDepth = depth === null || parent !== null ? depth : depth + 1;
    const selection = { post: id("post_id"), parent, maxDepth: null, sort: sort as CommentSort };
    const rows = listCommentsV3(store, selection, { limit: Number.MAX_SAFE_INTEGER, page: 1, now }).filter(
      (row) => maxDepth === null || row.path.split(".").length - 1 <= maxDepth,
    );
    const comments = rows.slice((page - 1) * limit, page * limit).map((row) => toCommentView(store, row));
    return toJson({ comments, next_page: rows.length > page * limit ? String(page + 1) : null });
  }
  return toEmpty(404);
}

export function createPiefed(store: Store): Instance {
  const cors = { "access-control-allow-origin": "*" };
  return {
    store,
    answer({ method, path, query }: Question, now) {
      if (path === "/.well-known/nodeinfo") return toNodeinfoLinks(store.host);
      if (path === "/nodeinfo/2.1") return toNodeinfo(store, "1.6.18", "piefed");
      if (method !== "GET") return toEmpty(method === "OPTIONS" ? 200 : 404, cors);
      const answer = answerAlpha(store, path, query, now);
      return { ...answer, headers: { ...answer.headers, ...cors } };
    },
    refuseAll: () => ({
      ...toJson({ code: 429, message: "Too many requests", status: "Too Many Requests" }, cors),
      status: 429,
    }),
    limit: () => undefined,
  };
}
