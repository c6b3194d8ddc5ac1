import type { ReadComment } from "../comments.ts";
import type { Effort } from "../effort.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { readTokens, toFolded } from "../text/tokens.ts";
import { findBareQuotes } from "./bare.ts";
import { shareInComments } from "./comment-quotes.ts";
import { locate, locateExactly } from "./locate.ts";
import type { Located } from "./located.ts";
import type { Passages } from "./passages.ts";
import { type Candidate, splitElided } from "./quotes-of.ts";
import type { Source } from "./source.ts";

/** One quote of the article. */
export interface Quote {
  located: Located;
  /** Null for bare text. */
  candidate: Candidate | null;
  /** Words it has. */
  words: number;
}

export interface Quotes {
  /** The anchor first, then the others in reading order. */
  quotes: Quote[];
  /** It quotes something that is not the article. */
  foreign: boolean;
}

/** A quote of fewer words is one only when the article has it word for word, and nearly once. */
const SHORT_WORDS = 5;
/** Fewer words are no quote but a mention. */
const LEAST_WORDS = 3;
/** Letters of the shortest quote: "is in the" has 7. */
const LEAST_LETTERS = 10;
/** A phrase standing more often in the article is a name or a saying. */
const MOST_PLACES_OF_SHORT = 2;
/** A comment's quotes are so many at most: those of an essay are marked, those of a hostile text need not be. */
const MOST_QUOTES = 24;
/** So much of a quote in the article makes it the article's, whoever else said it. */
const SURELY_ARTICLE = 0.85;

/** What a comment quotes. Quotes of other comments are recognised first, and are none of the article. */
export function findQuotes(
  source: Source,
  talk: Passages,
  read: readonly ReadComment[],
  index: number,
  effort: Effort,
): Quotes {
  const one = read[index];
  if (one === undefined || one.silent) return { quotes: [], foreign: false };
  const quotes: Quote[] = [];
  let foreign = false;
  for (const candidate of one.candidates) {
    for (const part of splitElided(candidate.text)) {
      if (quotes.length >= MOST_QUOTES) break;
      const words = toFolded(readTokens(part, source.lexicon), source.lexicon);
      if (!isLongEnough(words, source.lexicon)) continue;
      const isShort = words.length < SHORT_WORDS;
      const located = isShort ? locateShort(source, words, candidate) : locate(source, words, effort);
      const elsewhere = isShort && one.parent < 0 ? 0 : shareInComments(talk, words, index, isShort ? one.parent : -1);
      const enough = isShort ? elsewhere < 1 : (located?.share ?? 0) >= Math.min(SURELY_ARTICLE, elsewhere);
      if (located !== null && enough) quotes.push({ located, candidate, words: words.length });
      else if (elsewhere > 0 || candidate.kind === "block") foreign = true;
    }
  }
  const known = quotes.map((quote) => quote.located);
  for (const located of findBareQuotes(source, one.own, one.runs, known)) {
    if (quotes.length < MOST_QUOTES) quotes.push({ located, candidate: null, words: countWords(located) });
  }
  const first = quotes.findIndex((quote) => quote.words >= SHORT_WORDS);
  if (first > 0) quotes.unshift(...quotes.splice(first, 1));
  // Beside a quote of something else, three words that the article has too are no sign of it.
  return { quotes: foreign && first < 0 ? [] : quotes, foreign };
}

function locateShort(source: Source, words: Int32Array, candidate: Candidate): Located | null {
  const places = source.passages.findPlaces(words, 0).length;
  if (places > MOST_PLACES_OF_SHORT && candidate.kind === "inline") return null;
  return locateExactly(source, words, source.passages.findRuns(words));
}

function isLongEnough(words: Int32Array, lexicon: Lexicon): boolean {
  if (words.length < LEAST_WORDS) return false;
  let letters = 0;
  let content = 0;
  for (const word of words) {
    letters += (lexicon.foldedText[word]?.length ?? 0) + 1;
    if (!lexicon.foldedEmpty[word]) content++;
  }
  return letters >= LEAST_LETTERS && (content > 0 || words.length >= SHORT_WORDS);
}

function countWords(located: Located): number {
  return located.spans.reduce((sum, span) => sum + span.to - span.from + 1, 0);
}
