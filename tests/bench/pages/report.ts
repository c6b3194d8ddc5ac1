import { NEWS, SENSITIVE, type SavedPage } from "./pages.ts";
import type { Probe } from "./probe.ts";
import { scoreParagraphs, type ParagraphScore } from "./score.ts";

type Who = "ours" | "readability" | "defuddle";

export interface Result {
  page: Omit<SavedPage, "truth" | "neutral">;
  taken: Record<Who, boolean>;
  signs: Probe["signs"];
  title: string;
  standfirst: string;
  read: Probe["read"];
  scores: Record<Who, ParagraphScore> | null;
  collectMs: number;
  readMs: number;
  judgeMs: number;
  untouched: boolean;
}

export function toResult({ truth, neutral, ...page }: SavedPage, probe: Probe): Result {
  const { readability, defuddle } = probe.peers;
  const score = (read: Probe["read"]) =>
    scoreParagraphs(read, truth ?? [], [...neutral, probe.title, probe.standfirst]);
  return {
    page,
    taken: { ours: probe.article, readability: readability.article, defuddle: defuddle.article },
    signs: probe.signs,
    title: probe.title,
    standfirst: probe.standfirst,
    read: probe.read,
    scores: truth
      ? { ours: score(probe.read), readability: score(readability.read), defuddle: score(defuddle.read) }
      : null,
    collectMs: probe.collectMs,
    readMs: probe.readMs,
    judgeMs: probe.judgeMs,
    untouched: probe.untouched,
  };
}

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

export interface Total {
  detectedArticles: number;
  detectedOther: number;
  falseArticles: number;
  falseSensitive: number;
  paragraphF1: { median: number; p10: number; mean: number };
  precision: number;
  recall: number;
}

const isNews = ({ page }: Result) => page.class === "article" && NEWS.has(page.kind);
const isFair = ({ page }: Result) => page.class === "nonarticle" && page.kind !== "shell" && !page.ambiguous;
const isSensitive = ({ page }: Result) => page.class === "nonarticle" && SENSITIVE.has(page.kind);

function sumUpFor(results: readonly Result[], who: Who): Total {
  const taken = (result: Result) => (result.taken[who] ? 1 : 0);
  const scored = results.filter((result) => isNews(result) && result.scores);
  const f1 = weigh(scored, (result) => result.scores?.[who].f1 ?? 0);
  return {
    detectedArticles: mean(weigh(results.filter(isNews), taken)),
    detectedOther: mean(
      weigh(
        results.filter((result) => result.page.class === "article" && !isNews(result)),
        taken,
      ),
    ),
    falseArticles: mean(weigh(results.filter(isFair), taken)),
    falseSensitive: results.filter((result) => isSensitive(result) && result.taken[who]).length,
    paragraphF1: { median: quantile(f1, 0.5), p10: quantile(f1, 0.1), mean: mean(f1) },
    precision: mean(weigh(scored, (result) => result.scores?.[who].precision ?? 0)),
    recall: mean(weigh(scored, (result) => result.scores?.[who].recall ?? 0)),
  };
}

/** The totals, and those of the peers where they were asked. */
export function sumUp(
  results: readonly Result[],
  asked: boolean,
): { total: Total; peers: Partial<Record<Who, Total>> } {
  const peers = asked ? { readability: sumUpFor(results, "readability"), defuddle: sumUpFor(results, "defuddle") } : {};
  return { total: sumUpFor(results, "ours"), peers };
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : (share * 100).toFixed(1)).padStart(7);

function row(name: string, total: Total): string {
  const f1 = total.paragraphF1;
  const shares = [
    total.detectedArticles,
    total.detectedOther,
    total.falseArticles,
    f1.median,
    f1.p10,
    f1.mean,
    total.precision,
    total.recall,
  ];
  return `${name.padEnd(12)}${shares.map(percent).join(" ")}  sensitive ${total.falseSensitive}`;
}

/** Prints every wrong page and the totals, weighed by host. */
export function printReport(results: readonly Result[], total: Total, peers: Partial<Record<Who, Total>>): void {
  const wrong = results.filter((result) => (isNews(result) ? !result.taken.ours : isFair(result) && result.taken.ours));
  for (const { page, signs } of wrong) {
    console.log(
      `${page.class === "article" ? "missed " : "false  "} ${page.kind.padEnd(9)} ${signs.address.padEnd(9)} ${page.id} ${page.url}`,
    );
  }
  const low = results.filter((result) => isNews(result) && result.scores && result.scores.ours.f1 < 0.85);
  for (const { page, scores } of low.sort((a, b) => (a.scores?.ours.f1 ?? 0) - (b.scores?.ours.f1 ?? 0))) {
    if (!scores) continue;
    const { f1, precision, recall } = scores.ours;
    console.log(
      `F1${percent(f1)} P${percent(precision)} R${percent(recall)}  (readability${percent(scores.readability.f1)}) ${page.id}`,
    );
  }
  for (const { page } of results.filter((result) => !result.untouched)) console.log(`changed the page: ${page.id}`);
  console.log(`\n${results.length} pages, every host weighs the same`);
  console.log(`${"".padEnd(12)}   news   other   false  F1 med  F1 p10 F1 mean   prec.  recall`);
  console.log(row("Lemargin", total));
  for (const [name, peer] of Object.entries(peers)) console.log(row(name, peer));
  const collect = Math.max(...results.map(({ collectMs }) => collectMs), 0);
  const slow = Math.max(...results.map(({ readMs }) => readMs), 0);
  const judge = Math.max(...results.map(({ judgeMs }) => judgeMs), 0);
  console.log(
    `slowest reading ${slow.toFixed(0)} ms, of it in the page ${collect.toFixed(0)} ms, slowest judging ${judge.toFixed(0)} ms`,
  );
}
