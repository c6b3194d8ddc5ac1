import type { Counted } from "./stems.ts";

/** BM25's usual constants (Robertson and Zaragoza 2009): how fast repetition stops counting, how much length counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** How rare a term is among `documents` of which `having` have it. */
export function rarityAmong(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/** Which documents have a term. Terms are small integers. */
export class Postings {
  /** By term: where its entries begin; they end where those of the next term begin. */
  readonly begins: Int32Array;
  /** By entry: the document. */
  readonly documents: Int32Array;
  readonly #bags: readonly Counted[];

  constructor(bags: readonly Counted[]) {
    this.#bags = bags;
    let terms = 0;
    let total = 0;
    for (const { ids } of bags) {
      total += ids.length;
      for (const term of ids) if (term >= terms) terms = term + 1;
    }
    this.begins = new Int32Array(terms + 1);
    for (const { ids } of bags) for (const term of ids) this.begins[term] = (this.begins[term] ?? 0) + 1;
    // Each begin is first where its entries end; laying them from the last document on brings it to where they begin.
    for (let term = 1; term <= terms; term++)
      this.begins[term] = (this.begins[term] ?? 0) + (this.begins[term - 1] ?? 0);
    this.documents = new Int32Array(total);
    for (let document = bags.length - 1; document >= 0; document--) {
      for (const term of bags[document]?.ids ?? []) {
        const at = (this.begins[term] ?? 0) - 1;
        this.begins[term] = at;
        this.documents[at] = document;
      }
    }
  }

  /** How many documents have the term. */
  countOf(term: number): number {
    const end = this.begins[term + 1];
    return end === undefined ? 0 : end - (this.begins[term] ?? end);
  }

  /** Whether a document has the term. */
  has(term: number, document: number): boolean {
    const end = this.begins[term + 1] ?? 0;
    for (let at = this.begins[term] ?? end; at < end; at++) if (this.documents[at] === document) return true;
    return false;
  }

  /** By entry, what the term is worth in the document: `value` is told how often it is there. */
  toValues(value: (term: number, times: number, document: number) => number): Float64Array {
    const values = new Float64Array(this.documents.length);
    const filled = new Int32Array(this.begins.length);
    for (const [document, { ids, times }] of this.#bags.entries()) {
      for (let k = 0; k < ids.length; k++) {
        const term = ids[k] ?? 0;
        const at = (this.begins[term] ?? 0) + (filled[term] ?? 0);
        filled[term] = (filled[term] ?? 0) + 1;
        values[at] = value(term, times[k] ?? 0, document);
      }
    }
    return values;
  }

  /** BM25: repetition saturates, long documents count less. `weight` is what a term is worth by itself. */
  toBm25(weight: (term: number) => number): Float64Array {
    const average = this.#bags.reduce((sum, { total }) => sum + total, 0) / Math.max(1, this.#bags.length) || 1;
    const lengths = this.#bags.map(({ total }) => 1 - LENGTH_SHARE + (LENGTH_SHARE * total) / average);
    return this.toValues((term, times, document) => {
      return ((times * (SATURATION + 1)) / (times + SATURATION * (lengths[document] ?? 1))) * weight(term);
    });
  }

  /** Adds what a term is worth to the scores of the documents that have it. */
  addTo(scores: Float64Array, values: Float64Array, term: number): void {
    const end = this.begins[term + 1] ?? 0;
    for (let at = this.begins[term] ?? end; at < end; at++) {
      const document = this.documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + (values[at] ?? 0);
    }
  }
}
