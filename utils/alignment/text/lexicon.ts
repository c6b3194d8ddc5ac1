import { foldWord } from "./fold.ts";
import type { Language } from "./language.ts";
import { WordTable } from "./word-table.ts";

const CAPITAL = /^\p{Lu}/u;

/** Letters in a row that are compared: what related forms and compounds share when their stems differ. */
const GRAM = 4;
/** A lexicon is not used for another article when it has more words than any honest discussion brings. */
const MOST_KEPT = 60_000;

/**
 * Words of texts in one language as small integers: what is compared a million times is never a string. Only grows, by
 * the distinct words of the texts, whose size is capped; texts may share one.
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
  readonly #words = new WordTable();
  /** By number in the table: the entry. */
  readonly #entryOf: number[] = [];
  readonly #characters = new Map<string, number>();
  readonly #gramIds = new Map<string, number>();
  readonly #gramsOf: (Int32Array | undefined)[] = [];
  readonly #foldedIds = new Map<string, number>();
  readonly #stemIds = new Map<string, number>();

  readonly #emptyFolded: ReadonlySet<string>;

  constructor(language: Language) {
    this.language = language;
    this.#emptyFolded = new Set([...language.stopWords].map(foldWord));
  }

  /** Whether it has grown too large to be used for another article. */
  get isFull(): boolean {
    return this.folded.length > MOST_KEPT;
  }

  /** The entry of the word that stands in `text` from … to, as it is written there. */
  readEntry(text: string, from: number, to: number): number {
    const known = this.#words.find(text, from, to);
    if (known >= 0) return this.#entryOf[known] ?? 0;
    const word = text.slice(from, to);
    this.#words.add(word);
    const entry = this.#add(word, word);
    this.#entryOf.push(entry);
    return entry;
  }

  /**
   * The entry of one character of a script without spaces: for quotes it is itself, for topics the `word` it begins.
   * The word's further characters have `word` "" and say nothing.
   */
  readCharacter(character: string, word: string): number {
    const key = `${character}\0${word}`;
    const known = this.#characters.get(key);
    if (known !== undefined) return known;
    const entry = this.#add(character, word);
    this.#characters.set(key, entry);
    return entry;
  }

  /** The runs of four letters of a folded word with its borders, as small integers. */
  gramsOf(folded: number): Int32Array {
    let grams = this.#gramsOf[folded];
    if (grams === undefined) {
      const text = ` ${this.foldedText[folded] ?? ""} `;
      grams = new Int32Array(Math.max(0, text.length - GRAM + 1));
      for (let at = 0; at < grams.length; at++) grams[at] = this.#readGram(text.slice(at, at + GRAM));
      this.#gramsOf[folded] = grams;
    }
    return grams;
  }

  #readGram(letters: string): number {
    const known = this.#gramIds.get(letters);
    if (known !== undefined) return known;
    this.#gramIds.set(letters, this.#gramIds.size);
    return this.#gramIds.size - 1;
  }

  #add(letters: string, word: string): number {
    const entry = this.folded.length;
    const plain = word
      .toLowerCase()
      .replace(/[’‘ʼ＇´`]/g, "'")
      .replace(/'s$/, "");
    const isEmpty = this.language.stopWords.has(plain) || isTooShort(plain);
    this.folded.push(this.#readFolded(foldWord(letters)));
    this.stem.push(this.#readStem(this.language.stem(plain)));
    this.empty.push(isEmpty);
    this.capital.push(CAPITAL.test(word));
    return entry;
  }

  #readFolded(folded: string): number {
    const known = this.#foldedIds.get(folded);
    if (known !== undefined) return known;
    // By the folded word alone: which spelling was met first must not matter.
    this.foldedEmpty.push(this.#emptyFolded.has(folded) || isTooShort(folded));
    this.#gramsOf.push(undefined);
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

/** One letter says nothing; one digit or one Chinese character does. */
function isTooShort(word: string): boolean {
  return word.length < 2 && !/[\p{N}\p{Script=Han}]/u.test(word);
}
