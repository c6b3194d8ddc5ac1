// The bundle that the scorers run: the aligner as it ships.
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { WEIGHTS, type Weights } from "../../../utils/alignment/words/guess.ts";
import { runAtOnce } from "../../../utils/alignment/slices.ts";
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
  return toRanks(think(paragraphs, comments, about, WEIGHTS));
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
      const guess = thoughts.guesses[index];
      if (!guess) return [comment, []];
      const scale = guess.confidence / (guess.probabilities[guess.paragraph] ?? 1);
      const ranks = [...guess.probabilities].map((p, k): [number, number] => [k, p * scale]);
      return [comment, ranks.sort((a, b) => b[1] - a[1])];
    }),
  );
}
