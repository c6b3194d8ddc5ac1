import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { rarityAmong } from "./postings.ts";
import { RAREST } from "./worth.ts";

/** Two stems as one small integer. Beyond so many stems, pairs may be mixed up: then there are too many to matter. */
const STEMS = 2 ** 15;
/** What a word that says nothing adds to a pair. */
const EMPTY_IN_PAIR = 0.15;
/** Words of a comment that are looked at. */
const MOST_WORDS = 400;

/** By pair of neighbouring stems, empty words too: the paragraphs that have it, each once. */
export type Pairs = ReadonlyMap<number, readonly number[]>;

/** Indexes the pairs of paragraphs. Yields between them: a place to pause. */
export function* readPairs(texts: readonly Tokens[], lexicon: Lexicon): Generator<void, Pairs> {
  const pairs = new Map<number, number[]>();
  for (const [text, { words }] of texts.entries()) {
    for (let k = 0; k + 1 < words.length; k++) {
      const pair = pairAt(words, k, lexicon);
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, [text]);
      else if (known.at(-1) !== text) known.push(text);
    }
    yield;
  }
  return pairs;
}

/** An article whose pairs are indexed; `count`: its paragraphs. */
interface PairedArticle {
  count: number;
  lexicon: Lexicon;
  pairs: Pairs;
}

/** Adds what a comment's pairs are worth to the paragraphs that have them, each pair once. */
export function addPairs(article: PairedArticle, own: Tokens, scores: Float64Array): void {
  const { lexicon, count, pairs } = article;
  const done = new Set<number>();
  for (let k = 0; k + 1 < own.words.length && k < MOST_WORDS; k++) {
    const pair = pairAt(own.words, k, lexicon);
    const having = pairs.get(pair);
    if (having === undefined || done.has(pair)) continue;
    done.add(pair);
    const worth =
      (worthAt(own.words, k, lexicon) + worthAt(own.words, k + 1, lexicon)) * rarityAmong(count, having.length);
    for (const paragraph of having) scores[paragraph] = (scores[paragraph] ?? 0) + worth;
  }
}

function pairAt(words: Int32Array, k: number, lexicon: Lexicon): number {
  return (lexicon.stem[words[k] ?? 0] ?? 0) * STEMS + (lexicon.stem[words[k + 1] ?? 0] ?? 0);
}

function worthAt(words: Int32Array, k: number, lexicon: Lexicon): number {
  const entry = words[k] ?? 0;
  return lexicon.empty[entry] ? EMPTY_IN_PAIR : (lexicon.rarity[lexicon.stem[entry] ?? 0] ?? 0) / RAREST;
}
