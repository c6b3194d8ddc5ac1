import type { ArticleWords } from "./article-words.ts";
import type { Scores } from "./scores.ts";

/** What speaks for a paragraph: the weights in weights.json go by these names. */
export const PLACE_FEATURES = [
  "sentence",
  "second",
  "letters",
  "cosine",
  "pairs",
  "heading",
  "next",
  "beside",
  "title",
  "names",
] as const;
export type PlaceFeature = (typeof PLACE_FEATURES)[number];

/** The largest of scores as a factor that makes them shares of it: 0 when all are 0. */
function toFactor(scores: Float64Array): number {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most > 0 ? 1 / most : 0;
}

/** Mean and spread of scores; the spread is 1 when all are the same. */
function toSpread(scores: Float64Array): { mean: number; spread: number } {
  let [sum, squares] = [0, 0];
  for (const score of scores) sum += score;
  const mean = sum / Math.max(1, scores.length);
  for (const score of scores) squares += (score - mean) ** 2;
  return { mean, spread: Math.sqrt(squares / Math.max(1, scores.length)) || 1 };
}

/** Calls back for each paragraph with its features, in the order of PLACE_FEATURES; the array is used again. */
export function readPlaceFeatures(
  article: ArticleWords,
  scores: Scores,
  found: (paragraph: number, features: Float64Array) => void,
): void {
  const { mixed, sentence, second, letters, cosine, pairs, title, names } = scores;
  const byMixed = toFactor(mixed);
  const { mean, spread } = toSpread(letters);
  const features = new Float64Array(PLACE_FEATURES.length);
  for (let k = 0; k < article.count; k++) {
    const next = (mixed[k + 1] ?? 0) * byMixed;
    features[0] = Math.log1p(sentence[k] ?? 0);
    features[1] = Math.log1p(second[k] ?? 0);
    features[2] = ((letters[k] ?? 0) - mean) / spread;
    features[3] = Math.log1p(cosine[k] ?? 0);
    features[4] = Math.log1p(pairs[k] ?? 0);
    features[5] = article.heading[k] ?? 0;
    features[6] = next;
    features[7] = Math.max(next, (mixed[k - 1] ?? 0) * byMixed);
    features[8] = Math.log1p(title[k] ?? 0);
    features[9] = Math.log1p(names[k] ?? 0);
    found(k, features);
  }
}

/** How likely each paragraph is the one, given that there is one: sums to 1. */
export function toProbabilities(
  article: ArticleWords,
  scores: Scores,
  weights: Readonly<Record<PlaceFeature, number>>,
): Float64Array {
  const values = PLACE_FEATURES.map((name) => weights[name]);
  const sums = new Float64Array(article.count);
  let most = -Infinity;
  readPlaceFeatures(article, scores, (paragraph, features) => {
    let sum = 0;
    for (let k = 0; k < features.length; k++) sum += (features[k] ?? 0) * (values[k] ?? 0);
    sums[paragraph] = sum;
    if (sum > most) most = sum;
  });
  let total = 0;
  for (let k = 0; k < sums.length; k++) total += sums[k] = Math.exp((sums[k] ?? 0) - most);
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) / total;
  return sums;
}
