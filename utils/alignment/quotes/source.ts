import type { Paragraph } from "../../model.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { readTokens, toFolded, type Tokens } from "../text/tokens.ts";
import { Passages } from "./passages.ts";

/** What can be quoted: the paragraphs, then title and standfirst, indexed for look-up. */
export interface Source {
  lexicon: Lexicon;
  /** Words of each text: paragraphs in order, then the title, then the standfirst. */
  texts: Tokens[];
  passages: Passages;
  /** The first place of each text in the passages. */
  firstPlace: number[];
  /** By folded word: the texts that have it, each once, in order. */
  textsOf: Map<number, number[]>;
  paragraphs: number;
}

/** The number by which a model.QuoteRange names a text: -1 the title, -2 the standfirst. */
export function toParagraph(source: Source, text: number): number {
  return text < source.paragraphs ? text : source.paragraphs - 1 - text;
}

/** Reads and indexes an article. Yields between paragraphs: a place to pause. */
export function* readSource(
  paragraphs: readonly Paragraph[],
  title: string,
  standfirst: string,
  lexicon: Lexicon,
): Generator<void, Source> {
  const texts: Tokens[] = [];
  for (const text of [...paragraphs.map((paragraph) => paragraph.text), title, standfirst]) {
    texts.push(readTokens(text, lexicon));
    yield;
  }
  const textsOf = new Map<number, number[]>();
  const firstPlace: number[] = [];
  for (const [text, tokens] of texts.entries()) {
    for (const entry of tokens.words) {
      const word = lexicon.folded[entry] ?? 0;
      const known = textsOf.get(word);
      if (known === undefined) textsOf.set(word, [text]);
      else if (known.at(-1) !== text) known.push(text);
    }
    yield;
  }
  const words = texts.map((tokens) => toFolded(tokens, lexicon));
  const passages = new Passages(words, (text) => text < paragraphs.length);
  for (let place = passages.words.length - 1; place >= 0; place--) {
    const text = passages.owner[place] ?? -1;
    if (text >= 0) firstPlace[text] = place;
  }
  yield;
  return { lexicon, texts, passages, firstPlace, textsOf, paragraphs: paragraphs.length };
}
