import type { Block } from "../text/blocks.ts";
import { toPlain } from "../text/plain.ts";

/** A piece of a comment that is marked as a quote. */
export interface Candidate {
  kind: "block" | "inline";
  text: string;
  /** Index of the top-level block it stands in. */
  block: number;
}

/** More are not looked at: a comment with 24 quotes is a collection, and hostile ones have thousands. */
const MOST_CANDIDATES = 24;
/** Shorter ones say nothing about where they are from. */
const LEAST_LENGTH = 4;
const INLINE = [
  /“([^“”]{4,1500})”/g,
  /"([^"\n]{4,1500})"/g,
  /«([^«»]{4,1500})»/g,
  /»([^«»]{4,1500})«/g,
  /„([^„“”"]{4,1500})[“”"]/g,
  /「([^「」]{4,1500})」/g,
  /『([^『』]{4,1500})』/g,
];
const ANY_MARK = /[“"«»„「『]/;

/** Where one quote is several: an ellipsis, or a bracketed omission. */
const ELISION = /[[(]?(?:\.\s?\.\s?\.|…)\.?[\])]?/;

/** Everything in a comment that is marked as a quote, in reading order. */
export function findCandidates(blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (found.length >= MOST_CANDIDATES) break;
    if (block.kind === "code") continue;
    if (block.kind === "quote") {
      // Paragraphs of a block quote are quotes of their own.
      for (const text of toPlain(block.text).split(/\n\s*\n/)) found.push({ kind: "block", text, block: index });
    }
    const own = block.kind === "quote" ? block.lazy : block.text;
    found.push(...findInline(toPlain(own), index));
  }
  return found.filter((candidate) => candidate.text.trim().length >= LEAST_LENGTH).slice(0, MOST_CANDIDATES);
}

function findInline(text: string, block: number): Candidate[] {
  if (!ANY_MARK.test(text)) return [];
  const hits: { at: number; text: string }[] = [];
  for (const pattern of INLINE) {
    for (const hit of text.matchAll(pattern)) hits.push({ at: hit.index, text: hit[1] ?? "" });
  }
  return hits.sort((a, b) => a.at - b.at).map((hit) => ({ kind: "inline", text: hit.text, block }));
}

/** The parts of an elided quote; the quote itself when nothing was left out. */
export function splitElided(text: string): string[] {
  return text.split(ELISION).filter((part) => part.trim() !== "");
}
