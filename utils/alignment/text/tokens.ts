import type { Lexicon } from "./lexicon.ts";
import { isScannable, scanWords } from "./scan.ts";
import { findUnspacedWords, isUnspaced, UNSPACED_SCRIPTS } from "./unspaced.ts";

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
const WORD = new RegExp(
  `[${UNSPACED_SCRIPTS}]|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}])+(?:['’‘ʼ＇´\`\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}])+)*`,
  "gu",
);
/** What ends a sentence between two words. */
const SENTENCE_END = /[.!?…。！？؟۔]["'”’»)\]]*\s|[.!?…。！？؟۔]$|\n|[;:]\s/;
const COMMA = 0x2c;
const SPACE = 0x20;
const SPACELESS_END = /[。！？]/;
const STARTS_SENTENCE = /[\p{Lu}\p{N}\p{Lo}]/u;

/** Splits a text into words. Never fails; a text without words gives empty arrays. */
export function readTokens(text: string, lexicon: Lexicon): Tokens {
  const words: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  let current = 0;
  let last = 0;
  const add = (from: number, to: number, wordAt?: ReadonlyMap<number, string>): void => {
    if (last > 0 && from - last > 1 && endsSentence(text, last, from)) current++;
    words.push(
      wordAt && isUnspaced(text.slice(from, to))
        ? lexicon.readCharacter(text.slice(from, to), wordAt.get(from) ?? "")
        : lexicon.readEntry(text, from, to),
    );
    start.push(from);
    end.push(to);
    sentence.push(current);
    last = to;
  };
  if (isScannable(text)) scanWords(text, add);
  else {
    const wordAt = findUnspacedWords(text);
    for (const hit of text.matchAll(WORD)) add(hit.index, hit.index + hit[0].length, wordAt);
  }
  return {
    words: new Int32Array(words),
    start: new Int32Array(start),
    end: new Int32Array(end),
    sentence: new Int32Array(sentence),
  };
}

/** Whether a sentence ends in what stands between two words: `from` … `to`. */
function endsSentence(text: string, from: number, to: number): boolean {
  // Nearly always it is a comma.
  if (to - from === 2 && text.charCodeAt(from) === COMMA && text.charCodeAt(from + 1) === SPACE) return false;
  const between = text.slice(from, to);
  if (SPACELESS_END.test(between) || between.includes("\n")) return true;
  return SENTENCE_END.test(between) && STARTS_SENTENCE.test(text.charAt(to));
}

/** A text's words as quotes compare them. */
export function toFolded(tokens: Tokens, lexicon: Lexicon): Int32Array {
  return tokens.words.map((entry) => lexicon.folded[entry] ?? 0);
}
