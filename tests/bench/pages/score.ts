import { toLetters } from "./letters.ts";

/**
 * How well paragraphs fit the truth. A paragraph counts when its letters and digits stand whole in the other side's text,
 * or when four fifths of its words do in one paragraph there (granularity differs between the sources of truth).
 */
const SAME = 0.8;
const SHORT = 24;

function shingles(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const dense = words.length < text.length / 12;
  for (const word of dense ? Array.from(toLetters(text)) : words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

function dice(a: Map<string, number>, b: Map<string, number>): number {
  let same = 0;
  for (const [word, n] of a) same += Math.min(n, b.get(word) ?? 0);
  const all = sizeOf(a) + sizeOf(b);
  return all ? (2 * same) / all : 0;
}

/** For each text of `of`, whether it is in `against`. */
function found(of: readonly string[], against: readonly string[]): boolean[] {
  const whole = against.map(toLetters);
  const joined = whole.join("");
  const bags = against.map(shingles);
  return of.map((text) => {
    const own = toLetters(text);
    if (own.length < SHORT ? whole.includes(own) : joined.includes(own)) return true;
    const bag = shingles(text);
    return bags.some((other) => dice(bag, other) >= SAME);
  });
}

export interface ParagraphScore {
  precision: number;
  recall: number;
  f1: number;
  /** What should not be there, and what is missing. */
  wrong: string[];
  missed: string[];
}

/** Scores `read` against `truth`; texts in `neutral` and headings count neither way. */
export function scoreParagraphs(
  read: readonly { text: string; heading: boolean }[],
  truth: readonly string[],
  neutral: readonly string[],
): ParagraphScore {
  const aside = new Set(neutral.map(toLetters));
  const words = (text: string) => toLetters(text).length > 0;
  const wanted = truth.filter(words);
  const all = read.filter(({ text }) => words(text));
  const good = found(
    all.map(({ text }) => text),
    wanted,
  );
  const counted = all.flatMap(({ text, heading }, i) => {
    const right = good[i] ?? false;
    return !right && (heading || aside.has(toLetters(text))) ? [] : [{ text, right }];
  });
  const there = found(
    wanted,
    all.map(({ text }) => text),
  );
  const wrong = counted.filter(({ right }) => !right).map(({ text }) => text);
  const missed = wanted.filter((_, i) => !there[i]);
  const precision = counted.length ? 1 - wrong.length / counted.length : 0;
  const recall = wanted.length ? 1 - missed.length / wanted.length : 0;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    wrong,
    missed,
  };
}
