import type { Counted } from "./stems.ts";

/** Comments before and after that count as the talk around a comment. */
const AROUND = 10;

/** By comment: how many of those around it use a stem. Kept as a moving window, so that the whole costs one pass. */
export class ThreadWords {
  readonly #bags: readonly Counted[];
  /** By stem: how many of the comments in the window have it. */
  readonly #counts: Int32Array;
  #at = 0;

  /** `bags`: by comment, its content stems. */
  constructor(bags: readonly Counted[]) {
    this.#bags = bags;
    let stems = 0;
    for (const { ids } of bags) for (const id of ids) if (id >= stems) stems = id + 1;
    this.#counts = new Int32Array(stems);
    for (let k = 0; k <= AROUND; k++) this.#count(k, 1);
  }

  /** Moves to a comment. Comments must be asked for in order. */
  moveTo(comment: number): void {
    for (; this.#at < comment; this.#at++) {
      this.#count(this.#at + AROUND + 1, 1);
      this.#count(this.#at - AROUND, -1);
    }
  }

  /** How many of the comments around the present one use a stem that it uses too. */
  countOthers(stem: number): number {
    return (this.#counts[stem] ?? 1) - 1;
  }

  #count(comment: number, by: number): void {
    const ids = this.#bags[comment]?.ids;
    if (ids !== undefined) for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 0) + by;
  }
}
