import type { Tokens } from "../text/tokens.ts";
import { type ArticleWords, findContent, findPairs, findSentences } from "./article-words.ts";
import { rarityAmong, toBag } from "./postings.ts";

/** Words of a comment that are scored: more say no more about where it belongs. */
const MOST_WORDS = 400;

/** How well each paragraph fits a comment, seen in several ways: arrays with one number for each paragraph. */
export interface Scores {
  mixed: Float64Array;
  ordinary: Float64Array;
  /** The best pair of a sentence here and a sentence there. */
  sentence: Float64Array;
  cosine: Float64Array;
  pairs: Float64Array;
  letters: Float64Array;
  /** The comment's content stems, each once, with how often. */
  bag: ReadonlyMap<number, number>;
}

/** Scores all paragraphs for what a commenter wrote. */
export function scoreParagraphs(article: ArticleWords, own: Tokens): Scores {
  const { count, lexicon } = article;
  const tokens = own.words.length > MOST_WORDS ? cut(own) : own;
  const bag = toBag(findContent(tokens, lexicon));
  const zero = (): Float64Array => new Float64Array(count);
  const scores = {
    mixed: zero(),
    ordinary: zero(),
    sentence: zero(),
    cosine: zero(),
    pairs: zero(),
    letters: zero(),
    bag,
  };
  let norm = 0;
  for (const [stem, times] of bag) {
    article.mixed.addTo(scores.mixed, stem);
    article.ordinary.addTo(scores.ordinary, stem);
    const value = (1 + Math.log(times)) * article.worth(stem);
    norm += value * value;
    article.cosine.addTo(scores.cosine, stem, value);
  }
  norm = Math.sqrt(norm) || 1;
  for (let k = 0; k < count; k++) scores.cosine[k] = (scores.cosine[k] ?? 0) / (norm * (article.norms[k] ?? 1));
  addSentences(article, tokens, scores.sentence);
  for (const [pair, worth] of findPairs(tokens, lexicon)) {
    const having = article.pairs.get(pair);
    if (having === undefined) continue;
    const added = worth * rarityAmong(count, having.length);
    for (const paragraph of having) scores.pairs[paragraph] = (scores.pairs[paragraph] ?? 0) + added;
  }
  for (const word of new Set(tokens.words.map((entry) => lexicon.folded[entry] ?? 0)))
    article.letters.addTo(scores.letters, word);
  return scores;
}

function addSentences(article: ArticleWords, tokens: Tokens, best: Float64Array): void {
  const sums = new Float64Array(article.sentenceOwner.length);
  for (const stems of findSentences(tokens, article.lexicon)) {
    sums.fill(0);
    for (const stem of new Set(stems)) article.sentences.addTo(sums, stem);
    for (let k = 0; k < sums.length; k++) {
      const owner = article.sentenceOwner[k] ?? 0;
      if ((sums[k] ?? 0) > (best[owner] ?? 0)) best[owner] = sums[k] ?? 0;
    }
  }
}

function cut(tokens: Tokens): Tokens {
  return {
    words: tokens.words.subarray(0, MOST_WORDS),
    start: tokens.start.subarray(0, MOST_WORDS),
    end: tokens.end.subarray(0, MOST_WORDS),
    sentence: tokens.sentence.subarray(0, MOST_WORDS),
  };
}

/** Scores as shares of the best one: 0 … 1. */
export function toShares(scores: Float64Array): Float64Array {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most > 0 ? scores.map((score) => score / most) : new Float64Array(scores.length);
}
