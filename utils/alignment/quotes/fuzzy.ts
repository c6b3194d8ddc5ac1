import { type LocalAlignment, alignLocally } from "./local-alignment.ts";
import { type Located, mainText } from "./located.ts";
import { findNear } from "./near.ts";
import type { Effort } from "../effort.ts";
import type { Source } from "./source.ts";

/** How many texts are tried. The right one is nearly always among the first two. */
const MOST_TRIED = 3;
/** Words of the neighbouring texts that a quote may reach into, beyond its own length. */
const REACH = 40;
/** Words that a window has at most. */
const MOST_WINDOW = 1200;
/** A text sharing less of the quote's words is not aligned with it. */
const LEAST_SHARED = 0.3;
/** What words that say nothing count, beside 1 for others. */
const EMPTY_WEIGHT = 0.4;
/** Skipped places up to this many stay within one span. */
const BRIDGED = 4;

/** The best place for an edited quote. Null when none is good enough for its length, or looking would take too long. */
export function findFuzzy(source: Source, quote: Int32Array, effort: Effort): Located | null {
  const { lexicon } = source;
  const weight = (word: number): number => (lexicon.foldedEmpty[word] ? EMPTY_WEIGHT : 1);
  let best: { alignment: LocalAlignment; from: number } | null = null;
  for (const text of findTexts(source, quote, weight, effort)) {
    const { from, words } = readWindow(source, text, quote.length);
    if (!effort.take(quote.length * words.length)) break;
    const near = findNear(quote, new Set(words), lexicon.foldedText, effort);
    const alignment = alignLocally(quote, words, near, weight);
    if (best === null || alignment.share > best.alignment.share) best = { alignment, from };
  }
  if (best === null || !isEnough(source, quote, best.alignment)) return null;
  const spans = toSpans(best.alignment, best.from);
  return spans.length === 0 ? null : { text: mainText(source, spans), spans, share: best.alignment.share };
}

/** The texts that share most of the quote's words, by the words' weight. */
function findTexts(source: Source, quote: Int32Array, weight: (word: number) => number, effort: Effort): number[] {
  const shared = new Map<number, number>();
  let total = 0;
  for (const word of new Set(quote)) {
    total += weight(word);
    const texts = source.textsOf.get(word) ?? [];
    // A look-up in a map takes ten times as long as one in an array.
    if (!effort.take(10 * texts.length)) return [];
    for (const text of texts) shared.set(text, (shared.get(text) ?? 0) + weight(word));
  }
  return [...shared]
    .filter(([, sum]) => sum >= total * LEAST_SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_TRIED)
    .map(([text]) => text);
}

/** The words of a text and of its neighbours as far as a quote of this length may reach. */
function readWindow(source: Source, text: number, length: number): { from: number; words: Int32Array } {
  const first = source.firstPlace[text] ?? 0;
  const count = source.texts[text]?.words.length ?? 0;
  const isBody = text < source.paragraphs;
  const reach = isBody ? length + REACH : 0;
  const from = Math.max(0, first - reach);
  const last = isBody ? lastBodyPlace(source) : first + count - 1;
  const to = Math.min(last, first + count - 1 + reach, from + MOST_WINDOW - 1);
  return { from, words: source.passages.words.subarray(from, to + 1) };
}

function lastBodyPlace(source: Source): number {
  const tail = source.firstPlace[source.paragraphs] ?? source.firstPlace[source.paragraphs + 1];
  return tail === undefined ? source.passages.words.length - 1 : tail - 2;
}

/** What must be found of an edited quote, by its letters: the budget of errors grows with length (tests/bench/align/budget.ts). */
const LEAST_SHARES = [
  { letters: 60, share: 0.5 },
  { letters: 30, share: 0.65 },
  { letters: 0, share: 0.9 },
];
/** Words paired at least: fewer stand anywhere. */
const LEAST_PAIRS = 4;
function isEnough(source: Source, quote: Int32Array, alignment: LocalAlignment): boolean {
  let letters = 0;
  for (const word of quote) letters += (source.lexicon.foldedText[word]?.length ?? 0) + 1;
  if (alignment.pairs.length < LEAST_PAIRS) return false;
  const least = LEAST_SHARES.find((step) => letters >= step.letters)?.share ?? 1;
  return alignment.share >= least;
}

/** Neighbouring places as spans; those with few of the words are left out when there are larger ones. */
function toSpans(alignment: LocalAlignment, from: number): Located["spans"] {
  const spans: { from: number; to: number; pairs: number }[] = [];
  for (const { place } of alignment.pairs) {
    const last = spans.at(-1);
    if (last && from + place - last.to <= BRIDGED + 1) {
      last.to = from + place;
      last.pairs++;
    } else spans.push({ from: from + place, to: from + place, pairs: 1 });
  }
  const most = Math.max(...spans.map((span) => span.pairs));
  const least = Math.min(most, LEAST_PAIRS);
  return spans.filter((span) => span.pairs >= least).map((span) => ({ from: span.from, to: span.to }));
}
