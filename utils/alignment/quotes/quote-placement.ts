import type { Placement, QuoteRange } from "../../model.ts";
import type { ReadComment } from "../comments.ts";
import { readTokens } from "../text/tokens.ts";
import { toPlain } from "../text/plain.ts";
import type { Quote } from "./find-quotes.ts";
import { toRanges } from "./ranges.ts";
import { type Source, toParagraph } from "./source.ts";

/** A comment's ranges are so many at most. */
const MOST_RANGES = 20;
/** The reason repeats so many letters of the quoted words at most. */
const TEXT_LENGTH = 300;
/** A block of which less is the quote says other things too, and stays where it is. */
const LEAST_OF_BLOCK = 0.6;

/** The placement of a comment that quotes the article; `quotes` must not be empty. `texts`: by number, as in QuoteRange. */
export function toQuotePlacement(
  source: Source,
  read: ReadComment,
  quotes: readonly Quote[],
  texts: ReadonlyMap<number, string>,
): Placement {
  const [first] = quotes;
  if (first === undefined) throw new Error("a quote placement needs a quote");
  const ranges = withoutOverlap(quotes.flatMap((quote) => toRanges(source, quote.located)));
  const paragraph = toParagraph(source, first.located.text);
  const quoteBlock = findQuoteBlock(source, read, first, quotes);
  // A block that is drawn apart takes all its parts along: an elided quote, a quote of two paragraphs.
  const moved = quoteBlock === null ? [first] : inBlock(quotes, quoteBlock);
  const text = moved
    .flatMap((quote) => toRanges(source, quote.located))
    .map((range) => (texts.get(range.paragraph) ?? "").slice(range.start, range.end))
    .join(" … ");
  return {
    comment: read.comment.id,
    paragraph: paragraph < 0 ? null : paragraph,
    reason: {
      kind: "quote",
      whole: isWhole(source, first),
      more: quotes.length - moved.length,
      text: text.slice(0, TEXT_LENGTH),
    },
    confidence: Math.min(1, first.located.share),
    quotes: ranges,
    quoteBlock,
  };
}

/** Whether a quote covers a sentence or more: it reaches from one sentence's first word to its last. */
function isWhole(source: Source, quote: Quote): boolean {
  const { passages, texts } = source;
  for (const span of quote.located.spans) {
    for (let place = span.from; place <= span.to; place++) {
      const tokens = texts[passages.owner[place] ?? -1];
      const word = passages.index[place] ?? 0;
      if (tokens === undefined || tokens.sentence[word] === tokens.sentence[word - 1]) continue;
      let last = word;
      while (last + 1 < tokens.words.length && tokens.sentence[last + 1] === tokens.sentence[word]) last++;
      if (place + last - word <= span.to) return true;
    }
  }
  return false;
}

const inBlock = (quotes: readonly Quote[], block: number): Quote[] =>
  quotes.filter(({ candidate }) => candidate?.kind === "block" && candidate.block === block);

/** The block that is quoted and nothing else, so that it can be drawn apart; null when there is none. */
function findQuoteBlock(source: Source, read: ReadComment, first: Quote, quotes: readonly Quote[]): number | null {
  if (first.candidate?.kind !== "block") return null;
  const index = first.candidate.block;
  const block = read.blocks[index];
  if (block === undefined || block.lazy.trim() !== "") return null;
  const words = readTokens(toPlain(block.text), source.lexicon).words.length;
  const quoted = inBlock(quotes, index).reduce((sum, quote) => sum + quote.words, 0);
  return quoted >= words * LEAST_OF_BLOCK ? index : null;
}

function withoutOverlap(ranges: readonly QuoteRange[]): QuoteRange[] {
  const kept: QuoteRange[] = [];
  for (const range of ranges) {
    const overlaps = kept.some(
      (one) => one.paragraph === range.paragraph && one.start < range.end && range.start < one.end,
    );
    if (!overlaps && kept.length < MOST_RANGES) kept.push(range);
  }
  return kept;
}
