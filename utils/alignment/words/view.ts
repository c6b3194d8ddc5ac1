import type { Effort } from "../effort.ts";
import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { type OwnFeature, readOwnFeatures } from "./gate.ts";
import { type PlaceFeature, toProbabilities } from "./place.ts";
import { costOfScores, type Scores, scoreParagraphs } from "./scores.ts";
import type { Counted } from "./stems.ts";

/** What a comment says, as guessing needs it. */
export interface Said {
  own: Tokens;
  /** Its content stems, with how often. */
  bag: Counted;
}

/** What the paragraphs are to a comment, whatever the rest of the discussion says. */
export interface View {
  /** The most likely paragraph. */
  paragraph: number;
  /** By paragraph, given that there is one. */
  probabilities: Float64Array;
  /** By paragraph: the cosine of its words and the comment's. */
  likeness: Float64Array;
  features: Record<OwnFeature, number>;
}

/** Views the paragraphs from a comment; null when it shares nothing with any, undefined when that would take too long. */
export function readView(
  article: ArticleWords,
  { own, bag }: Said,
  weights: Readonly<Record<PlaceFeature, number>>,
  scores: Scores,
  effort: Effort,
): View | null | undefined {
  if (article.count === 0 || own.words.length === 0) return null;
  if (!effort.take(costOfScores(article, own, bag))) return undefined;
  scoreParagraphs(article, own, bag, scores);
  const probabilities = toProbabilities(article, scores, weights);
  let paragraph = 0;
  for (let k = 1; k < probabilities.length; k++) {
    if ((probabilities[k] ?? 0) > (probabilities[paragraph] ?? 0)) paragraph = k;
  }
  if (!((scores.mixed[paragraph] ?? 0) > 0 || (scores.letters[paragraph] ?? 0) > 0)) return null;
  const features = readOwnFeatures(article, own, bag, probabilities, paragraph);
  return { paragraph, probabilities, likeness: scores.cosine.slice(), features };
}
