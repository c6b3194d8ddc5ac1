import type { Paragraph } from "../model.ts";

/**
 * What is read of a page's text without judging it: plain data, so that the judging can be done elsewhere. The elements that
 * hold text, in document order, as columns of equal length (a page has tens of thousands: as objects they would travel slowly).
 */
export interface Outline {
  /** The language the page's root names, "" when it is silent. */
  language: string;
  /** The document's own title. */
  title: string;
  /** Of each element, the index of the one around it; -1 for the first, which is around all. */
  parents: number[];
  /** Lower case. */
  tags: string[];
  classes: string[];
  /** Id and test names, which say what an element is as often as its classes. */
  names: string[];
  /** Sum of `HIDDEN` and `HEADING`. */
  flags: number[];
  /** Of each piece of text, the index of the element it stands in. */
  owners: number[];
  /** Pieces of text, white space folded, in reading order; a line break, `BREAKS` and a space stand for what was between two. */
  texts: string[];
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

/** Between two pieces of text: lines were broken twice, or by an empty box. */
export const BREAKS = "\n\n";

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

const isIndex = (value: number, below: number): boolean => Number.isInteger(value) && value >= 0 && value < below;

/** Whether an outline is one that `collect` could have made: every index names something, and no cap is passed. */
export function isWhole({ parents, tags, classes, names, flags, owners, texts, headings }: Outline): boolean {
  const count = parents.length;
  if ([tags, classes, names, flags].some((column) => column.length !== count)) return false;
  if (count > MOST_ELEMENTS || texts.length > MOST_TEXTS || owners.length !== texts.length) return false;
  const depths: number[] = [];
  for (const [i, parent] of parents.entries()) {
    if (i === 0 ? parent !== -1 : !isIndex(parent, i)) return false;
    const depth = (depths[parent] ?? 0) + 1;
    if (depth > MOST_DEPTH + 1) return false;
    depths.push(depth);
  }
  const all = [...owners, ...headings.map(({ element }) => element)];
  if (!all.every((index) => isIndex(index, count))) return false;
  const length = [tags, classes, names, texts].flat().reduce((sum, { length }) => sum + length, 0);
  return length <= MOST_LENGTH + MOST_PASSED && headings.length <= MOST_HEADINGS;
}
