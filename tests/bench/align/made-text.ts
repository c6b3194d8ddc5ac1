// Text made up of a word list, with the lengths and the mix of real discussions: for measuring time, never quality.
import type { AlignmentInput } from "../../../utils/alignment/index.ts";
import table from "../../../utils/alignment/text/background.json" with { type: "json" };

/** Words of a paragraph and of a comment: about the means of the benchmark. */
const PARAGRAPH_WORDS = 55;
const COMMENT_WORDS = 60;
const SENTENCE_WORDS = 14;
/** One comment in so many quotes the article, one quotes something else, one is a reply. */
const QUOTES_EVERY = 12;
const FOREIGN_EVERY = 30;
const REPLIES_EVERY = 2;

const WORDS = table.levels.flatMap((level) => level.stems.split(" "));

/** A small generator of pseudo-random numbers (mulberry32), so that every run sees the same text. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An article and its discussion, the same for the same sizes. */
export function makeDiscussion(comments: number, paragraphs: number): AlignmentInput {
  const random = makeRandom(comments * 1000 + paragraphs);
  // Frequent words are frequent: the product of two numbers leans to the beginning of the list.
  const word = (): string => WORDS[Math.floor(random() * random() * WORDS.length)] ?? "";
  const text = (words: number): string => {
    let made = "";
    for (let k = 0; k < words; k++) {
      const starts = k % SENTENCE_WORDS === 0;
      const next = word();
      made += `${k === 0 ? "" : starts ? ". " : " "}${starts ? next.charAt(0).toUpperCase() + next.slice(1) : next}`;
    }
    return `${made}.`;
  };
  const body = Array.from({ length: paragraphs }, () => ({ text: text(PARAGRAPH_WORDS), kind: "text" as const }));
  return {
    paragraphs: body,
    title: text(10),
    standfirst: text(25),
    language: "en",
    comments: Array.from({ length: comments }, (_, k) => {
      const quoted = body[k % body.length]?.text.split(". ")[1] ?? "";
      const quote = k % QUOTES_EVERY === 0 ? `> ${quoted}\n\n` : k % FOREIGN_EVERY === 1 ? `> ${text(40)}\n\n` : "";
      return {
        id: `c${k}`,
        parent: k % REPLIES_EVERY === 1 ? `c${k - 1}` : null,
        markdown: quote + text(Math.round(COMMENT_WORDS * 2 * random())),
        bot: false,
        gone: false,
        authorName: "someone",
      };
    }),
  };
}
