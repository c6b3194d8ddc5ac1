import { type Located, mainText } from "./located.ts";
import type { Run } from "./passages.ts";
import type { Effort } from "../effort.ts";
import type { Source } from "./source.ts";
import { findFuzzy } from "./fuzzy.ts";

/** Words of a quote that are aligned at most: beyond, the beginning decides. */
const MOST_WORDS = 250;

/** Word for word: only punctuation, case, diacritics and invisible characters may differ. Null when it is not there. */
export function locateExactly(source: Source, quote: Int32Array, runs: readonly Run[]): Located | null {
  const [run] = runs;
  if (run === undefined || run.length < quote.length) return null;
  const span = { from: run.place, to: run.place + run.length - 1 };
  return { text: mainText(source, [span]), spans: [span], share: 1 };
}

/** Word for word, or edited within the budget for its length. Null when it is not of this article. */
export function locate(source: Source, words: Int32Array, effort: Effort): Located | null {
  const quote = words.subarray(0, MOST_WORDS);
  const runs = source.passages.findRuns(quote);
  return locateExactly(source, quote, runs) ?? findFuzzy(source, quote, effort);
}
