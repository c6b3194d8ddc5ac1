/** Comments before and after that count as the talk around a comment. */
const AROUND = 10;

/** By comment: how many of those around it use a stem. Kept as a moving window, so that the whole costs one pass. */
export class ThreadWords {
  readonly #stems: readonly ReadonlyMap<number, number>[];
  readonly #counts = new Map<number, number>();
  #at = 0;

  /** `stems`: by comment, its content stems with how often. */
  constructor(stems: readonly ReadonlyMap<number, number>[]) {
    this.#stems = stems;
    for (let k = 0; k <= AROUND; k++) this.#count(k, 1);
  }

  /** Moves to a comment. Comments must be asked for in order. */
  moveTo(comment: number): void {
    for (; this.#at < comment; this.#at++) {
      this.#count(this.#at + AROUND + 1, 1);
      this.#count(this.#at - AROUND, -1);
    }
  }

  /** How many of the comments around the present one use the stem. */
  countOthers(stem: number): number {
    return (this.#counts.get(stem) ?? 0) - (this.#stems[this.#at]?.has(stem) ? 1 : 0);
  }

  #count(comment: number, by: number): void {
    for (const stem of this.#stems[comment]?.keys() ?? []) {
      const count = (this.#counts.get(stem) ?? 0) + by;
      if (count > 0) this.#counts.set(stem, count);
      else this.#counts.delete(stem);
    }
  }
}
