import type { Paragraph } from "../model.ts";
import type { Collected } from "./collect.ts";
import { END, type Reading } from "./outline.ts";
import { foldText } from "./text.ts";

/** A paragraph and where it stands in the page. Holds live nodes: never sent, never stored. */
export interface LiveParagraph extends Paragraph {
  /** The block the text stands in. May hold other paragraphs too, where a page separates them by line breaks. */
  element: Element;
  /** Its text nodes in reading order; a null is a line break, which reads as a space. */
  nodes: (Text | null)[];
}

/** The paragraphs a reading found, in the nodes it was collected from; those of an index nobody gave are left out. */
export function toLive({ outline, elements, nodes }: Collected, { paragraphs }: Reading): LiveParagraph[] {
  const texts = outline.texts.split(END);
  return paragraphs.flatMap(({ kind, element: index, from, to }) => {
    const element = elements[index];
    const text = foldText(texts.slice(from, to).join(""));
    return element ? [{ kind, text, element, nodes: nodes.slice(from, to) }] : [];
  });
}
