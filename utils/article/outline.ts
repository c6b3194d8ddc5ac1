import type { Paragraph } from "../model.ts";

/**
 * What is read of a page's text without judging it: plain data, so that the judging can be done elsewhere. The elements that
 * hold text, in document order, and the pieces of text, as columns of entries that each end with `END`: of a huge page there
 * are tens of thousands, and a few long strings travel in a tenth of the time that so many values take.
 */
export interface Outline {
  /** The language the page's root names, "" when it is silent. */
  language: string;
  /** The document's own title. */
  title: string;
  /** Of each element, the index of the one around it; -1 for the first, which is around all. */
  parents: string;
  /** Lower case. */
  tags: string;
  classes: string;
  /** Id and test names, which say what an element is as often as its classes. */
  names: string;
  /** Sum of `HIDDEN` and `HEADING`. */
  flags: string;
  /** Of each piece of text, the index of the element it stands in. */
  owners: string;
  /** Pieces of text, white space folded, in reading order; `BREAKS`, one of it, and a space stand for what was between two. */
  texts: string;
  /** What may be the headline, in document order. `first`: of the first rank. */
  headings: { element: number; text: string; first: boolean }[];
}

/** What was found in an outline: where the article stands. Indexes are those of the outline. */
export interface Reading {
  /** Each paragraph's element, and its pieces of text: from `from` to before `to`. */
  paragraphs: { kind: Paragraph["kind"]; element: number; from: number; to: number }[];
  /** The headline's element, null when there is none. */
  headline: number | null;
  /** BCP 47 tag, "" when unknown. */
  language: string;
}

/** Flag of an element that is not laid out. */
export const HIDDEN = 1;
/** Flag of an element whose role is that of a heading. */
export const HEADING = 2;

/** Ends an entry of a column; folded text holds none. */
export const END = "\n";
/** Between two pieces of text: lines were broken twice, or by an empty box. White space that folded text does not hold. */
export const BREAKS = "\r\r";

/** A page has a few thousand elements; these caps end the reading of one built to be endless. */
export const MOST_ELEMENTS = 40_000;
export const MOST_TEXTS = 60_000;
export const MOST_DEPTH = 400;
export const MOST_HEADINGS = 200;
/** Length of one piece of text, of classes and of names, of a tag or a language, and of a title. */
export const MOST_TEXT = 100_000;
export const MOST_NAMES = 500;
export const MOST_WORD = 40;
export const MOST_TITLE = 1_000;
/** Text, names and tags together, four times what is kept of an article: collecting ends with the text that passes it. */
export const MOST_LENGTH = 2_000_000;
const MOST_PASSED = MOST_DEPTH * (2 * MOST_NAMES + MOST_WORD) + MOST_TEXT;
/** Any column: all the text, and an end for each. */
export const MOST_COLUMN = MOST_LENGTH + MOST_PASSED + MOST_TEXTS;
