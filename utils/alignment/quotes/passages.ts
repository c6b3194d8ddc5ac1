/** Words looked up together. Two are too common, four miss what was edited. */
const GRAM = 3;
/** How many places of one gram are tried: "one of the" stands everywhere. */
const MOST_PLACES = 24;
/** How many are looked at for it: other grams share its slot rarely, unless somebody meant them to. */
const MOST_MET = 200;
const BREAK = -1;

/** A run of equal words: `length` words from `at` in the quote and from `place` in the passages. */
export interface Run {
  at: number;
  place: number;
  length: number;
}

/**
 * Texts as one stream of folded words, with an index of all runs of three. Texts are separated where a quote cannot
 * reach across, and joined where it can (paragraphs of an article).
 */
export class Passages {
  /** Folded word by place; BREAK between texts that don't belong together. */
  readonly words: Int32Array;
  /** By place: which text, and which word of it. */
  readonly owner: Int32Array;
  readonly index: Int32Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  /** `texts`: folded words. `joined` says of each text whether the one before runs on into it. */
  constructor(texts: readonly Int32Array[], joined: (text: number) => boolean) {
    const total = texts.reduce((sum, words) => sum + words.length + 1, 0);
    this.words = new Int32Array(total).fill(BREAK);
    this.owner = new Int32Array(total).fill(BREAK);
    this.index = new Int32Array(total);
    let place = 0;
    texts.forEach((words, text) => {
      if (text > 0 && !joined(text)) place++;
      for (let k = 0; k < words.length; k++, place++) {
        this.words[place] = words[k] ?? BREAK;
        this.owner[place] = text;
        this.index[place] = k;
      }
    });
    let size = 16;
    while (size < total * 2) size *= 2;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(BREAK);
    this.#next = new Int32Array(total);
    // From the end, so that the first place of a gram is met first.
    for (let at = place - GRAM; at >= 0; at--) {
      const slot = this.#slot(this.words, at);
      this.#next[at] = this.#heads[slot] ?? BREAK;
      this.#heads[slot] = at;
    }
  }

  /** The places at which the three words of `quote` from `at` on stand, in order; not more than are tried. */
  findPlaces(quote: Int32Array, at: number): number[] {
    const places: number[] = [];
    if (at + GRAM > quote.length) return places;
    let place = this.#heads[this.#slot(quote, at)] ?? BREAK;
    for (let met = 0; place !== BREAK && places.length < MOST_PLACES && met < MOST_MET; met++) {
      if (this.#matches(quote, at, place, GRAM)) places.push(place);
      place = this.#next[place] ?? BREAK;
    }
    return places;
  }

  /** Runs of three words or more, longest first at each word, not overlapping in the quote. Empty when nothing is shared. */
  findRuns(quote: Int32Array): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at + GRAM <= quote.length;) {
      let best: Run | null = null;
      const last = runs.at(-1);
      for (const place of this.findPlaces(quote, at)) {
        let length = GRAM;
        while (at + length < quote.length && quote[at + length] === this.words[place + length]) length++;
        const follows = last !== undefined && place >= last.place + last.length;
        if (
          best === null ||
          length > best.length ||
          (length === best.length && follows && best.place < place && !isAfter(best, last))
        )
          best = { at, place, length };
      }
      if (best) runs.push(best);
      at += best?.length ?? 1;
    }
    return runs;
  }

  #matches(quote: Int32Array, at: number, place: number, length: number): boolean {
    for (let k = 0; k < length; k++) if (quote[at + k] !== this.words[place + k]) return false;
    return true;
  }

  #slot(words: Int32Array, at: number): number {
    let hash = 0;
    for (let k = 0; k < GRAM; k++) hash = Math.imul(hash ^ (words[at + k] ?? BREAK), 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }
}

function isAfter(run: Run, last: Run | undefined): boolean {
  return last !== undefined && run.place >= last.place + last.length;
}
