import type { Tokens } from "../text/tokens.ts";
import { type Located, mainText } from "./located.ts";
import type { Run } from "./passages.ts";
import type { Source } from "./source.ts";

/** A run of this many words does not stand in both by chance. */
const LEAST_RUN = 8;
/** A whole sentence may be shorter. */
const LEAST_SENTENCE = 5;
/** Words of the run that say something. */
const LEAST_CONTENT = 3;

/** Quotes without any mark, among a comment's `runs` of the article's words. Leaves out what is in `known` already. */
export function findBareQuotes(
  source: Source,
  own: Tokens,
  runs: readonly Run[],
  known: readonly Located[],
): Located[] {
  const found: Located[] = [];
  for (const run of runs) {
    if (run.length < LEAST_SENTENCE || !isQuote(source, own, run)) continue;
    const span = { from: run.place, to: run.place + run.length - 1 };
    const isKnown = known.some((one) => one.spans.some((other) => other.from <= span.to && span.from <= other.to));
    if (!isKnown) found.push({ text: mainText(source, [span]), spans: [span], share: 1 });
  }
  return found;
}

function isQuote(source: Source, own: Tokens, run: Run): boolean {
  let content = 0;
  for (let k = 0; k < run.length; k++) {
    if (!source.lexicon.foldedEmpty[source.passages.words[run.place + k] ?? 0]) content++;
  }
  if (content < LEAST_CONTENT) return false;
  const end = run.at + run.length;
  const isSentence = own.sentence[run.at] !== own.sentence[run.at - 1] && own.sentence[end - 1] !== own.sentence[end];
  return isSentence || run.length >= LEAST_RUN;
}
