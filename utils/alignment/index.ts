export { alignDiscussion } from "./align-discussion.ts";
export type { AlignedComment, Alignment, AlignmentInput } from "./types.ts";
