import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";

/** Words of a comment and of a paragraph that are looked through for runs. */
const MOST_WORDS = 400;
const MOST_THERE = 600;

/** The longest run of equal stems in both, in words, with one that says something; 0 below two words. */
export function longestRun(lexicon: Lexicon, here: Tokens, there: Tokens): number {
  const { stem, empty } = lexicon;
  const width = Math.min(there.words.length, MOST_THERE);
  const stems = there.words.subarray(0, width).map((entry) => stem[entry] ?? 0);
  // By place in `there`, counted from 1: the length of the run that ends there, and whether it says something.
  const runs = new Int32Array(width + 1);
  const full = new Uint8Array(width + 1);
  let best = 0;
  const length = Math.min(here.words.length, MOST_WORDS);
  for (let k = 0; k < length; k++) {
    const entry = here.words[k] ?? 0;
    const own = stem[entry] ?? 0;
    // From the end, so that the place before still tells of the word before.
    for (let place = width; place > 0; place--) {
      if (stems[place - 1] !== own) {
        runs[place] = 0;
        continue;
      }
      const before = runs[place - 1] ?? 0;
      const run = before + 1;
      runs[place] = run;
      full[place] = !empty[there.words[place - 1] ?? 0] || (before > 0 && full[place - 1] === 1) ? 1 : 0;
      if (run > best && run > 1 && full[place] === 1) best = run;
    }
  }
  return best;
}
