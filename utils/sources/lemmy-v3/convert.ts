import type { Thread } from "../../model.ts";
import { toAuthor, toHandle, toLink, toMarkdown, toScore, toThread, toUtc } from "../shared/convert.ts";
import { toLanguage } from "../shared/languages.ts";
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
    title: post.name,
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
  const distinguished = comment.distinguished === true;
  const admin = (view.creator_is_admin ?? creator.admin) === true;
  return {
    apId: comment.ap_id,
    id: comment.id,
    ...readPath(comment.path),
    parent: null,
    author: toAuthor(creator.name, creator.actor_id, {
      bot: creator.bot_account === true,
      // 0.18 does not say who moderates; only moderators and admins can distinguish.
      mod: view.creator_is_moderator ?? (distinguished && !admin),
      admin,
      op: creator.id === view.post.creator_id,
    }),
    authorId: creator.actor_id,
    score: toScore(counts.score),
    published,
    edited: typeof comment.updated === "string",
    gone,
    distinguished,
    language: toLanguage(comment.language_id),
    markdown: toMarkdown(comment.content, gone),
  };
}
