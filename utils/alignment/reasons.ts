import type { Reason } from "../model.ts";
import type { ArticleWords } from "./words/article-words.ts";
import type { Guess } from "./words/guess.ts";

/** Words named at most. */
const MOST_WORDS = 3;
/** A name says more to a reader than another word of the same worth. */
const NAME_FACTOR = 1.6;
/** Words of the headline fit every paragraph. */
const TITLE_FACTOR = 0.3;
/** Shorter words ("21", "so") explain nothing. */
const LEAST_LETTERS = 3;

/** The paragraph's own words that drew a comment to it, as they are written there, names first. Empty when none can be named. */
export function findWords(article: ArticleWords, paragraphText: string, guess: Guess): string[] {
  const { lexicon } = article;
  const tokens = article.texts[guess.paragraph];
  if (tokens === undefined) return [];
  const found = new Map<number, { word: string; worth: number; isName: boolean }>();
  tokens.words.forEach((entry, k) => {
    const stem = lexicon.stem[entry] ?? 0;
    if (lexicon.empty[entry] || !guess.scores.bag.has(stem)) return;
    const word = paragraphText.slice(tokens.start[k], tokens.end[k]).replace(/['’]s$/, "");
    if (word.length < LEAST_LETTERS && !/\p{Lo}/u.test(word)) return;
    const startsSentence = tokens.sentence[k] !== tokens.sentence[k - 1];
    const isName =
      /^\p{Lu}/u.test(word) && (!startsSentence || (found.get(stem)?.isName ?? false)) && lexicon.language.tag !== "de";
    const worth = article.worth(stem) * (isName ? NAME_FACTOR : 1) * (article.titleStems.has(stem) ? TITLE_FACTOR : 1);
    const known = found.get(stem);
    if (known === undefined || worth > known.worth) found.set(stem, { word, worth, isName });
  });
  return [...found.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDS)
    .sort((a, b) => Number(b.isName) - Number(a.isName))
    .map((one) => one.word);
}

/** "mentions Kursk and Putin"; null when no word can be named, and so nothing is to be said. */
export function toWordsReason(words: string[]): Reason | null {
  return words.length === 0 ? null : { kind: "words", words };
}
