import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { GATE_FEATURES, type GateFeature, readGateFeatures } from "./gate.ts";
import { type PlaceFeature, toProbabilities } from "./place.ts";
import { type Scores, scoreParagraphs } from "./scores.ts";
import type { Counted } from "./stems.ts";
import type { ThreadWords } from "./thread-words.ts";
import table from "./weights.json" with { type: "json" };

/** What tests/bench/align/train.ts learned. */
export interface Weights {
  place: Record<PlaceFeature, number>;
  /** How likely the most likely paragraph is right, from its probability. */
  correct: { bias: number; top: number; logTop: number };
  gate: { bias: number } & Record<GateFeature, number>;
}

/** The weights that ship: learned on all of the benchmark's development half. */
export const WEIGHTS: Weights = table;

/** Where a comment that quotes nothing may belong. */
export interface Guess {
  /** The most likely paragraph. */
  paragraph: number;
  /** By paragraph, given that there is one. */
  probabilities: Float64Array;
  /** That the comment is about one paragraph at all. */
  specific: number;
  /** That it is about `paragraph`. */
  confidence: number;
  /** By paragraph: the cosine of its words and the comment's. */
  likeness: Float64Array;
}

/** What a comment says, as guessing needs it. */
export interface Said {
  own: Tokens;
  /** Its content stems, with how often. */
  bag: Counted;
}

/** Guesses the paragraph of a comment; null when it shares nothing with any. `thread` stands at the comment. */
export function guessParagraph(
  article: ArticleWords,
  { own, bag }: Said,
  thread: ThreadWords,
  weights: Weights,
  scores: Scores,
): Guess | null {
  if (article.count === 0 || own.words.length === 0) return null;
  scoreParagraphs(article, own, bag, scores);
  const probabilities = toProbabilities(article, scores, weights.place);
  let paragraph = 0;
  for (let k = 1; k < probabilities.length; k++) {
    if ((probabilities[k] ?? 0) > (probabilities[paragraph] ?? 0)) paragraph = k;
  }
  if (!((scores.mixed[paragraph] ?? 0) > 0 || (scores.letters[paragraph] ?? 0) > 0)) return null;
  const features = readGateFeatures(article, own, bag, probabilities, paragraph, thread);
  const top = probabilities[paragraph] ?? 0;
  const { correct, gate } = weights;
  const right = toProbability(correct.bias + correct.top * top + correct.logTop * Math.log(top + 1e-6));
  const specific = toProbability(GATE_FEATURES.reduce((sum, name) => sum + gate[name] * features[name], gate.bias));
  return { paragraph, probabilities, specific, confidence: right * specific, likeness: scores.cosine.slice() };
}

function toProbability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
