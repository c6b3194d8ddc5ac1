import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";

/** Distinct small integers (stems, runs of letters) and how often each is there, as parallel arrays. */
export interface Counted {
  ids: Int32Array;
  times: Int32Array;
  /** All together. */
  total: number;
}

/** Counts small integers, many times over without making anything anew but the results. */
export class Counter {
  #places = new Int32Array(4096);
  #ids: number[] = [];
  #times: number[] = [];
  #total = 0;

  add(id: number): void {
    if (id >= this.#places.length) {
      const larger = new Int32Array(Math.max(id + 1, this.#places.length * 2));
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#total++;
    const place = this.#places[id] ?? 0;
    if (place > 0) this.#times[place - 1] = (this.#times[place - 1] ?? 0) + 1;
    else {
      this.#places[id] = this.#ids.push(id);
      this.#times.push(1);
    }
  }

  /** What was counted since the last time, in the order of first appearance. */
  take(): Counted {
    const counted = { ids: Int32Array.from(this.#ids), times: Int32Array.from(this.#times), total: this.#total };
    for (const id of this.#ids) this.#places[id] = 0;
    this.#ids = [];
    this.#times = [];
    this.#total = 0;
    return counted;
  }
}

/** Shared by all texts: it is empty whenever nobody counts. */
const counter = new Counter();

/** The stems of a text's words `from` … `to` that say something, with how often. */
export function countStems(tokens: Tokens, lexicon: Lexicon, from = 0, to = tokens.words.length): Counted {
  const { empty, stem } = lexicon;
  for (let k = from; k < to; k++) {
    const entry = tokens.words[k] ?? 0;
    if (!empty[entry]) counter.add(stem[entry] ?? 0);
  }
  return counter.take();
}
