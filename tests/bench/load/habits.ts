/**
 * What the simulation assumes of readers, communities and servers. Fixed, so that figures of two versions compare.
 * Where nothing is known, the assumption is the plainest one, and named.
 */
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

export const HABITS = {
  /** Days simulated, of which the first week is reported apart: the table is still growing. */
  days: 21,
  firstDays: 7,
  /** Bursts begin so much earlier or later, each day anew. */
  burstJitterMs: 40 * MINUTE_MS,
  /** Between two pages of a burst. */
  pageMs: [1 * MINUTE_MS, 5 * MINUTE_MS],
  /** Pages that are opened a second time, later the same day. */
  againShare: 0.1,
  /** The browser runs between these hours; its alarm wakes the extension every half hour. */
  browserHours: [7, 23],
  alarmMs: 30 * MINUTE_MS,
  /** Read articles that ever get a thread in the chosen communities. Scales nothing but the counts. */
  threadShare: 0.4,
  /** Of those: got it only after they were read (does not count); have one older than 48 h; the rest is younger. */
  laterShare: 0.3,
  oldShare: 0.2,
  /** Threads older than 48 h are so by this much on average. */
  oldMeanMs: 3 * DAY_MS,
  threadsOpened: 3,
  /** Presses of "Ask" a day, where that is the way of looking up. */
  asks: 3,
  commentsPerThread: 40,
} as const;

/**
 * When a reader reads: article pages a day, and the hours of the day at which bursts of reading begin. `bursts` is what
 * the goals are about. The others are there because nobody is the mean: who reads all news in one sitting, who looks in
 * now and then, who reads thrice as much.
 */
export const READS = {
  bursts: { pagesPerDay: 30, hours: [7.5, 10, 12.75, 17, 21] },
  evening: { pagesPerDay: 30, hours: [20.5] },
  scattered: { pagesPerDay: 30, hours: Array.from({ length: 30 }, (_, at) => 7 + at / 2) },
  heavy: { pagesPerDay: 90, hours: [7.5, 10, 12.75, 17, 21] },
} as const satisfies Record<string, { pagesPerDay: number; hours: readonly number[] }>;
export type Reads = keyof typeof READS;

/** How old threads younger than 48 h are when the article is read. The issue does not say; both are shown. */
export type Ages = "even" | "young";

export function drawAge(ages: Ages, random: () => number): number {
  const span = 2 * DAY_MS;
  if (ages === "even") return random() * span;
  // Exponential with a mean of 12 h, cut at 48 h.
  const mean = 12 * HOUR_MS;
  return -mean * Math.log(1 - random() * (1 - Math.exp(-span / mean)));
}

/** How a link was posted, seen from the address the page is read under, and whether an exact question finds it. */
export const POSTED: readonly { share: number; rewrite: (url: string) => string }[] = [
  { share: 0.82, rewrite: (url) => url },
  { share: 0.07, rewrite: (url) => `${url}/` },
  { share: 0.04, rewrite: (url) => url.replace("://www.", "://") },
  // Federated copies are stored with their tracking: no exact question finds them, the table and a title search do.
  { share: 0.07, rewrite: (url) => `${url}?utm_source=rss` },
];

/** Bytes of an answer, uncompressed, measured on Lemmy 0.19.20. */
export const BYTES = {
  links: 72_300,
  page: 2_900,
  title: 2_900,
  thread: 3_300,
  comment: 4_200,
  software: 250,
} as const;

/** Deterministic chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
