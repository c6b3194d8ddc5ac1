import { isFair, isNews, isSensitive, type MarginResult, type Result, type Who } from "./result.ts";

interface Weighed {
  value: number;
  weight: number;
}

/** Every host counts once, however many pages it has. */
function weigh(results: readonly Result[], value: (result: Result) => number): Weighed[] {
  const perHost = new Map<string, number>();
  for (const { page } of results) perHost.set(page.host, (perHost.get(page.host) ?? 0) + 1);
  return results.map((result) => ({ value: value(result), weight: 1 / (perHost.get(result.page.host) ?? 1) }));
}

function mean(of: readonly Weighed[]): number {
  const weight = of.reduce((sum, one) => sum + one.weight, 0);
  return weight ? of.reduce((sum, one) => sum + one.value * one.weight, 0) / weight : Number.NaN;
}

function quantile(of: readonly Weighed[], share: number): number {
  const sorted = of.toSorted((a, b) => a.value - b.value);
  const all = sorted.reduce((sum, one) => sum + one.weight, 0);
  let seen = 0;
  for (const one of sorted) {
    seen += one.weight;
    if (seen >= all * share) return one.value;
  }
  return Number.NaN;
}

/** How well one of the readers tells and reads articles; shares, weighed by host. */
export interface Reading {
  detectedArticles: number;
  falseArticles: number;
  /** Pages of login, checkout and the like that were taken for articles. */
  falseSensitive: number;
  paragraphF1: { median: number; p10: number };
}

/** What is printed beside. */
export interface MoreReading extends Reading {
  detectedOther: number;
  meanF1: number;
  precision: number;
  recall: number;
}

export interface Total extends Reading {
  /** Share of the quotes whose mark is in the right paragraph. */
  quoteNode: number;
  /** The largest layout shift caused on any page while closed. */
  cls: number;
  longTasks: number;
  mutations: number;
  overlaps: number;
  /** Pages on which text of the article was covered. */
  covered: number;
  firstNoteMs: { median: number };
}

export function sumUpReading(results: readonly Result[], who: Who): MoreReading {
  const judged = results.filter(({ taken }) => taken[who] !== undefined);
  const taken = (result: Result) => (result.taken[who] ? 1 : 0);
  const share = (of: (result: Result) => boolean) => mean(weigh(judged.filter(of), taken));
  const scored = results.filter((result) => isNews(result) && result.scores);
  const f1 = weigh(scored, (result) => result.scores?.[who].f1 ?? 0);
  return {
    detectedArticles: share(isNews),
    detectedOther: share((result) => result.page.class === "article" && !isNews(result)),
    falseArticles: share(isFair),
    falseSensitive: judged.filter((result) => isSensitive(result) && result.taken[who]).length,
    paragraphF1: { median: quantile(f1, 0.5), p10: quantile(f1, 0.1) },
    meanF1: mean(f1),
    precision: mean(weigh(scored, (result) => result.scores?.[who].precision ?? 0)),
    recall: mean(weigh(scored, (result) => result.scores?.[who].recall ?? 0)),
  };
}

/** Only what the goals name. */
export function toReading({ detectedArticles, falseArticles, falseSensitive, paragraphF1 }: MoreReading): Reading {
  return { detectedArticles, falseArticles, falseSensitive, paragraphF1 };
}

/** The quotes of paragraphs that the page shows. */
const shownOf = ({ quotes }: MarginResult) => quotes.filter(({ fate }) => fate !== "absent");
const shareRight = (margin: MarginResult): number =>
  shownOf(margin).filter(({ fate }) => fate === "right").length / Math.max(1, shownOf(margin).length);

export function sumUpMargins(results: readonly Result[]): Omit<Total, keyof Reading> {
  const opened = results.filter(({ margin }) => margin !== null);
  const margins = opened.flatMap(({ margin }) => margin ?? []);
  const sum = (of: (margin: MarginResult) => number) => margins.reduce((all, margin) => all + of(margin), 0);
  const quoted = opened.filter((result) => isNews(result) && result.margin && shownOf(result.margin).length > 0);
  const timed = opened.filter(({ margin }) => margin?.firstNoteMs != null);
  return {
    quoteNode: mean(weigh(quoted, ({ margin }) => (margin ? shareRight(margin) : 0))),
    cls: Math.max(0, ...margins.map(({ cls }) => cls.closed)),
    longTasks: sum(({ longTasks }) => longTasks.caused),
    mutations: sum(({ mutations }) => mutations.length),
    overlaps: sum(({ overlaps }) => overlaps.length),
    covered: margins.filter(({ covered }) => covered.length > 0).length,
    firstNoteMs: {
      median: quantile(
        weigh(timed, ({ margin }) => margin?.firstNoteMs ?? 0),
        0.5,
      ),
    },
  };
}
