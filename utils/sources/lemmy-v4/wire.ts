import * as z from "zod/mini";
import { address, amount, flag, id, longText, maybe, path, shortText } from "../shared/schema.ts";

/** What Lemmy's API v4 answers (1.0), as far as it is used. Counts stand in the objects themselves. */

const community = z.object({
  name: shortText,
  ap_id: address,
  removed: maybe(flag),
  deleted: maybe(flag),
  nsfw: maybe(flag),
});

const post = z.object({
  id,
  name: shortText,
  url: maybe(z.string()),
  removed: flag,
  deleted: flag,
  locked: flag,
  nsfw: flag,
  published_at: shortText,
  ap_id: address,
  comments: amount,
  score: amount,
});

/** A post with its community and counts. */
export const postView = z.object({ post, community });
/** A post as read. */
export type PostView = z.infer<typeof postView>;

/** A comment with its author and as much of its post as tells who wrote that. */
export const commentView = z.object({
  comment: z.object({
    id,
    content: longText,
    removed: flag,
    deleted: flag,
    published_at: shortText,
    updated_at: maybe(shortText),
    ap_id: address,
    path,
    distinguished: maybe(flag),
    language_id: maybe(z.int()),
    score: amount,
  }),
  creator: z.object({ id, name: shortText, ap_id: address, bot_account: maybe(flag) }),
  post: z.object({ creator_id: id }),
  creator_is_moderator: maybe(flag),
  creator_is_admin: maybe(flag),
});
/** A comment as read. */
export type CommentView = z.infer<typeof commentView>;

/** `/post/list` and `/comment/list`. Rows are read one by one. */
export const list = z.object({ items: z.array(z.unknown()), next_page: maybe(shortText) });
/** `/post`. */
export const postAnswer = z.object({ post_view: postView });
/** `/community`. */
export const communityAnswer = z.object({ community_view: z.object({ community }) });
/** A post or a comment comes with its post and community; other objects without. */
export const resolved = z.object({ post: maybe(z.unknown()), community: maybe(z.unknown()) });
/** `/site`. */
export const siteAnswer = z.object({
  version: shortText,
  site_view: z.object({
    site: z.object({ name: shortText }),
    local_site: z.object({ private_instance: maybe(flag) }),
  }),
});
