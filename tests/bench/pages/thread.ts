import { COMMUNITIES } from "../../world/map.ts";
import type { CommentSpec, ThreadSpec } from "../../world/threads/spec.ts";
import { toLetters } from "./letters.ts";
import type { SavedPage } from "./pages.ts";

/** Words of one paragraph, as a comment quotes them. */
export interface Quote {
  /** Which of the article's paragraphs; an index into what they were cut from. */
  paragraph: number;
  text: string;
}

/** So many paragraphs of an article are quoted, evenly spread. */
const QUOTES = 6;
/** Shorter paragraphs are passed over; letters of scripts without spaces count threefold. */
const LEAST = 70;
/** A quote is a whole sentence of this length; else words from the start of the paragraph. */
const SENTENCE = { least: 40, most: 260 };
const CUT = 160;

const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const weigh = (text: string): number => text.length + 2 * (text.match(DENSE)?.length ?? 0);

function cutWords(paragraph: string): string {
  const sentences = paragraph.match(/[^.!?。！？।]+[.!?。！？।]+["”’»)]?/gu) ?? [];
  const fitting = sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => weigh(sentence) >= SENTENCE.least && sentence.length <= SENTENCE.most);
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const head = Array.from(paragraph).slice(0, CUT).join("");
  const end = head.lastIndexOf(" ");
  return paragraph.length <= CUT || end < CUT / 2 ? head : head.slice(0, end);
}

/** Cuts quotes from paragraphs, none of which could be of another paragraph as well. */
export function cutQuotes(paragraphs: readonly string[]): Quote[] {
  const letters = paragraphs.map(toLetters);
  const all = paragraphs.flatMap((text, paragraph): Quote[] => {
    if (weigh(text) < LEAST) return [];
    const quote = cutWords(text.replace(/\s+/g, " ").trim());
    const own = toLetters(quote);
    return letters.filter((other) => other.includes(own)).length === 1 ? [{ paragraph, text: quote }] : [];
  });
  const step = Math.max(1, all.length / QUOTES);
  return Array.from({ length: Math.min(QUOTES, all.length) }, (_, i) => all[Math.floor(i * step)]).filter(
    (quote) => quote !== undefined,
  );
}

/** What Markdown would read as marks is typed so that it is read as itself. */
const toMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#~^|:&]/g, "\\$&");

const ANSWERS = [
  "That is the part I had not heard of before.",
  "And nobody asks who pays for it.",
  "I read this twice and still do not know what to make of it.",
  "This. The rest is decoration.",
  "Has anybody seen the numbers behind this?",
  "We were told the opposite two years ago.",
];
const GENERAL = [
  "Thanks for posting, I would have missed it.",
  "Discussed here last month as well, with the same outcome.",
  "Is there a version of this that is not so long?",
  "Bookmarked.",
];

/** A discussion that quotes an article, `at` being its number among all. */
export function toThread(page: SavedPage, title: string, quotes: readonly Quote[], at: number): ThreadSpec {
  const handles = Object.keys(COMMUNITIES);
  const hoursAgo = 20 - at / 100;
  const quoting = quotes.map(({ text }, i): CommentSpec => {
    const words = ANSWERS[i % ANSWERS.length] ?? "";
    const replies: CommentSpec[] =
      i === 0 ? [{ by: "tinyboat@lemmy.ml", text: "Same here.", score: 2, hoursAgo: hoursAgo - 2 }] : [];
    return {
      by: `reader_${i}@lemmy.world`,
      text: `> ${toMarkdown(text)}\n\n${words}`,
      score: 40 - i,
      hoursAgo: hoursAgo - 1,
      replies,
    };
  });
  const general = GENERAL.map((text, i): CommentSpec => ({
    by: `passer_${i}@lemmy.ml`,
    text,
    score: 9 - i,
    hoursAgo: hoursAgo - 3,
  }));
  return {
    community: handles[at % handles.length] ?? "world@lemmy.world",
    by: "voltnerd@lemmy.world",
    title: title || page.id,
    url: page.url,
    hoursAgo,
    score: 100,
    comments: [...quoting, ...general],
  };
}
