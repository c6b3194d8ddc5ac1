import type { ReadComment } from "../comments.ts";
import { Passages, type Run } from "./passages.ts";
import type { Source } from "./source.ts";

/** What each comment says, and where that is the article's own words. */
export interface Talk {
  /** By comment: its runs of the article's words. */
  runs: Run[][];
  /** What all comments say in words that are not the article's. */
  passages: Passages;
}

/** Words of a comment that are indexed: quotes of the end of an essay are not recognised. */
const MOST_WORDS = 600;
/** A run of so many words of the article is a quote of it, and no longer the commenter's words. */
const ARTICLE_RUN = 5;
/** A quote of which less stands in a comment is not of it. */
const LEAST_SHARE = 0.5;
const NOT_OWN = -2;

/** Reads what the comments say, quotes left out. Yields between comments: a place to pause. */
export function* readTalk(source: Source, comments: readonly ReadComment[]): Generator<void, Talk> {
  const runs: Run[][] = [];
  const texts: Int32Array[] = [];
  for (const one of comments) {
    const words = one.own.words.map((entry) => source.lexicon.folded[entry] ?? 0);
    const shared = source.passages.findRuns(words);
    runs.push(shared);
    for (const run of shared) if (run.length >= ARTICLE_RUN) words.fill(NOT_OWN, run.at, run.at + run.length);
    texts.push(words.subarray(0, MOST_WORDS));
    yield;
  }
  return { runs, passages: new Passages(texts, () => false) };
}

/**
 * The share of a quote's words that one comment has in runs: 0 when it is not of a comment. With `parent` only that
 * comment is asked; -1 asks all but `self`.
 */
export function shareInComments(talk: Talk, quote: Int32Array, self: number, parent: number): number {
  const { passages } = talk;
  const counts = new Map<number, number>();
  for (const run of passages.findRuns(quote)) {
    const owners = new Set([passages.owner[run.place] ?? -1]);
    for (const place of passages.findPlaces(quote, run.at)) owners.add(passages.owner[place] ?? -1);
    for (const owner of owners) {
      if (owner === self || (parent >= 0 && owner !== parent)) continue;
      counts.set(owner, (counts.get(owner) ?? 0) + run.length);
    }
  }
  const share = Math.max(0, ...counts.values()) / quote.length;
  return share >= LEAST_SHARE ? share : 0;
}
