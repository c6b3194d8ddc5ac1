// "Ask a paragraph": how high a comment stands in the list of the paragraph it is about.
import { pathToFileURL } from "node:url";
import { fileURLToPath } from "node:url";
import { OUTPUT } from "./bundle.ts";
import type { BenchArticle, BenchCase, BenchComment } from "./data.ts";

/** The part of an aligner that ranks; what both bundles and baselines export. */
export interface Ranker {
  name?: string;
  rank: Ranking;
  /** Where it orders the comments of a paragraph by something else than the paragraphs of a comment. */
  claims?: Ranking;
}

type Ranking = (
  paragraphs: string[],
  comments: BenchComment[],
  about: { title: string; lang?: string },
) => Record<string, [number, number][]>;

/** Windows of at least so many comments. */
const WINDOWS = [5, 10, 20];

/** Ranks of the specific comments among all comments of their window, for windows of at least `least` comments. */
function findRanks(
  cases: readonly BenchCase[],
  articles: ReadonlyMap<string, BenchArticle>,
  ranker: Ranker,
  least: number,
): number[] {
  const ranks: number[] = [];
  for (const one of cases) {
    const article = articles.get(one.articleId);
    if (article === undefined || one.gold !== "judged" || one.comments.length < least) continue;
    const about = { title: article.title, ...(one.lang === undefined ? {} : { lang: one.lang }) };
    const all = (ranker.claims ?? ranker.rank)(article.paragraphs, one.comments, about);
    const scoreOf = (id: string, paragraph: number): number => all[id]?.find(([k]) => k === paragraph)?.[1] ?? 0;
    for (const [id, expected] of Object.entries(one.expected)) {
      if (expected.kind !== "judged2-specific" || expected.paragraph === null) continue;
      const paragraph = expected.paragraph;
      const own = scoreOf(id, paragraph);
      const better = one.comments.filter((other) => other.id !== id && scoreOf(other.id, paragraph) > own).length;
      const equal = one.comments.filter((other) => other.id !== id && scoreOf(other.id, paragraph) === own).length;
      ranks.push(1 + better + equal / 2);
    }
  }
  return ranks;
}

export async function printAsk(data: { cases: BenchCase[]; articles: Map<string, BenchArticle> }): Promise<void> {
  const own = (await import(new URL("align-folds.mjs", OUTPUT).href)) as Ranker;
  const recipe = (await import(
    pathToFileURL(`${fileURLToPath(OUTPUT)}scorers/baselines/b-recipe3.mjs`).href
  )) as Ranker;
  console.log("ask a paragraph: rank of a specific comment for its paragraph among all comments of its window");
  for (const ranker of [own, recipe]) {
    for (const least of WINDOWS) {
      const ranks = findRanks(data.cases, data.articles, ranker, least);
      const mrr = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
      const recall = (top: number): string => (ranks.filter((rank) => rank <= top).length / ranks.length).toFixed(2);
      console.log(
        `${ranker.name}: windows ≥ ${least} (${ranks.length}): MRR ${mrr.toFixed(3)}, recall@3 ${recall(3)}, @5 ${recall(5)}`,
      );
    }
  }
}
