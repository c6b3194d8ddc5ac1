import type { Source } from "../quotes/source.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { readKinds } from "./kinds.ts";
import { type Letters, readLetters } from "./letters.ts";
import { type Pairs, readPairs } from "./pairs.ts";
import { type Bag, countHaving, Postings, rarityAmong, toBag, toBm25 } from "./postings.ts";
import { readWorth } from "./worth.ts";

/** An article's paragraphs by their words, indexed for look-up. */
export interface ArticleWords {
  count: number;
  lexicon: Lexicon;
  texts: readonly Tokens[];
  /** By stem: how many paragraphs have it. */
  having: ReadonlyMap<number, number>;
  titleStems: ReadonlySet<number>;
  /** Stems weighed by rarity here and in ordinary text (BM25); by rarity here only. */
  mixed: Postings;
  plain: Postings;
  /** Sentences, weighed like `mixed`, and the paragraph of each. */
  sentences: Postings;
  sentenceOwner: Int32Array;
  /** Parts of the cosine with each paragraph, and the paragraphs' lengths. */
  cosine: Postings;
  norms: Float64Array;
  pairs: Pairs;
  letters: Letters;
  /** 1 for paragraphs that look like headings; that invite comments. */
  heading: Float64Array;
  inviting: Float64Array;
  /** A stem's worth: its rarity in the article and in ordinary text. */
  worth: (stem: number) => number;
}

/** The stems of a text that say something. */
export function findContent(tokens: Tokens, lexicon: Lexicon): number[] {
  const stems: number[] = [];
  for (const entry of tokens.words) if (!lexicon.empty[entry]) stems.push(lexicon.stem[entry] ?? 0);
  return stems;
}

/** Indexes an article by its words. Yields between steps: a place to pause. */
export function* readArticleWords(source: Source, paragraphs: readonly string[]): Generator<void, ArticleWords> {
  const { lexicon } = source;
  const texts = source.texts.slice(0, source.paragraphs);
  const count = texts.length;
  const bags: Bag[] = [];
  for (const tokens of texts) {
    bags.push(toBag(findContent(tokens, lexicon)));
    yield;
  }
  const having = countHaving(bags);
  const worth = readWorth(count, having, lexicon);
  yield;
  const mixed = toBm25(bags, worth);
  yield;
  const plain = new Postings(bags, (stem) => rarityAmong(count, having.get(stem) ?? 0));
  yield;
  const owners: number[] = [];
  const sentenceBags: Bag[] = [];
  for (const [text, tokens] of texts.entries()) {
    for (const stems of findSentences(tokens, lexicon)) {
      sentenceBags.push(toBag(stems));
      owners.push(text);
    }
    yield;
  }
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
  const pairs = yield* readPairs(texts, lexicon);
  const letters = yield* readLetters(texts, lexicon);
  const title = source.texts[source.paragraphs];
  return {
    count,
    lexicon,
    texts,
    having,
    titleStems: new Set(title === undefined ? [] : findContent(title, lexicon)),
    mixed,
    plain,
    sentences,
    sentenceOwner: Int32Array.from(owners),
    cosine,
    norms,
    pairs,
    letters,
    ...readKinds(paragraphs, texts),
    worth,
  };
}

/** Content stems of each sentence, in order; sentences without any are left out. */
function findSentences(tokens: Tokens, lexicon: Lexicon): number[][] {
  const sentences: number[][] = [];
  tokens.words.forEach((entry, k) => {
    const number = tokens.sentence[k] ?? 0;
    while (sentences.length <= number) sentences.push([]);
    if (!lexicon.empty[entry]) sentences[number]?.push(lexicon.stem[entry] ?? 0);
  });
  return sentences.filter((stems) => stems.length > 0);
}
