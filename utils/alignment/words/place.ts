import type { ArticleWords } from "./article-words.ts";
import { type Scores, toShares } from "./scores.ts";

/** What speaks for a paragraph: the weights in weights.json go by these names. */
export const PLACE_FEATURES = [
  "sentence",
  "letters",
  "cosine",
  "pairs",
  "heading",
  "asking",
  "next",
  "beside",
  "ordinary",
  "mixed",
] as const;
export type PlaceFeature = (typeof PLACE_FEATURES)[number];

/** By feature, a number for each paragraph. */
export function readPlaceFeatures(article: ArticleWords, scores: Scores): Record<PlaceFeature, Float64Array> {
  const mixed = toShares(scores.mixed);
  return {
    sentence: scores.sentence.map(Math.log1p),
    letters: toShares(scores.letters),
    cosine: toShares(scores.cosine),
    pairs: scores.pairs.map(Math.log1p),
    heading: article.heading,
    asking: article.asking,
    next: mixed.map((_, k) => mixed[k + 1] ?? 0),
    beside: mixed.map((_, k) => Math.max(mixed[k - 1] ?? 0, mixed[k + 1] ?? 0)),
    ordinary: toShares(scores.ordinary),
    mixed,
  };
}

/** How likely each paragraph is the one, given that there is one: sums to 1. */
export function toProbabilities(
  features: Readonly<Record<PlaceFeature, Float64Array>>,
  weights: Readonly<Record<PlaceFeature, number>>,
): Float64Array {
  const sums = new Float64Array(features.mixed.length);
  for (const name of PLACE_FEATURES) {
    const weight = weights[name];
    const values = features[name];
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + weight * (values[k] ?? 0);
  }
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
