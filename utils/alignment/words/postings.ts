/** BM25's usual constants (Robertson and Zaragoza 2009): how fast repetition stops counting, how much length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** How often a document has each term. */
export type Bag = ReadonlyMap<number, number>;

/** How rare a term is among `documents` of which `having` have it. */
export function rarityAmong(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/** Counts terms. */
export function toBag(terms: Iterable<number>): Map<number, number> {
  const bag = new Map<number, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

/** What a term adds to the scores of documents, worked out once. Terms are small integers. */
export class Postings {
  /** By term: where its entries begin; they end where those of the next term begin. */
  readonly #begins: Int32Array;
  readonly #documents: Int32Array;
  readonly #values: Float64Array;

  /** `value` says what a term adds to a document that has it `count` times. */
  constructor(bags: readonly Bag[], value: (term: number, count: number, document: number) => number) {
    let terms = 0;
    let total = 0;
    for (const bag of bags) {
      total += bag.size;
      for (const term of bag.keys()) if (term >= terms) terms = term + 1;
    }
    this.#begins = new Int32Array(terms + 2);
    for (const bag of bags) for (const term of bag.keys()) this.#begins[term + 2] = (this.#begins[term + 2] ?? 0) + 1;
    for (let at = 2; at < terms + 2; at++) this.#begins[at] = (this.#begins[at] ?? 0) + (this.#begins[at - 1] ?? 0);
    this.#documents = new Int32Array(total);
    this.#values = new Float64Array(total);
    for (const [document, bag] of bags.entries()) {
      for (const [term, count] of bag) {
        const at = this.#begins[term + 1] ?? 0;
        this.#begins[term + 1] = at + 1;
        this.#documents[at] = document;
        this.#values[at] = value(term, count, document);
      }
    }
  }

  /** How many documents have the term. */
  countOf(term: number): number {
    return Math.max(0, (this.#begins[term + 1] ?? 0) - (this.#begins[term] ?? 0));
  }

  /** Adds what the term is worth, times `factor`, to the scores of the documents that have it. */
  addTo(scores: Float64Array, term: number, factor = 1): void {
    const end = this.#begins[term + 1] ?? 0;
    for (let at = this.#begins[term] ?? end; at < end; at++) {
      const document = this.#documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + factor * (this.#values[at] ?? 0);
    }
  }

  /** Whether a document has the term. */
  has(term: number, document: number): boolean {
    const end = this.#begins[term + 1] ?? 0;
    for (let at = this.#begins[term] ?? end; at < end; at++) if (this.#documents[at] === document) return true;
    return false;
  }
}

/** BM25: repetition saturates, long documents count less. `weight` is what a term is worth by itself. */
export function toBm25(bags: readonly Bag[], weight: (term: number) => number): Postings {
  const sizes = bags.map((bag) => bag.values().reduce((sum, count) => sum + count, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, bags.length) || 1;
  return new Postings(bags, (term, count, document) => {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (sizes[document] ?? 0)) / average;
    return ((count * (SATURATION + 1)) / (count + SATURATION * length)) * weight(term);
  });
}

/** By term: how many of the bags have it. */
export function countHaving(bags: readonly Bag[]): Map<number, number> {
  const having = new Map<number, number>();
  for (const bag of bags) for (const term of bag.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return having;
}
