import { type LocalAlignment, alignLocally } from "./local-alignment.ts";
import { type Located, mainText } from "./located.ts";
import { findNear } from "./near.ts";
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

/** The best place for an edited quote. Null when none is good enough for its length. */
export function findFuzzy(source: Source, quote: Int32Array): Located | null {
  const { lexicon } = source;
  const weight = (word: number): number => (lexicon.foldedEmpty[word] ? EMPTY_WEIGHT : 1);
  let best: { alignment: LocalAlignment; from: number; bag: number } | null = null;
  for (const { text, shared } of findTexts(source, quote, weight)) {
    const { from, words } = readWindow(source, text, quote.length);
    const present = new Set(words);
    const near = findNear(quote, present, lexicon.foldedText);
    const alignment = alignLocally(quote, words, near, weight);
    const bag = Math.max(
      shared,
      shareOf(quote, (word) => present.has(word) || near.has(word), weight),
    );
    if (best === null || alignment.share + bag > best.alignment.share + best.bag) best = { alignment, from, bag };
  }
  if (best === null || !isEnough(source, quote, best.alignment, best.bag)) return null;
  const spans = toSpans(best.alignment, best.from);
  return spans.length === 0 ? null : { text: mainText(source, spans), spans, share: best.alignment.share };
}

function shareOf(quote: Int32Array, has: (word: number) => boolean, weight: (word: number) => number): number {
  let shared = 0;
  let total = 0;
  for (const word of new Set(quote)) {
    total += weight(word);
    if (has(word)) shared += weight(word);
  }
  return total > 0 ? shared / total : 0;
}

/** The texts that share most of the quote's words, by the words' weight and rarity in the article. */
function findTexts(
  source: Source,
  quote: Int32Array,
  weight: (word: number) => number,
): { text: number; shared: number }[] {
  const shared = new Map<number, number>();
  let total = 0;
  for (const word of new Set(quote)) {
    total += weight(word);
    for (const text of source.textsOf.get(word) ?? []) shared.set(text, (shared.get(text) ?? 0) + weight(word));
  }
  return [...shared]
    .map(([text, sum]) => ({ text, shared: sum / total }))
    .filter((one) => one.shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared || a.text - b.text)
    .slice(0, MOST_TRIED);
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

/** Budget by length, measured on quotes of other articles (tests/bench/align/budget.ts). */
function isEnough(source: Source, quote: Int32Array, alignment: LocalAlignment, bag: number): boolean {
  let letters = 0;
  for (const word of quote) letters += (source.lexicon.foldedText[word]?.length ?? 0) + 1;
  if (alignment.pairs.length < 4) return false;
  const share = letters >= 60 ? 0.5 : letters >= 30 ? 0.65 : 0.8;
  return alignment.share >= share || (letters >= 60 && bag >= 0.8 && alignment.share >= 0.35);
}

/** Neighbouring places as spans; lone words far from the others are left out when there are larger ones. */
function toSpans(alignment: LocalAlignment, from: number): { from: number; to: number }[] {
  const spans: { from: number; to: number; pairs: number }[] = [];
  for (const { place } of alignment.pairs) {
    const last = spans.at(-1);
    if (last && from + place - last.to <= BRIDGED + 1) {
      last.to = from + place;
      last.pairs++;
    } else spans.push({ from: from + place, to: from + place, pairs: 1 });
  }
  const most = Math.max(...spans.map((span) => span.pairs));
  return spans
    .filter((span) => span.pairs >= 3 || span.pairs === most)
    .map(({ from: start, to }) => ({ from: start, to }));
}
