import type { Lexicon } from "../text/lexicon.ts";
import { type Bag, countHaving, type Postings, rarityAmong, toBm25 } from "./postings.ts";

/** Letters in a row that are compared: what related forms and compounds share when their stems differ. */
const GRAM = 4;
/** Longer articles are compared by whole words only: the vectors kept per word would grow too large. */
const MOST_PARAGRAPHS = 400;

/** How alike words and paragraphs are by runs of four letters. */
export class Letters {
  readonly #lexicon: Lexicon;
  readonly #postings: Postings | null;
  readonly #paragraphs: number;
  readonly #grams = new Map<string, number>();
  readonly #gramsOf = new Map<number, readonly number[]>();
  readonly #vectors = new Map<number, Float64Array>();

  /** `bags`: the folded words of each paragraph. */
  constructor(bags: readonly Bag[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#paragraphs = bags.length;
    if (bags.length > MOST_PARAGRAPHS) {
      this.#postings = null;
      return;
    }
    const gramBags = bags.map((bag) => {
      const grams = new Map<number, number>();
      for (const [word, count] of bag) {
        for (const gram of this.#readGrams(word, true)) grams.set(gram, (grams.get(gram) ?? 0) + count);
      }
      return grams;
    });
    const having = countHaving(gramBags);
    this.#postings = toBm25(gramBags, (gram) => rarityAmong(bags.length, having.get(gram) ?? 0));
  }

  /** Adds a word's likeness to each paragraph. */
  addTo(scores: Float64Array, word: number): void {
    if (this.#postings === null) return;
    let vector = this.#vectors.get(word);
    if (vector === undefined) {
      vector = new Float64Array(this.#paragraphs);
      for (const gram of this.#readGrams(word, false)) this.#postings.addTo(vector, gram);
      this.#vectors.set(word, vector);
    }
    for (let k = 0; k < vector.length; k++) scores[k] = (scores[k] ?? 0) + (vector[k] ?? 0);
  }

  /** The runs of a word with its borders. Those no paragraph has are left out unless `grow`. */
  #readGrams(word: number, grow: boolean): readonly number[] {
    const known = this.#gramsOf.get(word);
    if (known !== undefined) return known;
    const text = ` ${this.#lexicon.foldedText[word] ?? ""} `;
    const grams: number[] = [];
    for (let at = 0; at + GRAM <= text.length; at++) {
      const letters = text.slice(at, at + GRAM);
      let gram = this.#grams.get(letters);
      if (gram === undefined && grow) {
        gram = this.#grams.size;
        this.#grams.set(letters, gram);
      }
      if (gram !== undefined) grams.push(gram);
    }
    this.#gramsOf.set(word, grams);
    return grams;
  }
}
