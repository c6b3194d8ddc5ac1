/**
 * Steps that one discussion may take, a step being a look at one entry of an index or one cell of an alignment: about a
 * second of a processor, and a hundred times what 500 comments on 60 paragraphs take. What is refused stands with the
 * whole: texts made to be slow are not worth more.
 */
const MOST_STEPS = 150_000_000;
/** Half is dealt out evenly, so that costly comments cannot starve the others; they draw on the other half. */
const DEALT_SHARE = 0.5;

/** Counts what aligning takes, so that no article and no comments can take more than is bearable. */
export class Effort {
  /** What each comment may take in any case; what is left of the present one's. */
  readonly #dealt: number;
  #own = 0;
  /** What is left for whoever needs more. */
  #common: number;
  #taken = 0;

  /** `comments`: how many there are. */
  constructor(comments: number, most = MOST_STEPS) {
    this.#dealt = (most * DEALT_SHARE) / Math.max(1, comments);
    this.#common = most * (1 - DEALT_SHARE);
  }

  /** Steps taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** The next comment begins. */
  next(): void {
    this.#own = this.#dealt;
  }

  /** Takes steps; false, and nothing taken, when there are not so many left for this comment. */
  take(steps: number): boolean {
    const beyond = Math.max(0, steps - this.#own);
    if (beyond > this.#common) return false;
    this.#own = Math.max(0, this.#own - steps);
    this.#common -= beyond;
    this.#taken += steps;
    return true;
  }
}
