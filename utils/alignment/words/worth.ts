import type { Lexicon } from "../text/lexicon.ts";
import { rarityAmong } from "./postings.ts";

/** The rarest word of the list the recipe was found with: rarities in ordinary text count as shares of it. */
export const RAREST = 11.1;
/** Rarity in the article counts a quarter at least, however common a word is in ordinary text. */
const ARTICLE_SHARE = 0.25;

/** What stems are worth in an article of `count` paragraphs: rarity there, and in ordinary text. By stem id. */
export function readWorth(
  count: number,
  having: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): (stem: number) => number {
  const known: number[] = [];
  return (stem) => {
    const worth = known[stem];
    if (worth !== undefined) return worth;
    const fresh = rarityAmong(count, having.get(stem) ?? 0) * (ARTICLE_SHARE + (lexicon.rarity[stem] ?? 0) / RAREST);
    known[stem] = fresh;
    return fresh;
  };
}
