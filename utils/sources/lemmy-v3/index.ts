import { readOrNull, toHandle } from "../shared/convert.ts";
import { readLocalAddress } from "../shared/address.ts";
import { PAGE_ROWS, TREE_DEPTH, TREE_ROWS, toCommentPage, toLinkPage } from "../shared/pages.ts";
import { getBody } from "../shared/schema.ts";
import { linkParents, toBestTree, toTree } from "../shared/tree.ts";
import type { GetJson, Source, SourceKind } from "../source.ts";
import { fromCommentView, fromPostView } from "./convert.ts";
import * as wire from "./wire.ts";

const API = "/api/v3";
/** It refuses pages beyond. */
const LAST_PAGE = 100;

function create(host: string, getJson: GetJson): Source {
  const toThreads = (rows: readonly unknown[], asked: number, next: string | null) =>
    toLinkPage(rows, wire.postView, (view) => fromPostView(view, host), { asked, next });

  const search = async (query: Record<string, string | boolean>, signal: AbortSignal) => {
    const raw = await getJson(`${API}/search`, { ...query, sort: "New", limit: PAGE_ROWS }, "list", signal);
    return toThreads(getBody(raw, wire.searchAnswer).posts, PAGE_ROWS, null);
  };

  // Without `type_` an instance lists only what is local, and answers with an empty list for a remote post.
  const listComments = async (query: Record<string, string | number>, signal: AbortSignal) => {
    const raw = await getJson(`${API}/comment/list`, { ...query, type_: "All" }, "comments", signal);
    return getBody(raw, wire.commentList).comments;
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
    software: "lemmy-v3",

    async listLinks(community, limit, page, signal) {
      // 0.19 pages by cursor ("P31"), 0.18 by number.
      const number = Number(page ?? 1);
      const place = page === null ? {} : Number.isInteger(number) ? { page } : { page_cursor: page };
      const query = { community_name: community, type_: "All", sort: "New", limit, show_nsfw: true, ...place };
      const body = getBody(await getJson(`${API}/post/list`, query, "list", signal), wire.postList);
      // 0.19 names a next page even on the last one.
      const next = body.next_page ?? (Number.isInteger(number) ? String(number + 1) : null);
      return toThreads(body.posts, limit, body.posts.length < limit ? null : next);
    },

    findByUrl: (address, signal) => search({ q: address, type_: "Url" }, signal),

    findByTitle: (words, signal) => search({ q: words, type_: "Posts", post_title_only: true }, signal),

    readThread: (postId, signal) => readPost({ id: postId }, signal),

    async getBest(thread, signal) {
      // `Top`, not `Hot`: the ranks behind `Hot` are zero after some days, and all comments tie.
      const rows = await listComments({ post_id: thread.postId, sort: "Top", limit: PAGE_ROWS }, signal);
      const complete = rows.length < PAGE_ROWS;
      return toCommentPage(rows, wire.commentView, fromCommentView, toTree, {
        asked: PAGE_ROWS,
        next: null,
        complete,
      });
    },

    async getTree(thread, signal) {
      const rows = await listComments({ post_id: thread.postId, sort: "Top", max_depth: TREE_DEPTH }, signal);
      const complete = rows.length < TREE_ROWS;
      return toCommentPage(rows, wire.commentView, fromCommentView, toBestTree, {
        asked: TREE_ROWS,
        next: null,
        complete,
      });
    },

    async getNewest(thread, page, signal) {
      const number = Number(page ?? 1);
      const query = { post_id: thread.postId, sort: "New", limit: PAGE_ROWS, page: number };
      const rows = await listComments(query, signal);
      const next = rows.length < PAGE_ROWS || number >= LAST_PAGE ? null : String(number + 1);
      const complete = page === null && next === null;
      return toCommentPage(rows, wire.commentView, fromCommentView, linkParents, { asked: PAGE_ROWS, next, complete });
    },

    async findByApId(apId, signal) {
      const raw = await readOrNull(getJson(`${API}/resolve_object`, { q: apId }, "list", signal));
      if (raw === null) return readLocal(apId, signal);
      const found = getBody(raw, wire.resolved);
      const postId = (found.post ?? found.comment)?.post.id;
      return postId === undefined ? null : readPost({ id: postId }, signal);
    },

    async findCommunity(community, signal) {
      const raw = await readOrNull(getJson(`${API}/community`, { name: community }, "list", signal));
      if (raw === null) return null;
      const found = getBody(raw, wire.communityAnswer).community_view.community;
      return found.removed || found.deleted ? null : toHandle(found.name, found.actor_id);
    },

    async readSite(signal) {
      const { site_view, version } = getBody(await getJson(`${API}/site`, {}, "site", signal), wire.siteAnswer);
      return { open: site_view.local_site.private_instance !== true, version, name: site_view.site.name };
    },
  };
}

/** Lemmy 0.18 and 0.19. */
export const lemmyV3: SourceKind = {
  id: "lemmy-v3",
  name: "Lemmy",
  speaks: (software, version) => software === "lemmy" && /^0\.(?:1[89]|[2-9]\d)\b/.test(version),
  create,
};
