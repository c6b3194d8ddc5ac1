import type { ArticleWords } from "./article-words.ts";
import { GATE_FEATURES, type GateFeature, shareOfTalk } from "./gate.ts";
import type { PlaceFeature } from "./place.ts";
import type { Counted } from "./stems.ts";
import type { ThreadWords } from "./thread-words.ts";
import type { View } from "./view.ts";
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
export interface Guess extends View {
  /** That the comment is about one paragraph at all. */
  specific: number;
  /** That it is about `paragraph`. */
  confidence: number;
}

/** How sure a comment's view of the article is, in its discussion. `thread` stands at the comment; `bag`: its stems. */
export function toGuess(
  article: ArticleWords,
  view: View,
  bag: Counted,
  thread: ThreadWords,
  { correct, gate }: Weights,
): Guess {
  const features = { ...view.features, talk: shareOfTalk(article, bag, thread) };
  const top = view.probabilities[view.paragraph] ?? 0;
  const right = toProbability(correct.bias + correct.top * top + correct.logTop * Math.log(top + 1e-6));
  const specific = toProbability(GATE_FEATURES.reduce((sum, name) => sum + gate[name] * features[name], gate.bias));
  return { ...view, specific, confidence: right * specific };
}

function toProbability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
