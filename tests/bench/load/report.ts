import type { Figures } from "./figures.ts";
import { HABITS } from "./habits.ts";

/** Of the default mode, after the first week, with ages as even as the assumption allows. */
const GOALS = [
  { communities: 4, shown: 0.95, requests: 20 },
  { communities: 11, shown: 0.85, requests: 20 },
] as const;

const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
const rate = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? "").length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}

const nameOf = ({ mode, communities, ages, reads, weeks }: Figures) =>
  [mode, String(communities), reads, ages, weeks === "first" ? "first week" : "after"] as const;

/** Prints the trade-off as Markdown tables. */
export function printFigures(figures: readonly Figures[], readers: number): void {
  const head = ["mode", "communities", "reads", "ages < 48 h", "weeks"];
  const later = figures.filter(({ weeks }) => weeks === "later");
  console.log(`${readers} readers × ${HABITS.days} days each. Per reader and day:\n`);
  console.log(
    toTable(
      [
        ...head,
        "requests",
        "lists",
        "addresses",
        "titles",
        "threads",
        "software",
        "kB",
        "from cache",
        "shown",
        "by title",
      ],
      figures.map((one) => [
        ...nameOf(one),
        one.requests.toFixed(1),
        (one.byKind["links"] ?? 0).toFixed(1),
        (one.byKind["page"] ?? 0).toFixed(1),
        (one.byKind["title"] ?? 0).toFixed(1),
        ((one.byKind["thread"] ?? 0) + (one.byKind["comment"] ?? 0)).toFixed(1),
        (one.byKind["software"] ?? 0).toFixed(1),
        (one.bytes / 1_000).toFixed(0),
        percent(one.quiet),
        percent(one.shown),
        percent(one.byTitle),
      ]),
    ),
  );
  console.log("\nThreads shown, by their age when the article was read:\n");
  console.log(
    toTable(
      [...head, ...(later[0]?.byAge.map(({ label }) => label) ?? [])],
      figures.map((one) => [...nameOf(one), ...one.byAge.map(({ shown }) => percent(shown))]),
    ),
  );
  console.log(
    "\nRequests per second at one instance that all readers share (mean of the day / busiest ten minutes):\n",
  );
  console.log(
    toTable(
      [
        ...head,
        ...(later[0]?.load.map(({ readers }) =>
          readers < 1e6 ? `${readers / 1e3} k readers` : `${readers / 1e6} M readers`,
        ) ?? []),
      ],
      later.map((one) => [...nameOf(one), ...one.load.map(({ mean, peak }) => `${rate(mean)} / ${rate(peak)}`)]),
    ),
  );
}

/** The goals that were not reached, in words. */
export function findMissedGoals(figures: readonly Figures[]): string[] {
  return GOALS.flatMap(({ communities, shown, requests }) => {
    const one = figures.find(
      (each) =>
        each.mode === "table" &&
        each.communities === communities &&
        each.ages === "even" &&
        each.reads === "bursts" &&
        each.weeks === "later",
    );
    if (one === undefined) return [`no figures for ${communities} communities`];
    return [
      ...((one.shown ?? 0) < shown
        ? [`${communities} communities: ${percent(one.shown)} shown, wanted ${percent(shown)}`]
        : []),
      ...(one.requests > requests
        ? [`${communities} communities: ${one.requests.toFixed(1)} requests, wanted ${requests}`]
        : []),
    ];
  });
}
