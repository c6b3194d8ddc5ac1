import type { Placement } from "../model.ts";
import { type Claim, LEAST_PERHAPS, toAsked } from "./ask.ts";
import { type ReadComment, readComments } from "./comments.ts";
import { type Quotes, findQuotes } from "./quotes/find-quotes.ts";
import { readTalk } from "./quotes/comment-quotes.ts";
import { toQuotePlacement } from "./quotes/quote-placement.ts";
import { readSource, toParagraph } from "./quotes/source.ts";
import { findWords, toWordsReason } from "./reasons.ts";
import { toReplyPlacement } from "./replies.ts";
import { runInSlices, type Work } from "./slices.ts";
import { readLanguage } from "./text/language.ts";
import { Lexicon } from "./text/lexicon.ts";
import type { Alignment, AlignmentInput } from "./types.ts";
import { type ArticleWords, findContent, readArticleWords } from "./words/article-words.ts";
import { type Guess, guessParagraph, WEIGHTS, type Weights } from "./words/guess.ts";
import { ThreadWords } from "./words/thread-words.ts";

/** A guess is shown beside the paragraph from here on (alignment-unquoted, section 10: right about two times in three). */
export const FIRM = 0.5;

/** What the aligner thought of each comment, in their order: for measuring. */
export interface Thoughts extends Alignment {
  guesses: (Guess | null)[];
  quoted: Quotes[];
}

/** Puts each comment beside the paragraph it is about, or nowhere. Pauses often enough that nothing is held up. */
export async function alignDiscussion(input: AlignmentInput): Promise<Alignment> {
  const { placements, asked } = await runInSlices(thinkAbout(input, WEIGHTS));
  return { placements, asked };
}

/** The same as work to be done in slices, with any weights, and with all that led to it. */
export function* thinkAbout(input: AlignmentInput, weights: Weights): Work<Thoughts> {
  const { paragraphs, title, standfirst } = input;
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const language = readLanguage(input.language, texts.slice(0, 20).join(" "));
  const lexicon = new Lexicon(language);
  const source = yield* readSource(paragraphs, title, standfirst, lexicon);
  const article = yield* readArticleWords(source, texts);
  const read = yield* readComments(input.comments, lexicon);
  const talk = yield* readTalk(source, read);
  const thread = new ThreadWords(read.map((one) => new Set(findContent(one.own, lexicon))));
  yield;
  const textOf = (paragraph: number): string =>
    paragraph === -1 ? title : paragraph === -2 ? standfirst : (texts[paragraph] ?? "");
  const own: Placement[] = [];
  const guesses: (Guess | null)[] = [];
  const quoted: Quotes[] = [];
  const claims = new Map<number, Claim[]>();
  for (const [index, one] of read.entries()) {
    thread.moveTo(index);
    const quotes = findQuotes(source, talk, read, index);
    const guess = one.silent || quotes.foreign ? null : guessParagraph(article, one.own, thread, weights);
    quoted.push(quotes);
    guesses.push(guess);
    own.push(
      quotes.quotes.length > 0
        ? toQuotePlacement(source, one, quotes.quotes, textOf)
        : placeByWords(article, texts, one, guess),
    );
    for (const quote of quotes.quotes)
      claim(claims, toParagraph(source, quote.located.text), one, 1 + quote.located.share);
    if (guess !== null && one.parent < 0) {
      guess.probabilities.forEach(
        (p, k) => p * guess.specific >= LEAST_PERHAPS && claim(claims, k, one, p * guess.specific),
      );
    }
    yield;
  }
  const placements = yield* inherit(read, own);
  const placedAt = new Map(placements.map((placement) => [placement.comment, placement.paragraph]));
  return { placements, asked: toAsked(claims, placedAt), guesses, quoted };
}

function claim(claims: Map<number, Claim[]>, paragraph: number, one: ReadComment, score: number): void {
  if (paragraph < 0) return;
  const known = claims.get(paragraph);
  if (known === undefined) claims.set(paragraph, [{ comment: one.comment.id, score }]);
  else if (!known.some((other) => other.comment === one.comment.id)) known.push({ comment: one.comment.id, score });
}

/** Only top-level comments are placed by their words: with replies too, real replies fell from 93 to 80 % right. */
function placeByWords(
  article: ArticleWords,
  texts: readonly string[],
  one: ReadComment,
  guess: Guess | null,
): Placement {
  const general: Placement = {
    comment: one.comment.id,
    paragraph: null,
    reason: { kind: "general" },
    confidence: guess === null ? 0 : 1 - guess.confidence,
    quotes: [],
    quoteBlock: null,
  };
  if (guess === null || one.parent >= 0 || guess.confidence < FIRM) return general;
  const reason = toWordsReason(findWords(article, texts[guess.paragraph] ?? "", guess));
  if (reason === null) return general;
  return { ...general, paragraph: guess.paragraph, reason, confidence: guess.confidence };
}

/** Replies go where their parents went, unless they quote the article's body themselves. */
function* inherit(read: readonly ReadComment[], own: readonly Placement[]): Work<Placement[]> {
  const done = new Map<number, Placement>();
  for (const index of read.keys()) {
    // Parents may stand anywhere: the line of parents is walked up to one that is done, then down again.
    const line: number[] = [];
    for (let at = index; at >= 0 && !done.has(at) && !line.includes(at); at = read[at]?.parent ?? -1) line.push(at);
    for (const at of line.reverse()) {
      const placement = own[at];
      if (placement !== undefined) done.set(at, toReplyPlacement(placement, done.get(read[at]?.parent ?? -1)));
    }
    yield;
  }
  return own.map((placement, index) => done.get(index) ?? placement);
}
