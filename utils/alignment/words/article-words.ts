import type { Source } from "../quotes/source.ts";
import type { Tokens } from "../text/tokens.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { Letters } from "./letters.ts";
import { countHaving, Postings, rarityAmong, toBag, toBm25 } from "./postings.ts";

/** Stems pair up as one number. */
const PAIR = 2 ** 24;
/** A word's rarity in ordinary text counts beside its rarity in the article, which counts a quarter at least. */
const ARTICLE_SHARE = 0.25;
/** The rarest word of the list the weights were first found with. */
const RAREST = 11.1;
/** What a word that says nothing adds to a pair. */
const EMPTY_IN_PAIR = 0.15;
/** A paragraph of so few words without a full stop is a heading. */
const HEADING_WORDS = 10;
const ENDS_LIKE_TEXT = /[.!?。！？؟]["'”’»)\]]*$/;
const ASKS = /[?？؟]/;

/** An article's paragraphs by their words, indexed for look-up. */
export interface ArticleWords {
  count: number;
  lexicon: Lexicon;
  texts: readonly Tokens[];
  /** By stem: how many paragraphs have it. */
  having: ReadonlyMap<number, number>;
  titleStems: ReadonlySet<number>;
  /** Stems weighed by rarity here and in ordinary text; by ordinary text only. */
  mixed: Postings;
  ordinary: Postings;
  /** Sentences, weighed like `mixed`, and the paragraph of each. */
  sentences: Postings;
  sentenceOwner: Int32Array;
  /** Parts of the cosine with each paragraph, and the paragraphs' lengths. */
  cosine: Postings;
  norms: Float64Array;
  /** By pair of neighbouring stems: the paragraphs that have it. */
  pairs: ReadonlyMap<number, readonly number[]>;
  letters: Letters;
  /** 1 for paragraphs that look like headings; that ask something. */
  heading: Float64Array;
  asking: Float64Array;
  /** A stem's worth: its rarity in the article and in ordinary text. */
  worth: (stem: number) => number;
}

/** The stems of a text that say something. */
export function findContent(tokens: Tokens, lexicon: Lexicon): number[] {
  const stems: number[] = [];
  for (const entry of tokens.words) if (!lexicon.empty[entry]) stems.push(lexicon.stem[entry] ?? 0);
  return stems;
}

/** Content stems of each sentence, in order. */
export function findSentences(tokens: Tokens, lexicon: Lexicon): number[][] {
  const sentences: number[][] = [];
  tokens.words.forEach((entry, k) => {
    const number = tokens.sentence[k] ?? 0;
    while (sentences.length <= number) sentences.push([]);
    if (!lexicon.empty[entry]) sentences[number]?.push(lexicon.stem[entry] ?? 0);
  });
  return sentences.filter((stems) => stems.length > 0);
}

/** Neighbouring stems of a text, empty words too, as numbers; each with its worth but for its rarity in the article. */
export function findPairs(tokens: Tokens, lexicon: Lexicon): Map<number, number> {
  const pairs = new Map<number, number>();
  const part = (entry: number): number =>
    lexicon.empty[entry] ? EMPTY_IN_PAIR : (lexicon.rarity[lexicon.stem[entry] ?? 0] ?? 0) / RAREST;
  for (let k = 0; k + 1 < tokens.words.length; k++) {
    const [one, two] = [tokens.words[k] ?? 0, tokens.words[k + 1] ?? 0];
    pairs.set((lexicon.stem[one] ?? 0) * PAIR + (lexicon.stem[two] ?? 0), part(one) + part(two));
  }
  return pairs;
}

/** Indexes an article by its words. Yields between steps: a place to pause. */
export function* readArticleWords(source: Source, paragraphs: readonly string[]): Generator<void, ArticleWords> {
  const { lexicon } = source;
  const texts = source.texts.slice(0, source.paragraphs);
  const count = texts.length;
  const bags = texts.map((tokens) => toBag(findContent(tokens, lexicon)));
  yield;
  const having = countHaving(bags);
  const worth = (stem: number): number =>
    rarityAmong(count, having.get(stem) ?? 0) * (ARTICLE_SHARE + (lexicon.rarity[stem] ?? 0) / RAREST);
  const mixed = toBm25(bags, worth);
  yield;
  const ordinary = toBm25(bags, (stem) => lexicon.rarity[stem] ?? 0);
  yield;
  const owners: number[] = [];
  const sentenceBags: Map<number, number>[] = [];
  for (const [text, tokens] of texts.entries()) {
    for (const stems of findSentences(tokens, lexicon)) {
      sentenceBags.push(toBag(stems));
      owners.push(text);
    }
  }
  yield;
  const sentences = toBm25(sentenceBags, worth);
  yield;
  const norms = new Float64Array(count);
  const cosine = new Postings(bags, (stem, times, document) => {
    const value = (1 + Math.log(times)) * worth(stem);
    norms[document] = (norms[document] ?? 0) + value * value;
    return value;
  });
  for (let k = 0; k < count; k++) norms[k] = Math.sqrt(norms[k] ?? 0) || 1;
  yield;
  const pairs = new Map<number, number[]>();
  for (const [text, tokens] of texts.entries()) {
    for (const pair of findPairs(tokens, lexicon).keys()) {
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, [text]);
      else known.push(text);
    }
    yield;
  }
  const letters = new Letters(
    texts.map((tokens) => toBag([...tokens.words].map((entry) => lexicon.folded[entry] ?? 0))),
    lexicon,
  );
  yield;
  return {
    count,
    lexicon,
    texts,
    having,
    titleStems: new Set(findContent(source.texts[source.paragraphs] ?? EMPTY, lexicon)),
    mixed,
    ordinary,
    sentences,
    sentenceOwner: Int32Array.from(owners),
    cosine,
    norms,
    pairs,
    letters,
    heading: Float64Array.from(paragraphs, (text, k) => {
      const words = texts[k]?.words.length ?? 0;
      return words <= HEADING_WORDS && !ENDS_LIKE_TEXT.test(text.trim()) ? 1 : 0;
    }),
    asking: Float64Array.from(paragraphs, (text) => (ASKS.test(text) ? 1 : 0)),
    worth,
  };
}

const EMPTY: Tokens = {
  words: new Int32Array(),
  start: new Int32Array(),
  end: new Int32Array(),
  sentence: new Int32Array(),
};
