import { isUnspaced } from "./text/unspaced.ts";
import type { ArticleWords } from "./words/article-words.ts";

/** Words named at most. */
const MOST_WORDS = 3;
/** A name says more to a reader than another word of the same worth. */
const NAME_FACTOR = 1.6;
/** Words of the headline fit every paragraph. */
const TITLE_FACTOR = 0.3;
/** A word worth less than this share of the best one is not the cause. */
const LEAST_SHARE = 0.3;
/** Shorter words ("21", "so") explain nothing. */
const LEAST_LETTERS = 3;

/** The paragraph's own words that drew a comment to it, as they are written there, names first. Empty when none can be named. */
export function findWords(
  article: ArticleWords,
  paragraph: number,
  paragraphText: string,
  stems: ReadonlySet<number>,
): string[] {
  const { lexicon } = article;
  const tokens = article.texts[paragraph];
  if (tokens === undefined) return [];
  const found = new Map<number, { word: string; worth: number; isName: boolean }>();
  tokens.words.forEach((entry, k) => {
    const stem = lexicon.stem[entry] ?? 0;
    if (lexicon.empty[entry] || !stems.has(stem)) return;
    const written = paragraphText.slice(tokens.start[k], tokens.end[k]).replace(/['’]s$/, "");
    const word = isUnspaced(written) ? (lexicon.stemText[stem] ?? written) : written;
    if (word.length < LEAST_LETTERS && !isUnspaced(word)) return;
    const startsSentence = tokens.sentence[k] !== tokens.sentence[k - 1];
    const isName =
      /^\p{Lu}/u.test(word) && (!startsSentence || (found.get(stem)?.isName ?? false)) && lexicon.language.tag !== "de";
    const worth = article.worth(stem) * (isName ? NAME_FACTOR : 1) * (article.titleStems.has(stem) ? TITLE_FACTOR : 1);
    const known = found.get(stem);
    if (known === undefined || worth > known.worth) found.set(stem, { word, worth, isName });
  });
  const best = [...found.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_WORDS);
  return best
    .filter((one) => one.worth >= (best[0]?.worth ?? 0) * LEAST_SHARE)
    .sort((a, b) => Number(b.isName) - Number(a.isName))
    .map((one) => one.word);
}
