import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { type Bag, countHaving, type Postings, rarityAmong, toBm25 } from "./postings.ts";

/** Letters in a row that are compared: what related forms and compounds share when their stems differ. */
const GRAM = 4;
/** Longer articles are compared by whole words only: the vectors kept per word would grow too large. */
const MOST_PARAGRAPHS = 400;

/** How alike words and paragraphs are by runs of four letters. */
export class Letters {
  readonly #lexicon: Lexicon;
  readonly #paragraphs: number;
  readonly #postings: Postings | null;
  /** Runs of the article by their letters; the runs of each word met so far. */
  readonly #grams: ReadonlyMap<string, number>;
  readonly #vectors = new Map<number, Float64Array>();

  /** Made by readLetters. `postings` is null for an article that is too long. */
  constructor(lexicon: Lexicon, paragraphs: number, postings: Postings | null, grams: ReadonlyMap<string, number>) {
    this.#lexicon = lexicon;
    this.#paragraphs = paragraphs;
    this.#postings = postings;
    this.#grams = grams;
  }

  /** Adds a folded word's likeness to each paragraph. */
  addTo(scores: Float64Array, word: number): void {
    const vector = this.#vectors.get(word) ?? this.#readVector(word);
    for (let k = 0; k < vector.length; k++) scores[k] = (scores[k] ?? 0) + (vector[k] ?? 0);
  }

  #readVector(word: number): Float64Array {
    const vector = new Float64Array(this.#postings === null ? 0 : this.#paragraphs);
    for (const letters of findGrams(this.#lexicon.foldedText[word] ?? "")) {
      const gram = this.#grams.get(letters);
      if (gram !== undefined) this.#postings?.addTo(vector, gram);
    }
    this.#vectors.set(word, vector);
    return vector;
  }
}

/** Indexes paragraphs by their runs of letters. Yields between them: a place to pause. */
export function* readLetters(texts: readonly Tokens[], lexicon: Lexicon): Generator<void, Letters> {
  const grams = new Map<string, number>();
  if (texts.length > MOST_PARAGRAPHS) return new Letters(lexicon, texts.length, null, grams);
  const gramsOf = new Map<number, number[]>();
  const bags: Bag[] = [];
  for (const { words } of texts) {
    const bag = new Map<number, number>();
    for (const entry of words) {
      const word = lexicon.folded[entry] ?? 0;
      let own = gramsOf.get(word);
      if (own === undefined) {
        own = findGrams(lexicon.foldedText[word] ?? "").map((letters) => readNumber(grams, letters));
        gramsOf.set(word, own);
      }
      for (const gram of own) bag.set(gram, (bag.get(gram) ?? 0) + 1);
    }
    bags.push(bag);
    yield;
  }
  const having = countHaving(bags);
  yield;
  const postings = toBm25(bags, (gram) => rarityAmong(texts.length, having.get(gram) ?? 0));
  yield;
  return new Letters(lexicon, texts.length, postings, grams);
}

/** The runs of a word with its borders. */
function findGrams(word: string): string[] {
  const text = ` ${word} `;
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= text.length; at++) grams.push(text.slice(at, at + GRAM));
  return grams;
}

function readNumber(numbers: Map<string, number>, letters: string): number {
  const known = numbers.get(letters);
  if (known !== undefined) return known;
  numbers.set(letters, numbers.size);
  return numbers.size - 1;
}
