/** Lemmy's own limits: 10,000 characters a comment, 50,000 a post's text. */
export const COMMENT_CHARACTERS = 10_000;
export const POST_CHARACTERS = 50_000;
/** Nodes of one comment's tree. */
export const MAX_NODES = 2_000;
