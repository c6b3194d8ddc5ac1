import { isFair, isNews, type MarginResult, type Result } from "./result.ts";
import { sumUpReading, type MoreReading, type Total } from "./total.ts";

/** From here on a page's reading is listed. */
const LOW_F1 = 0.85;
const OFF_PX = 4;
const CLS = 0.0005;

const percent = (share: number): string => (Number.isNaN(share) ? "–" : (share * 100).toFixed(1)).padStart(7);

function row(name: string, total: MoreReading): string {
  const shares = [
    total.detectedArticles,
    total.detectedOther,
    total.falseArticles,
    total.paragraphF1.median,
    total.paragraphF1.p10,
    total.meanF1,
    total.precision,
    total.recall,
  ];
  return `${name.padEnd(12)}${shares.map(percent).join(" ")}  sensitive ${total.falseSensitive}`;
}

function printReadings(results: readonly Result[]): void {
  const wrong = results.filter((result) => (isNews(result) ? !result.taken.ours : isFair(result) && result.taken.ours));
  for (const { page, signs } of wrong) {
    const { address } = signs as { address: string };
    const what = page.class === "article" ? "missed " : "false  ";
    console.log(`${what} ${page.kind.padEnd(9)} ${address.padEnd(9)} ${page.id} ${page.url}`);
  }
  const low = results.filter((result) => isNews(result) && result.scores && result.scores.ours.f1 < LOW_F1);
  for (const { page, scores } of low.toSorted((a, b) => (a.scores?.ours.f1 ?? 0) - (b.scores?.ours.f1 ?? 0))) {
    if (!scores) continue;
    const { f1, precision, recall } = scores.ours;
    const peer = `(readability${percent(scores.readability.f1)})`;
    console.log(`F1${percent(f1)} P${percent(precision)} R${percent(recall)}  ${peer} ${page.id}`);
  }
}

/** What is wrong with the margin on a page, one line each. */
export function findFaults(margin: MarginResult): string[] {
  const { quotes, cls, longTasks, firstNoteMs, offPx, mutations, overlaps, covered, errors } = margin;
  const lost = quotes.filter(({ fate }) => fate === "wrong" || fate === "none");
  return [
    ...lost.map(
      ({ fate, paragraph, text }) =>
        `quote ${fate === "wrong" ? "in the wrong place" : "not marked"}: ¶${paragraph + 1} “${text.slice(0, 50)}”`,
    ),
    ...(cls.closed > CLS ? [`layout shift ${cls.closed.toFixed(4)} while closed`] : []),
    ...(longTasks.caused > 0 ? [`${longTasks.caused} long tasks, the longest ${longTasks.longestMs} ms`] : []),
    ...(firstNoteMs === null ? ["no note came"] : []),
    ...(offPx !== null && offPx > OFF_PX ? [`active note ${offPx.toFixed(0)} px off its passage`] : []),
    ...mutations.slice(0, 2).map((one) => `changed the page: ${one}`),
    ...overlaps.slice(0, 2).map((one) => `overlap: ${one}`),
    ...covered.slice(0, 2).map((one) => `covered: ${one}`),
    ...errors.slice(0, 2).map((one) => `error: ${one}`),
  ];
}

function printMargins(results: readonly Result[], total: Omit<Total, "paragraphF1">, measuresTime: boolean): void {
  for (const { page, margin } of results) {
    for (const fault of margin ? findFaults(margin) : []) console.log(`${page.id}: ${fault}`);
  }
  const margins = results.flatMap(({ margin }) => margin ?? []);
  const count = (of: (margin: MarginResult) => string) => {
    const groups = Object.entries(Object.groupBy(margins, of)).map(
      ([name, group]) => `${name || "none"} ${group?.length ?? 0}`,
    );
    return groups.join(", ");
  };
  const largest = (of: (margin: MarginResult) => number) => Math.max(0, ...margins.map(of)).toFixed(3);
  console.log(
    `\n${margins.length} margins opened; stood as: ${count(({ mode }) => mode)}; chip: ${count(({ chip }) => chip)}`,
  );
  const quotes = margins.flatMap((margin) => margin.quotes);
  const absent = quotes.filter(({ fate }) => fate === "absent").length;
  console.log(
    `quotes on the right node ${percent(total.quoteNode).trim()} %, of ${quotes.length - absent}; ${absent} are of paragraphs the page does not show`,
  );
  console.log(`first note ${total.firstNoteMs.median.toFixed(0)} ms after the answer was let go (median)`);
  console.log(
    measuresTime
      ? `layout shift caused: closed ${total.cls.toFixed(4)}, opening ${largest(({ cls }) => cls.opening)} at most; long tasks caused ${total.longTasks}`
      : "layout shifts and long tasks: only Chromium measures them",
  );
  console.log(`mutations ${total.mutations}, overlaps ${total.overlaps}, pages with covered text ${total.covered}`);
}

/** Prints every page that is wrong, and the totals, weighed by host. */
export function printReport(results: readonly Result[], total: Total, peers: boolean, measuresTime: boolean): void {
  printReadings(results);
  printMargins(results, total, measuresTime);
  console.log(`\n${results.length} pages, every host weighs the same`);
  console.log(`${"".padEnd(12)}   news   other   false  F1 med  F1 p10 F1 mean   prec.  recall`);
  console.log(row("Lemargin", sumUpReading(results, "ours")));
  const slowest = (of: "readMs" | "collectMs" | "judgeMs") =>
    `${Math.max(0, ...results.map(({ times }) => times?.[of] ?? 0)).toFixed(0)} ms`;
  console.log(
    `slowest reading ${slowest("readMs")}, of it in the page ${slowest("collectMs")}; slowest telling ${slowest("judgeMs")}`,
  );
  if (!peers) return;
  console.log(row("Readability", sumUpReading(results, "readability")));
  console.log(row("Defuddle", sumUpReading(results, "defuddle")));
}
