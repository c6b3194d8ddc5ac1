import type { Lexicon } from "../text/lexicon.ts";
import { type Postings, rarityAmong } from "./postings.ts";

/** The rarest word of the list the recipe was found with: rarities in ordinary text count as shares of it. */
export const RAREST = 11.1;
/** Rarity in the article counts a quarter at least, however common a word is in ordinary text. */
const ARTICLE_SHARE = 0.25;

/** What a stem is worth in an article of `count` paragraphs: its rarity there, and in ordinary text. By stem id. */
export function readWorth(count: number, postings: Postings, lexicon: Lexicon): (stem: number) => number {
  const rarities = Float64Array.from({ length: count + 1 }, (_, having) => rarityAmong(count, having));
  return (stem) => (rarities[postings.countOf(stem)] ?? 0) * (ARTICLE_SHARE + (lexicon.rarity[stem] ?? 0) / RAREST);
}
