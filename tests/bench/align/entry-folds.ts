// The bundle for cross-validated figures: each article is read with weights learned without it.
import { readFileSync } from "node:fs";
import type { Weights } from "../../../utils/alignment/words/guess.ts";
import { type About, think, toClaims, toPlaces, toRanks, withoutParents } from "./entry.ts";
import type { BenchComment } from "./data.ts";
/** Beside the bundle, as train.ts wrote it; named so that the bundler leaves it alone. */
const FILE = "folds.json";
const FOLDS = JSON.parse(readFileSync(new URL(FILE, import.meta.url), "utf8")) as {
  weights: Weights[];
  folds: Record<string, number>;
};

export const name = "Lemargin (cross-validated)";

function weightsFor(paragraphs: readonly string[]): Weights {
  const fold = FOLDS.folds[paragraphs.join("\n").slice(0, 2000)];
  const weights = fold === undefined ? undefined : FOLDS.weights[fold];
  if (weights === undefined) throw new Error("an article that is in no fold");
  return weights;
}

export function align(
  paragraphs: string[],
  comments: BenchComment[],
  about: About = {},
): Record<string, number | null> {
  return toPlaces(think(paragraphs, comments, about, weightsFor(paragraphs)));
}

export function rank(
  paragraphs: string[],
  comments: BenchComment[],
  about: About = {},
): Record<string, [number, number][]> {
  return toRanks(think(paragraphs, withoutParents(comments), about, weightsFor(paragraphs)));
}

export function claims(
  paragraphs: string[],
  comments: BenchComment[],
  about: About = {},
): Record<string, [number, number][]> {
  return toClaims(think(paragraphs, withoutParents(comments), about, weightsFor(paragraphs)));
}
