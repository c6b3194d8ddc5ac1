// Learns utils/alignment/words/weights.json from the benchmark, and for measuring one set of weights for each fold.
//   node tests/bench/align/train.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { GATE_FEATURES } from "../../../utils/alignment/words/gate.ts";
import type { Weights } from "../../../utils/alignment/words/guess.ts";
import { PLACE_FEATURES } from "../../../utils/alignment/words/place.ts";
import { FOLDS, foldOf, readCases } from "./data.ts";
import { dot, fitChoice, fitLogistic, softmax } from "./logit.ts";
import { type Item, readItems, toRow } from "./train-items.ts";

/** Found with the recipe, not tuned again: reference notes, sections 4 and 10. */
export const PLACE_RIDGE = 10;
export const CORRECT_RIDGE = 5;
export const GATE_RIDGE = 30;
/** Comments of other articles and with their quote cut out are many and unlike ordinary ones. */
export const CONSTRUCTED_WEIGHT = 0.3;

const DECIMALS = 3;

/** Learns all weights from items. The second stage learns from probabilities of folds left out, or it would trust them too much. */
function learn(items: readonly Item[]): Weights {
  const place = learnPlace(items);
  const seen = items.map((item) => {
    const probabilities = leftOut(items, item.fold, item);
    const best = probabilities.indexOf(Math.max(...probabilities));
    return {
      item,
      top: probabilities[best] ?? 0,
      hit: item.accept?.includes(best) ?? false,
      row: toRow(item.gate(probabilities, best)),
    };
  });
  const specific = seen.filter((one) => one.item.accept !== null);
  const correct = fitLogistic(
    specific.map((one) => ({ row: [one.top, Math.log(one.top + 1e-6)], yes: one.hit, weight: 1 })),
    CORRECT_RIDGE,
  );
  const gate = fitLogistic(
    seen
      .filter((one) => one.item.topLevel)
      .map((one) => ({
        row: one.row,
        yes: one.item.accept !== null,
        weight: one.item.judged ? 1 : CONSTRUCTED_WEIGHT,
      })),
    GATE_RIDGE,
  );
  return {
    place: toRecord(PLACE_FEATURES, place),
    correct: { bias: round(correct.bias), top: round(correct.weights[0] ?? 0), logTop: round(correct.weights[1] ?? 0) },
    gate: { bias: round(gate.bias), ...toRecord(GATE_FEATURES, gate.weights) },
  };
}

const cache = new WeakMap<readonly Item[], Map<number, number[]>>();

function leftOut(items: readonly Item[], fold: number, item: Item): Float64Array {
  const known = cache.get(items) ?? new Map<number, number[]>();
  cache.set(items, known);
  const weights = known.get(fold) ?? learnPlace(items.filter((other) => other.fold !== fold));
  known.set(fold, weights);
  return Float64Array.from(softmax(item.rows.map((row) => dot(row, weights))));
}

function learnPlace(items: readonly Item[]): number[] {
  const choices = items.flatMap(({ rows, accept }) => (accept === null ? [] : [{ rows, right: accept, weight: 1 }]));
  return fitChoice(choices, PLACE_RIDGE);
}

function toRecord<K extends string>(names: readonly K[], values: readonly number[]): Record<K, number> {
  return Object.fromEntries(names.map((name, k) => [name, round(values[k] ?? 0)])) as Record<K, number>;
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

/** Writes the weights of each fold, learned without its articles, to where the cross-validated bundle finds them. */
export function writeFolds(file: URL): void {
  const data = readCases();
  if (data === null) throw new Error("../shared/data/align is not there: nothing to learn from");
  const items = readItems(data.cases, data.articles);
  const weights = Array.from({ length: FOLDS }, (_, fold) => learn(items.filter((item) => item.fold !== fold)));
  const folds = [...data.articles.values()].map((article) => [
    article.paragraphs.join("\n").slice(0, 2000),
    foldOf(article.id),
  ]);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, JSON.stringify({ weights, folds: Object.fromEntries(folds) }));
}

if (import.meta.main) {
  const data = readCases();
  if (data === null) {
    console.log("../shared/data/align is not there: nothing to learn from");
  } else {
    const weights = learn(readItems(data.cases, data.articles));
    writeFileSync(
      new URL("../../../utils/alignment/words/weights.json", import.meta.url),
      `${JSON.stringify({ made: "node tests/bench/align/train.ts", ...weights }, null, 2)}\n`,
    );
    console.log(weights);
  }
}
