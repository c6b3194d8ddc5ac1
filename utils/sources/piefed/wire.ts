import * as z from "zod/mini";
import { address, amount, flag, id, longText, maybe, path, shortText } from "../shared/schema.ts";

/** What PieFed's API alpha answers, as far as it is used. Near to Lemmy's v3, with other names. */

const community = z.object({
  name: shortText,
  actor_id: address,
  removed: maybe(flag),
  deleted: maybe(flag),
  nsfw: maybe(flag),
});

/** A post with its community and counts. */
export const postView = z.object({
  post: z.object({
    id,
    title: shortText,
    url: maybe(z.string()),
    removed: flag,
    deleted: flag,
    locked: flag,
    nsfw: flag,
    published: shortText,
    ap_id: address,
  }),
  community,
  counts: z.object({ comments: amount, score: amount }),
});
/** A post as read. */
export type PostView = z.infer<typeof postView>;

/** A comment with its author and as much of its post as tells who wrote that. */
export const commentView = z.object({
  comment: z.object({
    id,
    body: longText,
    removed: flag,
    deleted: flag,
    published: shortText,
    updated: maybe(shortText),
    ap_id: address,
    path,
    distinguished: maybe(flag),
  }),
  creator: z.object({ id, user_name: shortText, actor_id: address, bot: maybe(flag) }),
  /** Some versions leave it out of a thread's list. */
  post: maybe(z.object({ user_id: id })),
  counts: z.object({ score: amount }),
  creator_is_moderator: maybe(flag),
  creator_is_admin: maybe(flag),
});
/** A comment as read. */
export type CommentView = z.infer<typeof commentView>;

const rows = z.array(z.unknown());
/** Numbers in some versions, text in others. */
const nextPage = z.nullish(z.union([shortText, z.int()]));
/** `/post/list` and `/search`. Rows are read one by one. */
export const postList = z.object({ posts: rows, next_page: nextPage });
/** `/comment/list`. Rows are read one by one. */
export const commentList = z.object({ comments: rows, next_page: nextPage });
/** `/post`. */
export const postAnswer = z.object({ post_view: postView });
const withPost = z.object({ post: z.object({ id }) });
/** `/comment`, as far as it leads to the post. */
export const commentAnswer = z.object({ comment_view: withPost });
/** `/resolve_object`: of a post or comment, the post's id here; of anything else neither. */
export const resolved = z.object({ post: maybe(withPost), comment: maybe(withPost) });
/** `/community`. */
export const communityAnswer = z.object({ community_view: z.object({ community }) });
/** `/site`. */
export const siteAnswer = z.object({ version: shortText, site: z.object({ name: shortText }) });
