import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { addPairs } from "./pairs.ts";
import { Seen } from "./seen.ts";
import type { Counted } from "./stems.ts";

/** Words of a comment that are scored: more say no more about where it belongs. */
export const MOST_SCORED = 400;

const SCORES = ["mixed", "sentence", "second", "cosine", "pairs", "letters", "title", "names"] as const;

/** How well each paragraph fits a comment, seen in several ways: arrays with one number for each paragraph. */
export interface Scores extends Record<(typeof SCORES)[number], Float64Array> {
  /** By sentence of the article: how well it fits the sentence at hand. */
  sums: Float64Array;
  /** By paragraph: how well its best sentence does. */
  bests: Float64Array;
  seen: Seen;
}

/** Room for scores: made once for an article, used again for each comment. */
export function makeScores(article: ArticleWords): Scores {
  const room = SCORES.map((name) => [name, new Float64Array(article.count)] as const);
  return {
    ...(Object.fromEntries(room) as Record<(typeof SCORES)[number], Float64Array>),
    sums: new Float64Array(article.sentenceOwner.length),
    bests: new Float64Array(article.count),
    seen: new Seen(),
  };
}

/** About how many steps scoreParagraphs takes for a comment. */
export function costOfScores(article: ArticleWords, own: Tokens, { ids }: Counted): number {
  const length = Math.min(own.words.length, MOST_SCORED);
  const sentences = (own.sentence[length - 1] ?? 0) + 1;
  let steps = sentences * article.sentenceOwner.length + length * article.letters.width;
  for (const stem of ids) steps += article.stems.countOf(stem) + article.sentences.countOf(stem);
  return steps;
}

/** Scores all paragraphs for what a commenter wrote: `own`, and its content stems with how often. */
export function scoreParagraphs(article: ArticleWords, own: Tokens, bag: Counted, scores: Scores): void {
  const { lexicon, letters } = article;
  const { seen } = scores;
  for (const name of SCORES) scores[name].fill(0);
  addStems(article, bag, scores);
  addSentences(article, own, scores);
  seen.clear();
  addPairs(article, own, scores.pairs, seen);
  seen.clear();
  const length = Math.min(own.words.length, MOST_SCORED);
  for (let k = 0; k < length; k++) {
    const word = lexicon.folded[own.words[k] ?? 0] ?? 0;
    if (seen.isNew(word)) letters.addTo(scores.letters, word);
  }
  seen.clear();
  for (let k = 1; k < length; k++) {
    const stem = lexicon.stem[own.words[k] ?? 0] ?? 0;
    if (isName(own, lexicon, k) && seen.isNew(stem)) article.stems.addTo(scores.names, article.plain, stem);
  }
}

/** What single stems say: BM25, BM25 of the headline's stems, cosine. */
function addStems(article: ArticleWords, { ids, times }: Counted, scores: Scores): void {
  const { begins, documents } = article.stems;
  const { mixed, title, cosine } = scores;
  let norm = 0;
  for (let k = 0; k < ids.length; k++) {
    const stem = ids[k] ?? 0;
    const value = (1 + Math.log(times[k] ?? 1)) * article.worth(stem);
    norm += value * value;
    const inTitle = article.titleStems.has(stem);
    const end = begins[stem + 1] ?? 0;
    for (let at = begins[stem] ?? end; at < end; at++) {
      const paragraph = documents[at] ?? 0;
      mixed[paragraph] = (mixed[paragraph] ?? 0) + (article.mixed[at] ?? 0);
      cosine[paragraph] = (cosine[paragraph] ?? 0) + value * (article.cosine[at] ?? 0);
      if (inTitle) title[paragraph] = (title[paragraph] ?? 0) + (article.plain[at] ?? 0);
    }
  }
  norm = Math.sqrt(norm) || 1;
  for (let k = 0; k < cosine.length; k++) cosine[k] = (cosine[k] ?? 0) / (norm * (article.norms[k] ?? 1));
}

/** A word with a capital inside a sentence. */
function isName(own: Tokens, lexicon: Lexicon, k: number): boolean {
  const entry = own.words[k] ?? 0;
  return own.sentence[k] === own.sentence[k - 1] && lexicon.capital[entry] === true && !lexicon.empty[entry];
}

/** By paragraph, the best pair of a sentence here and a sentence there; and what the second best sentence here brings. */
function addSentences(article: ArticleWords, own: Tokens, scores: Scores): void {
  const { lexicon, sentences, sentenceMixed, sentenceOwner } = article;
  const { sums, bests, seen, sentence, second } = scores;
  const length = Math.min(own.words.length, MOST_SCORED);
  for (let from = 0; from < length;) {
    sums.fill(0);
    seen.clear();
    let to = from;
    for (; to < length && own.sentence[to] === own.sentence[from]; to++) {
      const entry = own.words[to] ?? 0;
      const stem = lexicon.stem[entry] ?? 0;
      if (!lexicon.empty[entry] && seen.isNew(stem)) sentences.addTo(sums, sentenceMixed, stem);
    }
    bests.fill(0);
    for (let k = 0; k < sums.length; k++) {
      const owner = sentenceOwner[k] ?? 0;
      if ((sums[k] ?? 0) > (bests[owner] ?? 0)) bests[owner] = sums[k] ?? 0;
    }
    for (let k = 0; k < bests.length; k++) {
      const [now, most] = [bests[k] ?? 0, sentence[k] ?? 0];
      if (now > most) sentence[k] = now;
      if (Math.min(now, most) > (second[k] ?? 0)) second[k] = Math.min(now, most);
    }
    from = to;
  }
}
