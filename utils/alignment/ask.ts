import type { Asked } from "../model.ts";

/** One comment's claim to a paragraph. */
export interface Claim {
  comment: string;
  /** Quotes above 1; guesses 0 … 1. */
  score: number;
}

/** "Perhaps about this" names so many. */
const MOST_PERHAPS = 3;
/** Below this a comment is about the paragraph once in twenty times: no "perhaps". */
export const LEAST_PERHAPS = 0.05;

/** For each paragraph the comments most likely about it that are not placed there, best first. Paragraphs without any are left out. */
export function toAsked(
  claims: ReadonlyMap<number, readonly Claim[]>,
  placedAt: ReadonlyMap<string, number | null>,
): Asked[] {
  const asked: Asked[] = [];
  for (const [paragraph, all] of [...claims].sort((a, b) => a[0] - b[0])) {
    const perhaps = all
      .filter((claim) => claim.score >= LEAST_PERHAPS && placedAt.get(claim.comment) !== paragraph)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_PERHAPS)
      .map((claim) => claim.comment);
    if (perhaps.length > 0) asked.push({ paragraph, perhaps });
  }
  return asked;
}
