import { KeptComments } from "./kept-comments.ts";
import { readSource, type Source } from "./quotes/source.ts";
import { type Language, readLanguage } from "./text/language.ts";
import { Lexicon } from "./text/lexicon.ts";
import type { AlignmentInput } from "./types.ts";
import { type ArticleWords, readArticleWords } from "./words/article-words.ts";
import type { Weights } from "./words/guess.ts";

/** An article, read and indexed for quotes and for words. */
export interface ArticleIndex {
  source: Source;
  words: ArticleWords;
  /** Its comments that were read before, seen with `weights`. */
  kept: KeptComments;
  weights: Weights;
}

type ArticleInput = Pick<AlignmentInput, "paragraphs" | "title" | "standfirst" | "language">;

/** Paragraphs whose words tell the language. */
const GUESSED_FROM = 20;

/** The article read last. Only a saving: when more comments load it is not read again, and it may be gone at any time. */
let last: { input: ArticleInput; index: ArticleIndex } | null = null;
/** By language, the words of what was read before: most words of an article are known from others. Only a saving too. */
const lexicons = new Map<string, Lexicon>();

/** Reads and indexes an article, or finds it read already. Yields often: places to pause. */
export function* readArticle(input: ArticleInput, weights: Weights): Generator<void, ArticleIndex> {
  if (last !== null && last.index.weights === weights && isSame(last.input, input)) return last.index;
  const texts = input.paragraphs.map((paragraph) => paragraph.text);
  const lexicon = findLexicon(readLanguage(input.language, texts.slice(0, GUESSED_FROM).join(" ")));
  const source = yield* readSource(input.paragraphs, input.title, input.standfirst, lexicon);
  const words = yield* readArticleWords(source, texts);
  const { paragraphs, title, standfirst, language } = input;
  const index = { source, words, kept: new KeptComments(words.count), weights };
  last = { input: { paragraphs, title, standfirst, language }, index };
  return index;
}

function findLexicon(language: Language): Lexicon {
  const known = lexicons.get(language.tag);
  if (known !== undefined && !known.isFull) return known;
  const lexicon = new Lexicon(language);
  lexicons.set(language.tag, lexicon);
  return lexicon;
}

function isSame(one: ArticleInput, other: ArticleInput): boolean {
  return (
    !(last?.index.source.lexicon.isFull ?? false) &&
    one.title === other.title &&
    one.standfirst === other.standfirst &&
    one.language === other.language &&
    one.paragraphs.length === other.paragraphs.length &&
    one.paragraphs.every((paragraph, k) => paragraph.text === other.paragraphs[k]?.text)
  );
}
