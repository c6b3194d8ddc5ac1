import { readLocalAddress } from "../shared/address.ts";
import { readOrNull, toHandle } from "../shared/convert.ts";
import { PAGE_ROWS, TREE_ROWS, toCommentPage, toLinkPage } from "../shared/pages.ts";
import { getBody } from "../shared/schema.ts";
import { linkParents, toBestTree, toTree } from "../shared/tree.ts";
import type { GetJson, Source, SourceKind } from "../source.ts";
import { fromCommentView, fromPostView } from "./convert.ts";
import * as wire from "./wire.ts";

const API = "/api/alpha";

/** What PieFed is asked for in place of an address: it looks for a part of one, and queries are kept as posted. */
function toPart(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return host + pathname;
}

function create(host: string, getJson: GetJson): Source {
  const listPosts = async (
    path: "post/list" | "search",
    query: Record<string, string | boolean | undefined>,
    limit: number,
    signal: AbortSignal,
  ) => {
    const raw = await getJson(`${API}/${path}`, { ...query, limit, sort: "New" }, "list", signal);
    const { posts, next_page } = getBody(raw, wire.postList);
    const next = next_page === null || next_page === undefined ? null : String(next_page);
    return toLinkPage(posts, wire.postView, (view) => fromPostView(view, host), { asked: limit, next });
  };

  const listComments = async (
    query: Record<string, string | number | boolean | undefined>,
    known: number,
    signal: AbortSignal,
  ) => {
    const raw = await getJson(`${API}/comment/list`, query, "comments", signal);
    const { comments: rows, next_page } = getBody(raw, wire.commentList);
    // How many rows a page has is the instance's choice; versions before 1.2 do not say whether more follow.
    const complete = next_page === null || (next_page === undefined && rows.length >= known);
    return { rows, complete, next: next_page === null || next_page === undefined ? null : String(next_page) };
  };

  const readPost = (postId: number, signal: AbortSignal) =>
    readOrNull(
      getJson(`${API}/post`, { id: postId }, "list", signal).then((raw) => {
        const view = getBody(raw, wire.postAnswer).post_view;
        return view.post.deleted || view.post.removed ? null : fromPostView(view, host);
      }),
    );

  // A post from elsewhere has an address here, too, which is nobody's ActivityPub id.
  const findLocalPostId = async (address: string, signal: AbortSignal): Promise<number | null> => {
    const local = readLocalAddress(address, host);
    if (!local?.comment || local.post) return local?.post ?? null;
    const raw = await readOrNull(getJson(`${API}/comment`, { id: local.comment }, "list", signal));
    return raw === null ? null : getBody(raw, wire.commentAnswer).comment_view.post.id;
  };

  const findPostId = async (apId: string, signal: AbortSignal): Promise<number | null> => {
    const raw = await readOrNull(getJson(`${API}/resolve_object`, { q: apId }, "list", signal));
    if (raw === null) return findLocalPostId(apId, signal);
    const found = getBody(raw, wire.resolved);
    return (found.post ?? found.comment)?.post.id ?? null;
  };

  return {
    software: "piefed",

    listLinks: (community, limit, page, signal) =>
      listPosts("post/list", { community_name: community, type_: "All", page: page ?? undefined }, limit, signal),

    // Version 1.6 may answer with unrelated posts: as everywhere, the caller compares each hit's own address.
    findByUrl: (address, signal) =>
      listPosts("search", { q: toPart(address), type_: "Url", nsfw: true }, PAGE_ROWS, signal),

    findByTitle: (words, signal) => listPosts("search", { q: words, type_: "Posts", nsfw: true }, PAGE_ROWS, signal),

    readThread: readPost,

    async getBest(thread, signal) {
      const query = { post_id: thread.postId, sort: "Top", limit: PAGE_ROWS };
      const { rows, complete } = await listComments(query, thread.comments, signal);
      return toCommentPage(rows, wire.commentView, fromCommentView, toTree, {
        asked: PAGE_ROWS,
        next: null,
        complete,
      });
    },

    async getTree(thread, signal) {
      // `depth_first` keeps parents on the page of their replies; with `max_depth` beside it, 1.6 fails.
      const query = { post_id: thread.postId, sort: "Top", limit: TREE_ROWS, depth_first: true };
      const { rows, complete } = await listComments(query, thread.comments, signal);
      return toCommentPage(rows, wire.commentView, fromCommentView, toBestTree, {
        asked: TREE_ROWS,
        next: null,
        complete,
      });
    },

    async getNewest(thread, page, signal) {
      const query = { post_id: thread.postId, sort: "New", limit: PAGE_ROWS, page: page ?? undefined };
      const { rows, complete, next } = await listComments(query, thread.comments, signal);
      const end = { asked: PAGE_ROWS, next, complete: page === null && complete };
      return toCommentPage(rows, wire.commentView, fromCommentView, linkParents, end);
    },

    async findByApId(apId, signal) {
      const postId = await findPostId(apId, signal);
      return postId === null ? null : readPost(postId, signal);
    },

    async findCommunity(community, signal) {
      const raw = await readOrNull(getJson(`${API}/community`, { name: community }, "list", signal));
      if (raw === null) return null;
      const found = getBody(raw, wire.communityAnswer).community_view.community;
      return found.removed || found.deleted ? null : toHandle(found.name, found.actor_id);
    },

    async readSite(signal) {
      const { site, version } = getBody(await getJson(`${API}/site`, {}, "site", signal), wire.siteAnswer);
      // A closed PieFed refuses this very request.
      return { open: true, version, name: site.name };
    },
  };
}

/** PieFed, where its API is switched on. */
export const piefed: SourceKind = {
  id: "piefed",
  name: "PieFed",
  speaks: (software) => software === "piefed",
  create,
};
