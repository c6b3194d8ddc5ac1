import type { Thread } from "../../model.ts";
import { toAuthor, toHandle, toLink, toMarkdown, toScore, toThread, toUtc } from "../shared/convert.ts";
import { readPath } from "../shared/tree.ts";
import type { SourceComment } from "../source.ts";
import type { CommentView, PostView } from "./wire.ts";

/** @returns null when its time cannot be read. `url` is "" for posts without a link. */
export function fromPostView({ post, community, counts }: PostView, instance: string): Thread | null {
  const published = toUtc(post.published);
  if (published === null) return null;
  return toThread(instance, {
    apId: post.ap_id,
    postId: post.id,
    url: toLink(post.url),
    title: post.title,
    community: toHandle(community.name, community.actor_id),
    comments: counts.comments,
    score: counts.score,
    published,
    locked: post.locked,
    nsfw: post.nsfw || community.nsfw === true,
  });
}

/** @returns null when its time cannot be read. `parent` is filled by `toTree`. */
export function fromCommentView(view: CommentView): SourceComment | null {
  const { comment, creator, counts } = view;
  const published = toUtc(comment.published);
  if (published === null) return null;
  const gone = comment.removed ? "removed" : comment.deleted ? "deleted" : null;
  return {
    apId: comment.ap_id,
    id: comment.id,
    ...readPath(comment.path),
    parent: null,
    author: toAuthor(creator.user_name, creator.actor_id, {
      bot: creator.bot === true,
      mod: view.creator_is_moderator === true,
      admin: view.creator_is_admin === true,
      op: creator.id === view.post?.user_id,
    }),
    authorId: creator.actor_id,
    score: toScore(counts.score),
    published,
    edited: typeof comment.updated === "string",
    gone,
    distinguished: comment.distinguished === true,
    // Its `language_id` counts differently on every instance: rows are numbered as each database was filled.
    language: "",
    markdown: toMarkdown(comment.body, gone),
  };
}
