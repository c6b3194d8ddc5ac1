import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { Postings, rarityAmong } from "./postings.ts";
import type { Seen } from "./seen.ts";
import { Counter } from "./stems.ts";
import { RAREST } from "./worth.ts";

/** What a word that says nothing adds to a pair. */
const EMPTY_IN_PAIR = 0.15;
/** Words of a comment that are looked at. */
const MOST_WORDS = 400;
/** A pair that more paragraphs have tells nothing: only very long articles have such. */
const MOST_HAVING = 500;
/** Slots for each word of the article: so that few are looked at before the right one. */
const SLOTS_PER_WORD = 2;

/** The pairs of neighbouring stems of an article, empty words too, and which paragraphs have each. */
export class Pairs {
  readonly postings: Postings;
  /** By slot: one more than the number of the pair there, 0 for none. By pair: its stems. */
  readonly #slots: Int32Array;
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];

  /** `texts`: by paragraph, its stems in order. */
  constructor(texts: readonly Int32Array[]) {
    let size = 16;
    const words = texts.reduce((sum, stems) => sum + stems.length, 0);
    while (size < words * SLOTS_PER_WORD) size *= 2;
    this.#slots = new Int32Array(size);
    const counter = new Counter();
    this.postings = new Postings(
      texts.map((stems) => {
        for (let k = 0; k + 1 < stems.length; k++) counter.add(this.#read(stems[k] ?? 0, stems[k + 1] ?? 0));
        return counter.take();
      }),
    );
  }

  /** The number of a pair; -1 when the article does not have it. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
  }

  #read(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] === 0) {
      this.#slots[slot] = this.#firsts.push(first);
      this.#seconds.push(second);
    }
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** The slot in which a pair is, or would be. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const pair = (this.#slots[slot] ?? 0) - 1;
      if (pair < 0 || (this.#firsts[pair] === first && this.#seconds[pair] === second)) return slot;
    }
  }
}

/** Indexes the pairs of paragraphs. */
export function readPairs(texts: readonly Tokens[], lexicon: Lexicon): Pairs {
  return new Pairs(texts.map(({ words }) => words.map((entry) => lexicon.stem[entry] ?? 0)));
}

/** An article whose pairs are indexed; `count`: its paragraphs. */
interface PairedArticle {
  count: number;
  lexicon: Lexicon;
  pairs: Pairs;
}

/** Adds what a comment's pairs are worth to the paragraphs that have them, each pair once. `seen` must be clear. */
export function addPairs(article: PairedArticle, own: Tokens, scores: Float64Array, seen: Seen): void {
  const { lexicon, count, pairs } = article;
  const { begins, documents } = pairs.postings;
  for (let k = 0; k + 1 < own.words.length && k < MOST_WORDS; k++) {
    const [first, second] = [own.words[k] ?? 0, own.words[k + 1] ?? 0];
    const pair = pairs.find(lexicon.stem[first] ?? 0, lexicon.stem[second] ?? 0);
    if (pair < 0 || !seen.isNew(pair)) continue;
    const having = pairs.postings.countOf(pair);
    if (having > MOST_HAVING) continue;
    const worth = (worthOf(first, lexicon) + worthOf(second, lexicon)) * rarityAmong(count, having);
    const end = begins[pair + 1] ?? 0;
    for (let at = begins[pair] ?? end; at < end; at++) {
      const paragraph = documents[at] ?? 0;
      scores[paragraph] = (scores[paragraph] ?? 0) + worth;
    }
  }
}

function worthOf(entry: number, lexicon: Lexicon): number {
  return lexicon.empty[entry] ? EMPTY_IN_PAIR : (lexicon.rarity[lexicon.stem[entry] ?? 0] ?? 0) / RAREST;
}
