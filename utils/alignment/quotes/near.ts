import type { Effort } from "../effort.ts";

/** One changed letter for every this many. */
const LETTERS_PER_ERROR = 4;
/** Shorter words are too alike to be typos of each other. */
const LEAST_LENGTH = 4;

/**
 * Words that are likely the same but for typos: by word of the quote, a word of the window. Words that the window has are
 * left out. `text` gives the letters of a folded word. What would take too long is not near.
 */
export function findNear(
  quote: Int32Array,
  window: ReadonlySet<number>,
  text: readonly string[],
  effort: Effort,
): Map<number, number> {
  const near = new Map<number, number>();
  const missing = new Set([...quote].filter((word) => !window.has(word) && (text[word]?.length ?? 0) >= LEAST_LENGTH));
  if (missing.size === 0) return near;
  for (const other of window) {
    const there = text[other] ?? "";
    if (there.length < LEAST_LENGTH) continue;
    for (const word of missing) {
      if (!near.has(word) && isNear(text[word] ?? "", there, effort)) near.set(word, other);
    }
  }
  return near;
}

/** Whether two words differ by at most one letter in four; words that share neither beginning nor end are not compared. */
function isNear(a: string, b: string, effort: Effort): boolean {
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / LETTERS_PER_ERROR));
  if (Math.abs(a.length - b.length) > allowed) return false;
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  return effort.take(a.length * b.length) && editDistance(a, b, allowed) <= allowed;
}

/** Insertions, deletions, changes and swaps of neighbours (optimal string alignment); gives up above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
