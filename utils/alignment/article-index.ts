import { readSource, type Source } from "./quotes/source.ts";
import { readLanguage } from "./text/language.ts";
import { Lexicon } from "./text/lexicon.ts";
import type { AlignmentInput } from "./types.ts";
import { type ArticleWords, readArticleWords } from "./words/article-words.ts";

/** An article, read and indexed for quotes and for words. */
export interface ArticleIndex {
  source: Source;
  words: ArticleWords;
}

type ArticleInput = Pick<AlignmentInput, "paragraphs" | "title" | "standfirst" | "language">;

/** Paragraphs whose words tell the language. */
const GUESSED_FROM = 20;
/** A lexicon that discussions have let grow beyond this is not kept. */
const MOST_WORDS_KEPT = 100_000;

/** The article read last. Only a saving: when more comments load it is not read again, and it may be gone at any time. */
let last: { input: ArticleInput; index: ArticleIndex } | null = null;

/** Reads and indexes an article, or finds it read already. Yields often: places to pause. */
export function* readArticle(input: ArticleInput): Generator<void, ArticleIndex> {
  if (last !== null && isSame(last.input, input)) return last.index;
  const texts = input.paragraphs.map((paragraph) => paragraph.text);
  const lexicon = new Lexicon(readLanguage(input.language, texts.slice(0, GUESSED_FROM).join(" ")));
  const source = yield* readSource(input.paragraphs, input.title, input.standfirst, lexicon);
  const words = yield* readArticleWords(source, texts);
  const { paragraphs, title, standfirst, language } = input;
  last = { input: { paragraphs, title, standfirst, language }, index: { source, words } };
  return last.index;
}

function isSame(one: ArticleInput, other: ArticleInput): boolean {
  return (
    (last?.index.source.lexicon.folded.length ?? 0) < MOST_WORDS_KEPT &&
    one.title === other.title &&
    one.standfirst === other.standfirst &&
    one.language === other.language &&
    one.paragraphs.length === other.paragraphs.length &&
    one.paragraphs.every((paragraph, k) => paragraph.text === other.paragraphs[k]?.text)
  );
}
