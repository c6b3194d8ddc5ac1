import type { Thread } from "../../model.ts";
import { toAuthor, toHandle, toLink, toMarkdown, toScore, toThread, toUtc } from "../shared/convert.ts";
import { toLanguage } from "../shared/languages.ts";
import { readPath } from "../shared/tree.ts";
import type { SourceComment } from "../source.ts";
import type { CommentView, PostView } from "./wire.ts";

/** @returns null when its time cannot be read. `url` is "" for posts without a link. */
export function fromPostView({ post, community }: PostView, instance: string): Thread | null {
  const published = toUtc(post.published_at);
  if (published === null) return null;
  return toThread(instance, {
    apId: post.ap_id,
    postId: post.id,
    url: toLink(post.url),
    title: post.name,
    community: toHandle(community.name, community.ap_id),
    comments: post.comments,
    score: post.score,
    published,
    locked: post.locked,
    nsfw: post.nsfw || community.nsfw === true,
  });
}

/** @returns null when its time cannot be read. `parent` is filled by `toTree`. */
export function fromCommentView(view: CommentView): SourceComment | null {
  const { comment, creator } = view;
  const published = toUtc(comment.published_at);
  if (published === null) return null;
  const gone = comment.removed ? "removed" : comment.deleted ? "deleted" : null;
  return {
    apId: comment.ap_id,
    id: comment.id,
    ...readPath(comment.path),
    parent: null,
    author: toAuthor(creator.name, creator.ap_id, {
      bot: creator.bot_account === true,
      mod: view.creator_is_moderator === true,
      admin: view.creator_is_admin === true,
      op: creator.id === view.post.creator_id,
    }),
    authorId: creator.ap_id,
    score: toScore(comment.score),
    published,
    edited: typeof comment.updated_at === "string",
    gone,
    distinguished: comment.distinguished === true,
    language: toLanguage(comment.language_id),
    markdown: toMarkdown(comment.content, gone),
  };
}
