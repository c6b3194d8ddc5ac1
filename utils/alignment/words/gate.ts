import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { rarityAmong } from "./postings.ts";
import type { Scores } from "./scores.ts";
import type { ThreadWords } from "./thread-words.ts";

/** What tells a comment about one paragraph from one about the whole: the weights in weights.json go by these names. */
export const GATE_FEATURES = ["density", "entropy", "talk", "run"] as const;
export type GateFeature = (typeof GATE_FEATURES)[number];

/** Worth of evidence that every comment is thought to lack: a short one proves little. */
const EVIDENCE_PRIOR = 10;
/** The same for the talk of the thread. */
const TALK_PRIOR = 2;
/** Rarities count relative to the list's rarest. */
const RARITY_SCALE = 6.1;

/** The features for a comment whose most likely paragraph is `best`. `thread` stands at the comment. */
export function readGateFeatures(
  article: ArticleWords,
  own: Tokens,
  scores: Scores,
  probabilities: Float64Array,
  best: number,
  thread: ThreadWords,
): Record<GateFeature, number> {
  const { count, lexicon, having, titleStems, mixed } = article;
  let evidence = 0;
  let all = 0;
  let elsewhere = 0;
  let said = 0;
  for (const stem of scores.bag.keys()) {
    const rarity = lexicon.rarity[stem] ?? 0;
    const paragraphs = having.get(stem) ?? 0;
    const worth = (rarity / RARITY_SCALE) * rarityAmong(count, paragraphs);
    all += worth;
    if (paragraphs === 0) {
      elsewhere += rarity;
      if (thread.countOthers(stem) > 0) said += rarity;
    } else if (!titleStems.has(stem) && mixed.has(stem, best)) evidence += worth;
  }
  const there = article.texts[best];
  return {
    density: evidence / (EVIDENCE_PRIOR + all),
    entropy: entropyOf(probabilities) / Math.log(Math.max(2, count)),
    talk: said / (TALK_PRIOR + elsewhere),
    run: there === undefined ? 0 : longestRun(article, own, there),
  };
}

function entropyOf(probabilities: Float64Array): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
}

/** Words of a comment that are looked through for runs. */
const MOST_WORDS = 400;

/** The longest run of equal stems in both, in words, with one that says something; 0 below two words. */
export function longestRun(article: ArticleWords, here: Tokens, there: Tokens): number {
  const { lexicon } = article;
  const places = new Map<number, number[]>();
  there.words.forEach((entry, k) => {
    const stem = lexicon.stem[entry] ?? 0;
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [k]);
    else known.push(k);
  });
  let best = 0;
  let last = new Map<number, number>();
  for (const entry of here.words.subarray(0, MOST_WORDS)) {
    const now = new Map<number, number>();
    for (const place of places.get(lexicon.stem[entry] ?? 0) ?? []) {
      const length = (last.get(place - 1) ?? 0) + 1;
      now.set(place, length);
      if (length > best && length > 1 && saysSomething(article, there, place - length + 1, place)) best = length;
    }
    last = now;
  }
  return best;
}

function saysSomething(article: ArticleWords, tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (!article.lexicon.empty[tokens.words[k] ?? 0]) return true;
  return false;
}
