import * as z from "zod/mini";
import { address, amount, flag, id, longText, maybe, path, shortText } from "../shared/schema.ts";

/** What Lemmy's API v3 answers (0.18 and 0.19), as far as it is used. Unknown fields are dropped. */

const person = z.object({
  id,
  name: shortText,
  actor_id: address,
  bot_account: maybe(flag),
  /** 0.18 only; later ones say `creator_is_admin`. */
  admin: maybe(flag),
});

const community = z.object({
  name: shortText,
  actor_id: address,
  removed: maybe(flag),
  deleted: maybe(flag),
  nsfw: maybe(flag),
});

const post = z.object({
  id,
  name: shortText,
  url: maybe(z.string()),
  creator_id: id,
  removed: flag,
  deleted: flag,
  locked: flag,
  nsfw: flag,
  published: shortText,
  ap_id: address,
});

/** A post with its community and counts. */
export const postView = z.object({
  post,
  community,
  counts: z.object({ comments: amount, score: amount }),
});
/** A post as read. */
export type PostView = z.infer<typeof postView>;

/** A comment with its author and as much of its post as tells who wrote that. */
export const commentView = z.object({
  comment: z.object({
    id,
    content: longText,
    removed: flag,
    deleted: flag,
    published: shortText,
    updated: maybe(shortText),
    ap_id: address,
    path,
    distinguished: maybe(flag),
    language_id: maybe(z.int()),
  }),
  creator: person,
  post: z.object({ creator_id: id }),
  counts: z.object({ score: amount }),
  creator_is_moderator: maybe(flag),
  creator_is_admin: maybe(flag),
});
/** A comment as read. */
export type CommentView = z.infer<typeof commentView>;

const rows = z.array(z.unknown());
/** `/post/list`. Rows are read one by one. */
export const postList = z.object({ posts: rows, next_page: maybe(shortText) });
/** `/search`. Rows are read one by one. */
export const searchAnswer = z.object({ posts: rows });
/** `/comment/list`. Rows are read one by one. */
export const commentList = z.object({ comments: rows });
/** `/post`. */
export const postAnswer = z.object({ post_view: postView });
/** `/community`. */
export const communityAnswer = z.object({ community_view: z.object({ community }) });
/** `/resolve_object`: of a post or comment, the post's id here; of anything else neither. */
export const resolved = z.object({
  post: maybe(z.object({ post: z.object({ id }) })),
  comment: maybe(z.object({ post: z.object({ id }) })),
});
/** `/site`. */
export const siteAnswer = z.object({
  version: shortText,
  site_view: z.object({
    site: z.object({ name: shortText }),
    local_site: z.object({ private_instance: maybe(flag) }),
  }),
});
