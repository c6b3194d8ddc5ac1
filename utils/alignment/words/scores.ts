import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { addPairs } from "./pairs.ts";
import { Seen } from "./seen.ts";

/** Words of a comment that are scored: more say no more about where it belongs. */
export const MOST_SCORED = 400;

const SCORES = ["mixed", "sentence", "cosine", "pairs", "letters", "title", "names"] as const;

/** How well each paragraph fits a comment, seen in several ways: arrays with one number for each paragraph. */
export interface Scores extends Record<(typeof SCORES)[number], Float64Array> {
  /** By sentence of the article: how well it fits the sentence at hand. */
  sums: Float64Array;
  seen: Seen;
}

/** Room for scores: made once for an article, used again for each comment. */
export function makeScores(article: ArticleWords): Scores {
  const room = SCORES.map((name) => [name, new Float64Array(article.count)] as const);
  return {
    ...(Object.fromEntries(room) as Record<(typeof SCORES)[number], Float64Array>),
    sums: new Float64Array(article.sentenceOwner.length),
    seen: new Seen(),
  };
}

/** Scores all paragraphs for what a commenter wrote: `own`, and its content stems with how often. */
export function scoreParagraphs(
  article: ArticleWords,
  own: Tokens,
  bag: ReadonlyMap<number, number>,
  scores: Scores,
): void {
  const { count, lexicon } = article;
  for (const name of SCORES) scores[name].fill(0);
  let norm = 0;
  for (const [stem, times] of bag) {
    article.mixed.addTo(scores.mixed, stem);
    if (article.titleStems.has(stem)) article.plain.addTo(scores.title, stem);
    const value = (1 + Math.log(times)) * article.worth(stem);
    norm += value * value;
    article.cosine.addTo(scores.cosine, stem, value);
  }
  norm = Math.sqrt(norm) || 1;
  for (let k = 0; k < count; k++) scores.cosine[k] = (scores.cosine[k] ?? 0) / (norm * (article.norms[k] ?? 1));
  addSentences(article, own, scores);
  addPairs(article, own, scores.pairs);
  scores.seen.clear();
  for (let k = 0; k < own.words.length && k < MOST_SCORED; k++) {
    const word = lexicon.folded[own.words[k] ?? 0] ?? 0;
    if (scores.seen.isNew(word)) article.letters.addTo(scores.letters, word);
  }
  scores.seen.clear();
  for (let k = 1; k < own.words.length && k < MOST_SCORED; k++) {
    const stem = lexicon.stem[own.words[k] ?? 0] ?? 0;
    if (isName(own, lexicon, k) && scores.seen.isNew(stem)) article.plain.addTo(scores.names, stem);
  }
}

/** A word with a capital inside a sentence. */
function isName(own: Tokens, lexicon: Lexicon, k: number): boolean {
  const entry = own.words[k] ?? 0;
  return own.sentence[k] === own.sentence[k - 1] && lexicon.capital[entry] === true && !lexicon.empty[entry];
}

/** The best pair of a sentence here and a sentence there, by paragraph. */
function addSentences(article: ArticleWords, own: Tokens, scores: Scores): void {
  const { lexicon, sentences, sentenceOwner } = article;
  const { sums, seen, sentence: best } = scores;
  const length = Math.min(own.words.length, MOST_SCORED);
  for (let from = 0; from < length;) {
    sums.fill(0);
    seen.clear();
    let to = from;
    for (; to < length && own.sentence[to] === own.sentence[from]; to++) {
      const entry = own.words[to] ?? 0;
      const stem = lexicon.stem[entry] ?? 0;
      if (!lexicon.empty[entry] && seen.isNew(stem)) sentences.addTo(sums, stem);
    }
    for (let k = 0; k < sums.length; k++) {
      const owner = sentenceOwner[k] ?? 0;
      if ((sums[k] ?? 0) > (best[owner] ?? 0)) best[owner] = sums[k] ?? 0;
    }
    from = to;
  }
}
