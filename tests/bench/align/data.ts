// The benchmark's cases as items to learn from and to measure on. Nothing of it is ever copied into the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** The folder of the benchmark; it stands beside the repository, and need not be there. */
export const ALIGN_DATA = fileURLToPath(new URL("../../../../shared/data/align/", import.meta.url));

export interface BenchComment {
  id: string;
  parentId: string | null;
  markdown: string;
}

export interface BenchArticle {
  id: string;
  title: string;
  paragraphs: string[];
}

export interface Expected {
  paragraph: number | null;
  accept: number[];
  kind: string;
}

export interface BenchCase {
  id: string;
  articleId: string;
  source: string;
  lang?: string;
  comments: BenchComment[];
  expected: Record<string, Expected>;
  /** "quotes": eval.mjs's cases; "judged": eval2.mjs's. */
  gold: "quotes" | "judged";
}

/** Articles are dealt to so many folds. */
export const FOLDS = 10;

/** The fold of an article: by its id, so that all its comments are left out together. */
export function foldOf(articleId: string): number {
  return createHash("sha1").update(articleId).digest().readUInt16BE(2) % FOLDS;
}

/** Reads all cases of the development half; null where the benchmark is not there. */
export function readCases(): { cases: BenchCase[]; articles: Map<string, BenchArticle> } | null {
  if (!existsSync(join(ALIGN_DATA, "dev", "cases.jsonl"))) return null;
  const read = (file: string, gold: BenchCase["gold"]): BenchCase[] =>
    readFileSync(join(ALIGN_DATA, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => ({ ...(JSON.parse(line) as Omit<BenchCase, "gold">), gold }));
  const cases = [
    ...read("dev/cases.jsonl", "quotes"),
    ...read("judged/dev.jsonl", "judged"),
    ...read("judged/dev-3.jsonl", "judged"),
  ];
  const articles = new Map<string, BenchArticle>();
  for (const folder of ["dev/articles", "judged/dev/articles"]) {
    for (const file of readdirSync(join(ALIGN_DATA, folder)).filter((name) => name.endsWith(".json"))) {
      const article = JSON.parse(readFileSync(join(ALIGN_DATA, folder, file), "utf8")) as BenchArticle;
      articles.set(article.id, { id: article.id, title: article.title ?? "", paragraphs: article.paragraphs });
    }
  }
  return { cases, articles };
}
