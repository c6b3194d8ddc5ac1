// Two small learners: a conditional logit (which of several?) and a logistic regression (yes or no?), both with a ridge.

/** One choice: rows of features, one for each alternative, and which alternatives are right. */
export interface Choice {
  rows: number[][];
  right: number[];
  weight: number;
}

/** One yes-or-no case. */
export interface Binary {
  row: number[];
  yes: boolean;
  weight: number;
}

export interface Logistic {
  bias: number;
  weights: number[];
}

/** Steps that Newton's method takes at most; it converges in some ten. */
const MOST_STEPS = 40;

/** Weights of a conditional logit; the ridge acts on features scaled to unit spread within a choice. */
export function fitChoice(choices: readonly Choice[], ridge: number): number[] {
  const size = choices[0]?.rows[0]?.length ?? 0;
  const scale = spreadWithin(choices, size);
  const weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight) => -ridge * weight);
    const hessian = weights.map((_, a) => weights.map((_, b) => (a === b ? ridge : 0)));
    for (const { rows, right, weight } of choices) {
      const scaled = rows.map((row) => row.map((value, k) => value / (scale[k] ?? 1)));
      const p = softmax(scaled.map((row) => dot(row, weights)));
      const inside = right.reduce((sum, k) => sum + (p[k] ?? 0), 0) || 1e-12;
      const target = p.map((value, k) => (right.includes(k) ? value / inside : 0));
      const mean = weights.map((_, a) => scaled.reduce((sum, row, k) => sum + (p[k] ?? 0) * (row[a] ?? 0), 0));
      scaled.forEach((row, k) => {
        const pull = weight * ((target[k] ?? 0) - (p[k] ?? 0));
        const mass = weight * (p[k] ?? 0);
        for (let a = 0; a < size; a++) {
          gradient[a] = (gradient[a] ?? 0) + pull * (row[a] ?? 0);
          const line = hessian[a] ?? [];
          const da = (row[a] ?? 0) - (mean[a] ?? 0);
          for (let b = 0; b < size; b++) line[b] = (line[b] ?? 0) + mass * da * ((row[b] ?? 0) - (mean[b] ?? 0));
        }
      });
    }
    if (!takeStep(weights, gradient, hessian)) break;
  }
  return weights.map((weight, k) => weight / (scale[k] ?? 1));
}

/** A logistic regression; the ridge acts on standardised features, never on the bias. */
export function fitLogistic(items: readonly Binary[], ridge: number): Logistic {
  const size = items[0]?.row.length ?? 0;
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  const mean = Array.from(
    { length: size },
    (_, k) => items.reduce((s, i) => s + i.weight * (i.row[k] ?? 0), 0) / total,
  );
  const spread = mean.map(
    (m, k) => Math.sqrt(items.reduce((s, i) => s + i.weight * ((i.row[k] ?? 0) - m) ** 2, 0) / total) || 1,
  );
  const weights = Array.from({ length: size + 1 }, () => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
    const hessian = weights.map((_, a) => weights.map((_, b) => (a === b ? (a === 0 ? 1e-9 : ridge) : 0)));
    for (const item of items) {
      const row = [1, ...item.row.map((value, k) => (value - (mean[k] ?? 0)) / (spread[k] ?? 1))];
      const p = sigmoid(dot(row, weights));
      const pull = item.weight * ((item.yes ? 1 : 0) - p);
      const mass = item.weight * p * (1 - p);
      for (let a = 0; a <= size; a++) {
        gradient[a] = (gradient[a] ?? 0) + pull * (row[a] ?? 0);
        const line = hessian[a] ?? [];
        for (let b = 0; b <= size; b++) line[b] = (line[b] ?? 0) + mass * (row[a] ?? 0) * (row[b] ?? 0);
      }
    }
    if (!takeStep(weights, gradient, hessian)) break;
  }
  const own = weights.slice(1).map((weight, k) => weight / (spread[k] ?? 1));
  return { bias: (weights[0] ?? 0) - own.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0), weights: own };
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

function spreadWithin(choices: readonly Choice[], size: number): number[] {
  const sums = Array.from({ length: size }, () => 0);
  let count = 0;
  for (const { rows } of choices) {
    for (let k = 0; k < size; k++) {
      const mean = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length;
      for (const row of rows) sums[k] = (sums[k] ?? 0) + ((row[k] ?? 0) - mean) ** 2;
    }
    count += rows.length;
  }
  return sums.map((sum) => Math.sqrt(sum / count) || 1);
}

/** Adds the Newton step to the weights; false when it was too small to matter. */
function takeStep(weights: number[], gradient: readonly number[], hessian: readonly number[][]): boolean {
  const step = solve(hessian, gradient);
  let largest = 0;
  step.forEach((value, k) => {
    const bounded = Math.max(-2, Math.min(2, value));
    weights[k] = (weights[k] ?? 0) + bounded;
    largest = Math.max(largest, Math.abs(bounded));
  });
  return largest > 1e-6;
}

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] ?? 0]);
  const size = rows.length;
  for (let a = 0; a < size; a++) {
    const pivot = rows[a] ?? [];
    const head = pivot[a] || 1e-12;
    for (let b = a + 1; b < size; b++) {
      const row = rows[b] ?? [];
      const factor = (row[a] ?? 0) / head;
      for (let k = a; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const result = Array.from({ length: size }, () => 0);
  for (let a = size - 1; a >= 0; a--) {
    const row = rows[a] ?? [];
    let sum = row[size] ?? 0;
    for (let b = a + 1; b < size; b++) sum -= (row[b] ?? 0) * (result[b] ?? 0);
    result[a] = sum / (row[a] || 1e-12);
  }
  return result;
}
