import type { LookupMode } from "../../../utils/settings.ts";
import { DAY_MS, HABITS, HOUR_MS, MINUTE_MS, type Ages, type Reads } from "./habits.ts";
import type { Outcome } from "./reader.ts";

/** Shares are 0…1; null where nothing was counted. */
export interface Figures {
  mode: LookupMode;
  communities: number;
  ages: Ages;
  reads: Reads;
  /** `first`: the first week; `later`: all after. */
  weeks: "first" | "later";
  /** Per reader and day. */
  requests: number;
  byKind: Record<string, number>;
  bytes: number;
  /** Share of page views that were answered from what is stored: nothing was sent for them. */
  quiet: number;
  /** Share of the threads that existed when their article was read that were shown. */
  shown: number | null;
  /** Share of the threads that only the search for the title found: no question for an address does. */
  byTitle: number | null;
  byAge: { label: string; shown: number | null; threads: number }[];
  /** Requests per second at the one instance, if all readers have the same: mean over the day, and the busiest 10 min. */
  load: { readers: number; mean: number; peak: number }[];
}

const AGES: readonly (readonly [string, number, number])[] = [
  ["< 1 h", 0, HOUR_MS],
  ["1–6 h", HOUR_MS, 6 * HOUR_MS],
  ["6–24 h", 6 * HOUR_MS, DAY_MS],
  ["24–48 h", DAY_MS, 2 * DAY_MS],
  ["> 48 h", 2 * DAY_MS, Number.POSITIVE_INFINITY],
];
const READERS = [10_000, 100_000, 1_000_000];
const BIN_MS = 10 * MINUTE_MS;

const shareOf = (threads: Outcome["threads"]): number | null =>
  threads.length === 0 ? null : threads.filter(({ shown }) => shown).length / threads.length;

/** Sums up a sample of readers. */
export function toFigures(
  outcomes: readonly Outcome[],
  start: number,
  about: Pick<Figures, "mode" | "communities" | "ages" | "reads" | "weeks">,
): Figures {
  const cut = start + HABITS.firstDays * DAY_MS;
  const days = about.weeks === "first" ? HABITS.firstDays : HABITS.days - HABITS.firstDays;
  const within = ({ at }: { at: number }) => (about.weeks === "first" ? at < cut : at >= cut);
  const sent = outcomes.flatMap((one) => one.sent).filter(within);
  const threads = outcomes.flatMap((one) => one.threads).filter(within);
  const pages = outcomes.flatMap((one) => one.pages).filter(within);
  const perReaderDay = outcomes.length * days;
  const bins = new Map<number, number>();
  for (const { at } of sent) {
    const bin = Math.floor(((at - start) % DAY_MS) / BIN_MS);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const busiest = Math.max(0, ...bins.values()) / perReaderDay / (BIN_MS / 1_000);
  const requests = sent.length / perReaderDay;
  return {
    ...about,
    requests,
    byKind: Object.fromEntries(
      [...Map.groupBy(sent, ({ what }) => what)].map(([what, list]) => [what, list.length / perReaderDay]),
    ),
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) / perReaderDay,
    quiet: pages.filter(({ quiet }) => quiet).length / pages.length,
    shown: shareOf(threads),
    byTitle: threads.length === 0 ? null : threads.filter(({ byTitle }) => byTitle).length / threads.length,
    byAge: AGES.map(([label, from, to]) => {
      const these = threads.filter(({ ageMs }) => ageMs >= from && ageMs < to);
      return { label, shown: shareOf(these), threads: these.length };
    }),
    load: READERS.map((readers) => ({
      readers,
      mean: (requests * readers) / (DAY_MS / 1_000),
      peak: busiest * readers,
    })),
  };
}
