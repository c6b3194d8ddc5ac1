import type { Source } from "../quotes/source.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Tokens } from "../text/tokens.ts";
import { readKinds } from "./kinds.ts";
import { type Letters, readLetters } from "./letters.ts";
import { type Pairs, readPairs } from "./pairs.ts";
import { Postings, rarityAmong } from "./postings.ts";
import { type Counted, countStems } from "./stems.ts";
import { readWorth } from "./worth.ts";

/** An article's paragraphs by their words, indexed for look-up. */
export interface ArticleWords {
  count: number;
  lexicon: Lexicon;
  texts: readonly Tokens[];
  /** Which paragraphs have a stem; and, by its entries: BM25 by rarity here and in ordinary text, rarity here, parts of the cosine. */
  stems: Postings;
  mixed: Float64Array;
  plain: Float64Array;
  cosine: Float64Array;
  /** By paragraph: its length, for the cosine. */
  norms: Float64Array;
  titleStems: ReadonlySet<number>;
  /** Which sentences have a stem, weighed like `mixed`, and the paragraph of each. */
  sentences: Postings;
  sentenceMixed: Float64Array;
  sentenceOwner: Int32Array;
  pairs: Pairs;
  letters: Letters;
  /** 1 for paragraphs that look like headings; that invite comments. */
  heading: Float64Array;
  inviting: Float64Array;
  /** A stem's worth: its rarity in the article and in ordinary text. */
  worth: (stem: number) => number;
}

/** Indexes an article by its words. Yields between steps: a place to pause. */
export function* readArticleWords(source: Source, paragraphs: readonly string[]): Generator<void, ArticleWords> {
  const { lexicon } = source;
  const texts = source.texts.slice(0, source.paragraphs);
  const count = texts.length;
  const stems = new Postings(texts.map((tokens) => countStems(tokens, lexicon)));
  yield;
  const worth = readWorth(count, stems, lexicon);
  const mixed = stems.toBm25(worth);
  yield;
  const plain = stems.toValues((stem) => rarityAmong(count, stems.countOf(stem)));
  yield;
  const owners: number[] = [];
  const bags: Counted[] = [];
  for (const [text, tokens] of texts.entries()) {
    for (const bag of readSentences(tokens, lexicon)) {
      bags.push(bag);
      owners.push(text);
    }
    yield;
  }
  const sentences = new Postings(bags);
  yield;
  const sentenceMixed = sentences.toBm25(worth);
  yield;
  const norms = new Float64Array(count);
  const cosine = stems.toValues((stem, times, document) => {
    const value = (1 + Math.log(times)) * worth(stem);
    norms[document] = (norms[document] ?? 0) + value * value;
    return value;
  });
  for (let k = 0; k < count; k++) norms[k] = Math.sqrt(norms[k] ?? 0) || 1;
  yield;
  const pairs = readPairs(texts, lexicon);
  yield;
  const letters = yield* readLetters(texts, lexicon);
  const title = source.texts[source.paragraphs];
  return {
    count,
    lexicon,
    texts,
    stems,
    mixed,
    plain,
    cosine,
    norms,
    titleStems: new Set(title === undefined ? [] : countStems(title, lexicon).ids),
    sentences,
    sentenceMixed,
    sentenceOwner: Int32Array.from(owners),
    pairs,
    letters,
    ...readKinds(paragraphs, texts),
    worth,
  };
}

/** Content stems of each sentence, in order; sentences without any are left out. */
function readSentences(tokens: Tokens, lexicon: Lexicon): Counted[] {
  const sentences: Counted[] = [];
  for (let from = 0; from < tokens.words.length;) {
    let to = from + 1;
    while (to < tokens.words.length && tokens.sentence[to] === tokens.sentence[from]) to++;
    const bag = countStems(tokens, lexicon, from, to);
    if (bag.total > 0) sentences.push(bag);
    from = to;
  }
  return sentences;
}
