import type { Paragraph } from "../model.ts";

/** A paragraph and where it stands in the page. Holds live nodes: never sent, never stored. */
export interface LiveParagraph extends Paragraph {
  /** The block the text stands in. May hold other paragraphs too, where a page separates them by line breaks. */
  element: Element;
  /** Its text nodes in reading order; a null is a line break, which reads as a space. */
  nodes: (Text | null)[];
}
