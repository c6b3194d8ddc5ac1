// The bundle that the scorers run: the aligner as it ships.
import { toClaim } from "../../../utils/alignment/ask.ts";
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { WEIGHTS, type Weights } from "../../../utils/alignment/words/guess.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import type { Thoughts } from "../../../utils/alignment/align-discussion.ts";
import type { BenchComment } from "./data.ts";

export interface About {
  title?: string;
  lang?: string;
}

export const name = "Lemargin (in-sample)";

/** Where each comment belongs: by id, a paragraph or null. */
export function align(
  paragraphs: string[],
  comments: BenchComment[],
  about: About = {},
): Record<string, number | null> {
  return toPlaces(think(paragraphs, comments, about, WEIGHTS));
}

/** By comment, all paragraphs with their scores, best first; the best one's score is the confidence. */
export function rank(
  paragraphs: string[],
  comments: BenchComment[],
  about: About = {},
): Record<string, [number, number][]> {
  return toRanks(think(paragraphs, withoutParents(comments), about, WEIGHTS));
}

export function think(paragraphs: string[], comments: BenchComment[], about: About, weights: Weights): Thoughts {
  return runAtOnce(
    thinkAbout(
      {
        paragraphs: paragraphs.map((text) => ({ text, kind: "text" as const })),
        title: about.title ?? "",
        standfirst: "",
        language: about.lang ?? "",
        comments: comments.map(({ id, parentId, markdown }) => ({
          id,
          parent: parentId,
          markdown,
          bot: false,
          gone: false,
          authorName: "",
        })),
      },
      weights,
    ),
  );
}

export function toPlaces(thoughts: Thoughts): Record<string, number | null> {
  return Object.fromEntries(thoughts.placements.map(({ comment, paragraph }) => [comment, paragraph]));
}

export function toRanks(thoughts: Thoughts): Record<string, [number, number][]> {
  return Object.fromEntries(
    thoughts.placements.map(({ comment }, index) => {
      const scores = new Map<number, number>();
      const guess = thoughts.guesses[index];
      if (guess) {
        const scale = guess.confidence / (guess.probabilities[guess.paragraph] ?? 1);
        guess.probabilities.forEach((p, k) => scores.set(k, p * scale));
      }
      // Quotes before guesses.
      const paragraphs = thoughts.placements[index]?.quotes.map((range) => range.paragraph) ?? [];
      paragraphs.forEach((paragraph, k) => paragraph >= 0 && scores.set(paragraph, 2 - k / paragraphs.length));
      return [comment, [...scores].sort((a, b) => b[1] - a[1])];
    }),
  );
}

/** Replies as if they were none: the aligner guesses only for top-level comments, the scorers ask for all. */
export function withoutParents(comments: readonly BenchComment[]): BenchComment[] {
  return comments.map((comment) => ({ ...comment, parentId: null }));
}

/** By comment, how strongly it claims each paragraph: what "ask a paragraph" goes by. */
export function toClaims(thoughts: Thoughts): Record<string, [number, number][]> {
  return Object.fromEntries(
    thoughts.placements.map(({ comment, quotes }, index) => {
      const guess = thoughts.guesses[index];
      const claims = new Map(guess ? [...guess.probabilities].map((_, k) => [k, toClaim(guess, k)]) : []);
      for (const { paragraph } of quotes) claims.set(paragraph, 2);
      return [comment, [...claims]];
    }),
  );
}
