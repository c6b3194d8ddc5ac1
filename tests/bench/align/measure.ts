// Cross-validated figures of the two stages, straight from the learners' items.
import { FOLDS } from "./data.ts";
import { dot, fitChoice, fitLogistic, sigmoid, softmax } from "./logit.ts";
import { CONSTRUCTED_WEIGHT, CORRECT_RIDGE, GATE_RIDGE, PLACE_RIDGE } from "./train.ts";
import { type Item, toRow } from "./train-items.ts";

export interface Figures {
  /** Share of the comments with their quote cut out whose most likely paragraph is right; the same for judged ones. */
  cut: number;
  judged: number;
  /** Mean log loss of the right paragraphs, both together. */
  loss: number;
  /** Whether the gate tells specific from general (judged, top level). */
  auc: number;
  /** Average precision of placing in the order of confidence (judged, top level). */
  ap: number;
}

interface Seen {
  item: Item;
  top: number;
  hit: boolean;
  right: number;
  row: number[];
}

/** Measures with some features left out: by their places in PLACE_FEATURES and GATE_FEATURES. */
export function measure(items: readonly Item[], without: { place?: number; gate?: number } = {}): Figures {
  const rowsOf = (item: Item): number[][] => item.rows.map((row) => row.filter((_, k) => k !== without.place));
  const seen: Seen[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const choices = items
      .filter((item) => item.fold !== fold)
      .flatMap((item) => (item.accept === null ? [] : [{ rows: rowsOf(item), right: item.accept, weight: 1 }]));
    const weights = fitChoice(choices, PLACE_RIDGE);
    for (const item of items.filter((one) => one.fold === fold)) {
      const probabilities = softmax(rowsOf(item).map((row) => dot(row, weights)));
      const best = probabilities.indexOf(Math.max(...probabilities));
      const features = toRow(item.gate(Float64Array.from(probabilities), best));
      seen.push({
        item,
        top: probabilities[best] ?? 0,
        hit: item.accept?.includes(best) ?? false,
        right: (item.accept ?? []).reduce((sum, k) => sum + (probabilities[k] ?? 0), 0),
        row: features.filter((_, k) => k !== without.gate),
      });
    }
  }
  return { ...measurePlaces(seen), ...measureGate(seen) };
}

function measurePlaces(seen: readonly Seen[]): Pick<Figures, "cut" | "judged" | "loss"> {
  const specific = seen.filter(({ item }) => item.accept !== null && item.topLevel);
  const share = (judged: boolean): number => {
    const some = specific.filter(({ item }) => item.judged === judged);
    return some.filter(({ hit }) => hit).length / some.length;
  };
  const loss = specific.reduce((sum, { right }) => sum - Math.log(right + 1e-9), 0) / specific.length;
  return { cut: share(false), judged: share(true), loss };
}

function measureGate(seen: readonly Seen[]): Pick<Figures, "auc" | "ap"> {
  const judged = seen.filter(({ item }) => item.judged && item.topLevel);
  const scored = judged.map((one) => ({ one, gate: 0, confidence: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = seen.filter(({ item }) => item.fold !== fold);
    const correct = fitLogistic(
      others
        .filter(({ item }) => item.accept !== null)
        .map(({ top, hit }) => ({ row: [top, Math.log(top + 1e-6)], yes: hit, weight: 1 })),
      CORRECT_RIDGE,
    );
    const gate = fitLogistic(
      others
        .filter(({ item }) => item.topLevel)
        .map(({ item, row }) => ({ row, yes: item.accept !== null, weight: item.judged ? 1 : CONSTRUCTED_WEIGHT })),
      GATE_RIDGE,
    );
    for (const score of scored.filter(({ one }) => one.item.fold === fold)) {
      const { top, row } = score.one;
      score.gate = sigmoid(gate.bias + dot(gate.weights, row));
      score.confidence = score.gate * sigmoid(correct.bias + dot(correct.weights, [top, Math.log(top + 1e-6)]));
    }
  }
  const specific = scored.filter(({ one }) => one.item.accept !== null);
  const general = scored.filter(({ one }) => one.item.accept === null);
  let won = 0;
  for (const a of specific) for (const b of general) won += a.gate > b.gate ? 1 : a.gate === b.gate ? 0.5 : 0;
  let hits = 0;
  let sum = 0;
  [...scored]
    .sort((a, b) => b.confidence - a.confidence)
    .forEach(({ one }, k) => {
      if (one.hit) sum += ++hits / (k + 1);
    });
  return { auc: won / (specific.length * general.length), ap: sum / specific.length };
}
