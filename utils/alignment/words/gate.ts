import type { Tokens } from "../text/tokens.ts";
import type { ArticleWords } from "./article-words.ts";
import { rarityAmong } from "./postings.ts";
import { longestRun } from "./run.ts";
import type { Counted } from "./stems.ts";
import type { ThreadWords } from "./thread-words.ts";

/** What tells a comment about one paragraph from one about the whole: the weights in weights.json go by these names. */
export const GATE_FEATURES = ["density", "entropy", "talk", "run", "repeated", "inviting"] as const;
export type GateFeature = (typeof GATE_FEATURES)[number];
/** Those that the rest of the discussion has no part in. */
export type OwnFeature = Exclude<GateFeature, "talk">;

/** Worth of evidence that every comment is thought to lack: a short one proves little. */
const EVIDENCE_PRIOR = 10;
/** The same for the talk of the thread. */
const TALK_PRIOR = 2;
/** Rarities count relative to the list's rarest. */
const RARITY_SCALE = 6.1;

/** The features for a comment whose most likely paragraph is `best`, but for the talk around it. */
export function readOwnFeatures(
  article: ArticleWords,
  own: Tokens,
  { ids, times }: Counted,
  probabilities: Float64Array,
  best: number,
): Record<OwnFeature, number> {
  const { count, lexicon, stems, titleStems } = article;
  let evidence = 0;
  let all = 0;
  let repeated = 0;
  for (let k = 0; k < ids.length; k++) {
    const stem = ids[k] ?? 0;
    const paragraphs = stems.countOf(stem);
    const worth = ((lexicon.rarity[stem] ?? 0) / RARITY_SCALE) * rarityAmong(count, paragraphs);
    all += worth;
    if (paragraphs > 0 && !titleStems.has(stem) && stems.has(stem, best)) {
      evidence += worth;
      if ((times[k] ?? 0) > 1) repeated++;
    }
  }
  const there = article.texts[best];
  return {
    density: evidence / (EVIDENCE_PRIOR + all),
    entropy: entropyOf(probabilities) / Math.log(Math.max(2, count)),
    run: there === undefined ? 0 : longestRun(lexicon, own, there),
    repeated,
    inviting: article.inviting[best] ?? 0,
  };
}

/** The share of a comment's words foreign to the article that those around it use too. `thread` stands at the comment. */
export function shareOfTalk(article: ArticleWords, { ids }: Counted, thread: ThreadWords): number {
  let elsewhere = 0;
  let said = 0;
  for (const stem of ids) {
    if (article.stems.countOf(stem) > 0) continue;
    const rarity = article.lexicon.rarity[stem] ?? 0;
    elsewhere += rarity;
    if (thread.countOthers(stem) > 0) said += rarity;
  }
  return said / (TALK_PRIOR + elsewhere);
}

function entropyOf(probabilities: Float64Array): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
}
