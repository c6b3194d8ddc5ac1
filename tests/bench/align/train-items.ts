// What the benchmark's comments look like to the learners: features read by the product's own code.
import { readComment, readComments } from "../../../utils/alignment/comments.ts";
import { Effort } from "../../../utils/alignment/effort.ts";
import { readTalk } from "../../../utils/alignment/quotes/comment-quotes.ts";
import { findQuotes } from "../../../utils/alignment/quotes/find-quotes.ts";
import { readSource } from "../../../utils/alignment/quotes/source.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { readLanguage } from "../../../utils/alignment/text/language.ts";
import { Lexicon } from "../../../utils/alignment/text/lexicon.ts";
import { readArticleWords } from "../../../utils/alignment/words/article-words.ts";
import { GATE_FEATURES, type GateFeature, readOwnFeatures, shareOfTalk } from "../../../utils/alignment/words/gate.ts";
import { readPlaceFeatures } from "../../../utils/alignment/words/place.ts";
import { makeScores, scoreParagraphs } from "../../../utils/alignment/words/scores.ts";
import { ThreadWords } from "../../../utils/alignment/words/thread-words.ts";
import { type BenchArticle, type BenchCase, foldOf } from "./data.ts";

/** One comment that quotes nothing, with what is known of it. */
export interface Item {
  fold: number;
  /** The paragraphs that are right; null when none is. */
  accept: number[] | null;
  judged: boolean;
  /** Of another article: never right anywhere. */
  planted: boolean;
  topLevel: boolean;
  /** By paragraph, the features of PLACE_FEATURES. */
  rows: number[][];
  /** The gate's features, given the probabilities of the paragraphs. */
  gate: (probabilities: Float64Array, best: number) => Record<GateFeature, number>;
}

const SPECIFIC = new Set(["real-unquoted", "judged-specific", "judged2-specific"]);
const GENERAL = new Set(["judged-general", "judged2-general", "neg-foreign-comment"]);

/** Reads all comments that are learned from. */
export function readItems(cases: readonly BenchCase[], articles: ReadonlyMap<string, BenchArticle>): Item[] {
  return cases.flatMap((one) => {
    const article = articles.get(one.articleId);
    const wanted = Object.values(one.expected).some(isLearned);
    return article === undefined || !wanted ? [] : readCase(one, article);
  });
}

function isLearned(expected: { kind: string; paragraph: number | null }): boolean {
  const isPlacedReply = expected.kind === "judged2-reply" && expected.paragraph !== null;
  return SPECIFIC.has(expected.kind) || GENERAL.has(expected.kind) || isPlacedReply;
}

function readCase(one: BenchCase, article: BenchArticle): Item[] {
  const lexicon = new Lexicon(readLanguage(one.lang ?? "", article.paragraphs.slice(0, 20).join(" ")));
  const paragraphs = article.paragraphs.map((text) => ({ text, kind: "text" as const }));
  const source = runAtOnce(readSource(paragraphs, article.title, "", lexicon));
  const words = runAtOnce(readArticleWords(source, article.paragraphs));
  const comments = one.comments.map((c) => ({
    ...c,
    parent: c.parentId ?? null,
    bot: false,
    gone: false,
    authorName: "",
  }));
  const read = runAtOnce(readComments(comments, (comment) => readComment(comment, source)));
  const talk = runAtOnce(readTalk(source, read));
  const stems = read.map((comment) => comment.bag);
  const scores = makeScores(words);
  const unbounded = new Effort(1, Infinity);
  unbounded.next();
  return read.flatMap((comment, index) => {
    const expected = one.expected[comment.comment.id];
    if (expected === undefined || !isLearned(expected)) return [];
    if (findQuotes(source, talk, read, index, unbounded).quotes.length > 0) return [];
    const thread = new ThreadWords(stems);
    thread.moveTo(index);
    scoreParagraphs(words, comment.own, comment.bag, scores);
    const rows: number[][] = [];
    readPlaceFeatures(words, scores, (_, features) => rows.push([...features]));
    const item: Item = {
      fold: foldOf(one.articleId),
      accept: expected.paragraph === null ? null : expected.accept,
      judged: one.gold === "judged",
      planted: expected.kind === "neg-foreign-comment",
      topLevel: comment.parent < 0,
      rows,
      gate: (probabilities, best) => ({
        ...readOwnFeatures(words, comment.own, comment.bag, probabilities, best),
        talk: shareOfTalk(words, comment.bag, thread),
      }),
    };
    return [item];
  });
}

/** The gate's features in order. */
export function toRow(features: Readonly<Record<GateFeature, number>>): number[] {
  return GATE_FEATURES.map((name) => features[name]);
}
