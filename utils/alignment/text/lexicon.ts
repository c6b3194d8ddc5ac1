import { foldWord } from "./fold.ts";
import type { Language } from "./language.ts";

const CAPITAL = /^\p{Lu}/u;

/**
 * Every word of one article and its discussion, as small integers: what is compared a million times is never a string.
 * One lexicon serves one run; it grows with the distinct words of the texts, whose size is capped.
 */
export class Lexicon {
  readonly language: Language;
  /** By entry: the id of the folded word. Two words are the same for a quote when these are equal. */
  readonly folded: number[] = [];
  /** By entry: the id of the stem. Two words are the same for a topic when these are equal. */
  readonly stem: number[] = [];
  /** By entry: whether the word says nothing about the topic. */
  readonly empty: boolean[] = [];
  /** By entry: whether it begins with a capital. */
  readonly capital: boolean[] = [];
  /** By folded id: its letters, and whether the word says nothing about the topic. */
  readonly foldedText: string[] = [];
  readonly foldedEmpty: boolean[] = [];
  /** By stem id: the stem, and its weight in ordinary text. */
  readonly stemText: string[] = [];
  readonly rarity: number[] = [];
  readonly #entries = new Map<string, number>();
  readonly #foldedIds = new Map<string, number>();
  readonly #stemIds = new Map<string, number>();

  constructor(language: Language) {
    this.language = language;
  }

  /** The entry of a word as it is written. */
  readEntry(word: string): number {
    return this.#entries.get(word) ?? this.#add(word, word, word);
  }

  /**
   * The entry of one character of a script without spaces: for quotes it is itself, for topics the `word` it begins.
   * The word's further characters have `word` "" and say nothing.
   */
  readCharacter(character: string, word: string): number {
    const key = `${character}\0${word}`;
    return this.#entries.get(key) ?? this.#add(key, character, word);
  }

  #add(key: string, letters: string, word: string): number {
    const entry = this.folded.length;
    this.#entries.set(key, entry);
    const plain = word
      .toLowerCase()
      .replace(/[’‘ʼ＇´`]/g, "'")
      .replace(/'s$/, "");
    const isEmpty = this.language.stopWords.has(plain) || (plain.length < 2 && !/[\p{N}\p{Script=Han}]/u.test(plain));
    this.folded.push(this.#readFolded(foldWord(letters), isEmpty));
    this.stem.push(this.#readStem(this.language.stem(plain)));
    this.empty.push(isEmpty);
    this.capital.push(CAPITAL.test(word));
    return entry;
  }

  #readFolded(folded: string, isEmpty: boolean): number {
    const known = this.#foldedIds.get(folded);
    if (known !== undefined) return known;
    this.foldedEmpty.push(isEmpty);
    const id = this.foldedText.push(folded) - 1;
    this.#foldedIds.set(folded, id);
    return id;
  }

  #readStem(stem: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.stemText.push(stem) - 1;
    this.#stemIds.set(stem, id);
    this.rarity.push(this.language.rarityOf(stem));
    return id;
  }
}
