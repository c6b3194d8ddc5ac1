import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";

/** Words of a comment that are looked through for runs. */
const MOST_WORDS = 400;

/** By article, the places of each stem in a paragraph, read when first asked for. */
const placesOf = new WeakMap<Tokens, ReadonlyMap<number, readonly number[]>>();

/** The longest run of equal stems in both, in words, with one that says something; 0 below two words. */
export function longestRun(article: ArticleWords, here: Tokens, there: Tokens): number {
  const { lexicon } = article;
  const places = readPlaces(article, there);
  // By place in `there`: the length of the run that ends there, for the word before and for this one.
  let last = new Map<number, number>();
  let best = 0;
  const length = Math.min(here.words.length, MOST_WORDS);
  for (let k = 0; k < length; k++) {
    const found = places.get(lexicon.stem[here.words[k] ?? 0] ?? 0);
    if (found === undefined) {
      if (last.size > 0) last = new Map();
      continue;
    }
    const now = new Map<number, number>();
    for (const place of found) {
      const run = (last.get(place - 1) ?? 0) + 1;
      now.set(place, run);
      if (run > best && run > 1 && saysSomething(article, there, place - run + 1, place)) best = run;
    }
    last = now;
  }
  return best;
}

function readPlaces(article: ArticleWords, tokens: Tokens): ReadonlyMap<number, readonly number[]> {
  const known = placesOf.get(tokens);
  if (known !== undefined) return known;
  const places = new Map<number, number[]>();
  tokens.words.forEach((entry, k) => {
    const stem = article.lexicon.stem[entry] ?? 0;
    const list = places.get(stem);
    if (list === undefined) places.set(stem, [k]);
    else list.push(k);
  });
  placesOf.set(tokens, places);
  return places;
}

function saysSomething(article: ArticleWords, tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (!article.lexicon.empty[tokens.words[k] ?? 0]) return true;
  return false;
}
