import { readLocalAddress } from "../shared/address.ts";
import { readOrNull, toHandle } from "../shared/convert.ts";
import { PAGE_ROWS, TREE_DEPTH, TREE_ROWS, toCommentPage, toLinkPage } from "../shared/pages.ts";
import { getBody } from "../shared/schema.ts";
import { linkParents, toBestTree, toTree } from "../shared/tree.ts";
import type { GetJson, Source, SourceKind } from "../source.ts";
import { fromCommentView, fromPostView } from "./convert.ts";
import * as wire from "./wire.ts";

const API = "/api/v4";
/** What is left unsaid hides posts: the instance's defaults are local posts of a limited age, and no NSFW ones. */
const ALL_POSTS = { type_: "all", sort: "new", time_range_seconds: 0, show_nsfw: true } as const;
const ALL_COMMENTS = { type_: "all", time_range_seconds: 0 } as const;

function create(host: string, getJson: GetJson): Source {
  const listPosts = async (query: Record<string, string | boolean>, limit: number, signal: AbortSignal) => {
    const raw = await getJson(`${API}/post/list`, { ...query, limit, ...ALL_POSTS }, "list", signal);
    const { items, next_page } = getBody(raw, wire.list);
    return toLinkPage(items, wire.postView, (view) => fromPostView(view, host), {
      asked: limit,
      next: next_page ?? null,
    });
  };

  const listComments = async (query: Record<string, string | number>, signal: AbortSignal) => {
    const raw = await getJson(`${API}/comment/list`, { ...query, ...ALL_COMMENTS }, "comments", signal);
    return getBody(raw, wire.list);
  };

  const readPost = (query: { id: number } | { comment_id: number }, signal: AbortSignal) =>
    readOrNull(
      getJson(`${API}/post`, query, "list", signal).then((raw) => {
        const view = getBody(raw, wire.postAnswer).post_view;
        return view.post.deleted || view.post.removed ? null : fromPostView(view, host);
      }),
    );

  // A post from elsewhere has an address here, too, which is nobody's ActivityPub id.
  const readLocal = (address: string, signal: AbortSignal) => {
    const local = readLocalAddress(address, host);
    if (local === null) return Promise.resolve(null);
    return readPost(local.post === null ? { comment_id: local.comment ?? 0 } : { id: local.post }, signal);
  };

  return {
    software: "lemmy-v4",

    listLinks(community, limit, page, signal) {
      const place = page === null ? {} : { page_cursor: page };
      return listPosts({ community_name: community, ...place }, limit, signal);
    },

    // Not `search`: it costs two budgets, has no order, and may make the instance fetch the article itself.
    findByUrl: (address, signal) => listPosts({ search_term: address, search_url_only: true }, PAGE_ROWS, signal),

    findByTitle: (words, signal) => listPosts({ search_term: words, search_title_only: true }, PAGE_ROWS, signal),

    readThread: (postId, signal) => readPost({ id: postId }, signal),

    async getBest(thread, signal) {
      // Its cursors lose rows of equal rank: of `top`, only the first page is to be had.
      const { items: rows } = await listComments({ post_id: thread.postId, sort: "top", limit: PAGE_ROWS }, signal);
      const complete = rows.length < PAGE_ROWS;
      return toCommentPage(rows, wire.commentView, fromCommentView, toTree, {
        asked: PAGE_ROWS,
        next: null,
        complete,
      });
    },

    async getTree(thread, signal) {
      // `top` turns the order of the tree around: of more than 300 the roots are what is cut off. With `old` they come first.
      const query = { post_id: thread.postId, sort: "old", max_depth: TREE_DEPTH };
      const { items: rows, next_page } = await listComments(query, signal);
      const complete = rows.length < TREE_ROWS || !next_page;
      return toCommentPage(rows, wire.commentView, fromCommentView, toBestTree, {
        asked: TREE_ROWS,
        next: null,
        complete,
      });
    },

    async getNewest(thread, page, signal) {
      const place = page === null ? {} : { page_cursor: page };
      const query = { post_id: thread.postId, sort: "new", limit: PAGE_ROWS, ...place };
      const { items: rows, next_page } = await listComments(query, signal);
      const next = rows.length < PAGE_ROWS ? null : (next_page ?? null);
      const complete = page === null && next === null;
      return toCommentPage(rows, wire.commentView, fromCommentView, linkParents, { asked: PAGE_ROWS, next, complete });
    },

    async findByApId(apId, signal) {
      const raw = await readOrNull(getJson(`${API}/resolve_object`, { q: apId }, "list", signal));
      if (raw === null) return readLocal(apId, signal);
      const { post, community } = getBody(raw, wire.resolved);
      if (!post) return null;
      const view = getBody({ post, community }, wire.postView);
      return view.post.deleted || view.post.removed ? null : fromPostView(view, host);
    },

    async findCommunity(community, signal) {
      const raw = await readOrNull(getJson(`${API}/community`, { name: community }, "list", signal));
      if (raw === null) return null;
      const found = getBody(raw, wire.communityAnswer).community_view.community;
      return found.removed || found.deleted ? null : toHandle(found.name, found.ap_id);
    },

    async readSite(signal) {
      const { site_view, version } = getBody(await getJson(`${API}/site`, {}, "site", signal), wire.siteAnswer);
      return { open: site_view.local_site.private_instance !== true, version, name: site_view.site.name };
    },
  };
}

/** Lemmy 1.0. It still answers a part of API v3, but there the search by address is broken: v4 is the one to speak. */
export const lemmyV4: SourceKind = {
  id: "lemmy-v4",
  name: "Lemmy",
  speaks: (software, version) => software === "lemmy" && /^(?:1\.|nightly)/.test(version),
  create,
};
