import type { ReadComment } from "../comments.ts";
import { toFolded } from "../text/tokens.ts";
import { Passages } from "./passages.ts";
import type { Source } from "./source.ts";

/** Words of a comment that are indexed: quotes of the end of an essay are not recognised. */
const MOST_WORDS = 600;
/** A run of so many words of the article is a quote of it, and no longer the commenter's words. */
const ARTICLE_RUN = 5;
/** A quote of which less stands in a comment is not of it. */
const LEAST_SHARE = 0.5;
const NOT_OWN = -2;

/** What all comments say in words that are not the article's, quotes left out. Yields between them: a place to pause. */
export function* readTalk({ lexicon }: Source, comments: readonly ReadComment[]): Generator<void, Passages> {
  const texts: Int32Array[] = [];
  for (const { own, runs } of comments) {
    const words = toFolded(own, lexicon);
    for (const run of runs) if (run.length >= ARTICLE_RUN) words.fill(NOT_OWN, run.at, run.at + run.length);
    texts.push(words.subarray(0, MOST_WORDS));
    yield;
  }
  return new Passages(texts, () => false);
}

/**
 * The share of a quote's words that one comment has in runs: 0 when it is not of a comment. With `parent` only that
 * comment is asked; -1 asks all but `self`.
 */
export function shareInComments(talk: Passages, quote: Int32Array, self: number, parent: number): number {
  const counts = new Map<number, number>();
  for (const run of talk.findRuns(quote)) {
    const owners = new Set([talk.owner[run.place] ?? -1]);
    for (const place of talk.findPlaces(quote, run.at)) owners.add(talk.owner[place] ?? -1);
    for (const owner of owners) {
      if (owner === self || (parent >= 0 && owner !== parent)) continue;
      counts.set(owner, (counts.get(owner) ?? 0) + run.length);
    }
  }
  const share = Math.max(0, ...counts.values()) / quote.length;
  return share >= LEAST_SHARE ? share : 0;
}
