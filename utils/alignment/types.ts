import type { Asked, Paragraph, Placement } from "../model.ts";

/** One comment as the aligner sees it. Markdown is the source as it was written; nothing else of it is looked at. */
export interface AlignedComment {
  id: string;
  /** The id of the comment it answers; null for a top-level one, or when the parent is not known. */
  parent: string | null;
  markdown: string;
  /** Written by an account marked as a bot. */
  bot: boolean;
  /** Deleted or removed: there is no text. */
  gone: boolean;
  authorName: string;
}

/** An article with its discussion. Comments in the order in which they are read; parents may stand anywhere. */
export interface AlignmentInput {
  paragraphs: readonly Paragraph[];
  title: string;
  standfirst: string;
  /** BCP 47 tag of the article, "" when unknown: it is then guessed from its words. */
  language: string;
  comments: readonly AlignedComment[];
}

export interface Alignment {
  /** One for each comment, in their order. */
  placements: Placement[];
  /** Only paragraphs that have a list, in reading order. */
  asked: Asked[];
}
