import type { Lexicon } from "./lexicon.ts";

/** The words of a text, as parallel arrays. `start`/`end` are UTF-16 offsets into the text, end exclusive. */
export interface Tokens {
  /** Entries of the lexicon. */
  words: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** The number of the sentence each word stands in, counted from 0. */
  sentence: Int32Array;
}

/**
 * A word: letters, digits and marks, with apostrophes, soft hyphens and zero-width characters inside it. Characters of
 * scripts written without spaces are words of their own, so that a quote may begin and end anywhere.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+(?:['’‘ʼ＇´`\u00ad\u200b-\u200d\u2060\ufeff]+(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+)*/gu;
/** The same for text without any of those scripts, which is nearly all text and much faster. */
const PLAIN_WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇´`\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{N}\p{M}]+)*/gu;
/** From Thai on: below it no script is written without spaces. */
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** What ends a sentence between two words. */
const SENTENCE_END = /[.!?…。！？؟۔]["'”’»)\]]*\s|[.!?…。！？؟۔]$|\n|[;:]\s/;
const SPACELESS_END = /[。！？]/;
const STARTS_SENTENCE = /[\p{Lu}\p{N}\p{Lo}]/u;

/** Splits a text into words. Never fails; a text without words gives empty arrays. */
export function readTokens(text: string, lexicon: Lexicon): Tokens {
  const pattern = MAY_BE_UNSPACED.test(text) ? WORD : PLAIN_WORD;
  const words: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  let current = 0;
  let last = 0;
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
    const word = hit[0];
    const at = hit.index;
    if (last > 0 && at - last > 1 && endsSentence(text, last, at)) current++;
    words.push(lexicon.readEntry(word));
    start.push(at);
    last = at + word.length;
    end.push(last);
    sentence.push(current);
  }
  return {
    words: Int32Array.from(words),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    sentence: Int32Array.from(sentence),
  };
}

/** Whether a sentence ends in what stands between two words: `from` … `to`. */
function endsSentence(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (SPACELESS_END.test(between) || between.includes("\n")) return true;
  return SENTENCE_END.test(between) && STARTS_SENTENCE.test(text.charAt(to));
}
