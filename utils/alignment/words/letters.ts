import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { Postings, rarityAmong } from "./postings.ts";
import { Counter } from "./stems.ts";

/** Longer articles are compared by whole words only: the vectors kept per word would grow too large. */
const MOST_PARAGRAPHS = 400;
/** Words whose likeness is kept: discussions repeat some thousand, and hostile ones have any number. */
const MOST_REMEMBERED = 10_000;

/** How alike words and paragraphs are by runs of four letters. */
export class Letters {
  readonly #lexicon: Lexicon;
  readonly #paragraphs: number;
  readonly #postings: Postings | null;
  readonly #values: Float64Array;
  /** By folded word met so far: its likeness to each paragraph. */
  readonly #vectors = new Map<number, Float64Array>();

  /** Made by readLetters. `postings` is null for an article that is too long. */
  constructor(lexicon: Lexicon, paragraphs: number, postings: Postings | null) {
    this.#lexicon = lexicon;
    this.#paragraphs = paragraphs;
    this.#postings = postings;
    this.#values = postings?.toBm25((gram) => rarityAmong(paragraphs, postings.countOf(gram))) ?? new Float64Array(0);
  }

  /** Paragraphs that a word is compared with. */
  get width(): number {
    return this.#postings === null ? 0 : this.#paragraphs;
  }

  /** Adds a folded word's likeness to each paragraph. */
  addTo(scores: Float64Array, word: number): void {
    if (this.#postings === null) return;
    const vector = this.#vectors.get(word) ?? this.#readVector(this.#postings, word);
    for (let k = 0; k < vector.length; k++) scores[k] = (scores[k] ?? 0) + (vector[k] ?? 0);
  }

  #readVector(postings: Postings, word: number): Float64Array {
    const vector = new Float64Array(this.#paragraphs);
    for (const gram of this.#lexicon.gramsOf(word)) postings.addTo(vector, this.#values, gram);
    if (this.#vectors.size >= MOST_REMEMBERED) this.#vectors.clear();
    this.#vectors.set(word, vector);
    return vector;
  }
}

/** Indexes paragraphs by their runs of letters. Yields between them: a place to pause. */
export function* readLetters(texts: readonly Tokens[], lexicon: Lexicon): Generator<void, Letters> {
  if (texts.length > MOST_PARAGRAPHS) return new Letters(lexicon, texts.length, null);
  const counter = new Counter();
  const bags = [];
  for (const { words } of texts) {
    for (const entry of words) for (const gram of lexicon.gramsOf(lexicon.folded[entry] ?? 0)) counter.add(gram);
    bags.push(counter.take());
    yield;
  }
  const postings = new Postings(bags);
  yield;
  return new Letters(lexicon, texts.length, postings);
}
