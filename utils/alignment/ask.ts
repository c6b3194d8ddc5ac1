import type { Asked } from "../model.ts";
import type { Guess } from "./words/guess.ts";

/** One comment's claim to a paragraph. */
export interface Claim {
  comment: string;
  /** Quotes above 1; guesses 0 … 1. */
  score: number;
}

/** "Perhaps about this" names so many. */
const MOST_PERHAPS = 3;
/** Below this a comment is about the paragraph once in twenty times: no "perhaps". */
const LEAST_PERHAPS = 0.05;

/** What each comment claims, by paragraph. */
export class Claims {
  readonly #claims = new Map<number, Claim[]>();

  /** A quote of the paragraph, found to `share` of its words. */
  addQuote(paragraph: number, comment: string, share: number): void {
    if (paragraph >= 0) this.#add(paragraph, { comment, score: 1 + share });
  }

  /** A guess claims each paragraph that it is likely enough about. */
  addGuess(comment: string, guess: Guess): void {
    for (let k = 0; k < guess.probabilities.length; k++) {
      if ((guess.probabilities[k] ?? 0) * guess.specific >= LEAST_PERHAPS)
        this.#add(k, { comment, score: toClaim(guess, k) });
    }
  }

  /** For each paragraph the best claims of comments not placed there. Paragraphs without any are left out. */
  toAsked(placedAt: ReadonlyMap<string, number | null>): Asked[] {
    const asked: Asked[] = [];
    for (const [paragraph, claims] of [...this.#claims].sort((a, b) => a[0] - b[0])) {
      const others = claims
        .filter((claim) => placedAt.get(claim.comment) !== paragraph)
        .sort((a, b) => b.score - a.score);
      const perhaps = [...new Set(others.map((claim) => claim.comment))].slice(0, MOST_PERHAPS);
      if (perhaps.length > 0) asked.push({ paragraph, perhaps });
    }
    return asked;
  }

  #add(paragraph: number, claim: Claim): void {
    const known = this.#claims.get(paragraph);
    if (known === undefined) this.#claims.set(paragraph, [claim]);
    else known.push(claim);
  }
}

/**
 * How strongly a guess claims a paragraph, to be compared among comments: its probability, times how much of the comment
 * is about it. The cosine does the latter; with it a comment's rank among 20 and more rose by 0.03 (MRR).
 */
export function toClaim(guess: Guess, paragraph: number): number {
  return (guess.probabilities[paragraph] ?? 0) * guess.specific * (guess.likeness[paragraph] ?? 0);
}
