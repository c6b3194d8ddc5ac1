import * as z from "zod/mini";
import { UNFILLED, nameOf, type Listened, type Parts } from "./communities.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./deps.ts";

/**
 * When the table is refreshed, and which communities then. Pure: the bounds are here, nothing else is.
 */
export const REFRESH = {
  /** No community is listed more often. */
  apartMs: 30 * MINUTE_MS,
  /** One that failed, or was cut off by the worker's death, is tried again sooner; an ailing instance has its breaker. */
  againMs: MINUTE_MS,
  /** One opened article asks for the lists of at most so many. */
  atOnce: 3,
  /** Lists a day, over all instances. */
  perDay: 14,
  /**
   * The night makes every list old at once, and one made in the morning serves the whole day: one for each community
   * and two for mishaps may be fetched then, up to so many. What is left of the day's sum comes back evenly through `readingMs`.
   * (Tried with 4 and 11 communities in the simulation: 7 to 11 do the same, an even share of the day misses more.)
   */
  morning: 9,
  mishaps: 2,
  readingMs: 14 * HOUR_MS,
  /** A day of reading begins at this hour of the reader's clock. */
  dayBeginsHour: 4,
  /** A list is worth a request when so many new links are to be expected in it. */
  worthLinks: 1,
  /** How long after an article, on average, a link to it is posted. */
  postingDelayMs: 6 * HOUR_MS,
  /** A list is not worth a request when it is less likely than this to bring a link to the article that is read. */
  worthShare: 0.15,
  /** Older lists are worth one whatever is read: the rest of the day profits. */
  overdueMs: 12 * HOUR_MS,
  /** Without an article being opened. */
  idlePerDay: 2,
  idleApartMs: 9 * HOUR_MS,
  /** Idle refreshes of many readers must not meet: each waits so much longer at random. */
  idleJitterMs: 3 * HOUR_MS,
  /** Nobody has read news for so long: nothing is fetched. */
  unusedMs: 7 * DAY_MS,
} as const;

/** When lists were fetched in the last day, and how the idle ones stand. Times in ms since 1970. */
export const pacingSchema = z.object({
  lists: z.array(z.number()).check(z.maxLength(200)),
  idle: z.array(z.number()).check(z.maxLength(20)),
  /** How much longer than `idleApartMs` the next idle refresh waits. */
  idleJitterMs: z.number(),
  /** The day an article was last opened on a chosen site. */
  usedDay: z.number(),
});
export type Pacing = z.infer<typeof pacingSchema>;
export const UNPACED: Pacing = { lists: [], idle: [], idleJitterMs: 0, usedDay: 0 };

/** Above any worth of a part that was filled once. */
const NEVER_FILLED = 1e9;

/** When the reader's day began that `now` belongs to. */
function dayStart(now: number): number {
  const start = new Date(now);
  start.setHours(REFRESH.dayBeginsHour, 0, 0, 0);
  return start.getTime() <= now ? start.getTime() : start.getTime() - DAY_MS;
}

/** How many lists may be fetched now, of so many communities. Never more in a day than the day's sum. */
export function findAllowance(pacing: Pacing, now: number, communities: number): number {
  const today = pacing.lists.filter((at) => at >= dayStart(now));
  const first = Math.min(now, ...today);
  const morning = Math.min(REFRESH.morning, communities + REFRESH.mishaps);
  const later = (REFRESH.perDay - morning) * Math.min(1, (now - first) / REFRESH.readingMs);
  return Math.max(0, Math.floor(morning + later) - today.length);
}

/**
 * How likely it is that a link to an article, if the community gets one, was posted since its last list and before now.
 * Links follow their article within hours; a list made long after the article came out has it already.
 * @param published when the article came out, 0 when not known.
 */
export function unseenShare(published: number, listedAt: number, now: number): number {
  if (published === 0 || listedAt === 0) return 1;
  const later = (from: number) => Math.exp(-Math.max(0, from - published) / REFRESH.postingDelayMs);
  return later(listedAt) - later(now);
}

/**
 * The communities whose lists are worth fetching now, the most promising first. What a list is worth grows with the
 * links to be expected in it and with how long it is overdue (so that small communities get their turn); it is weighted
 * by how often the community links to the site being read, and by whether it can hold a link to the article at all.
 * @param affinity how likely a link of the community is to the site; 1 when nothing is known.
 * @param published when the article came out, 0 when not known, or when there is no article.
 */
export function chooseCommunities(
  listened: readonly Listened[],
  parts: Parts,
  now: number,
  allowance: number,
  published: number,
  affinity: (one: Listened) => number,
): Listened[] {
  const worth = (one: Listened): number => {
    const { at, triedAt, perDay } = parts[nameOf(one)] ?? UNFILLED;
    const unfinished = triedAt > at;
    if (now - triedAt < (unfinished ? REFRESH.againMs : REFRESH.apartMs)) return 0;
    // Whoever failed last stands behind whoever was not tried.
    const turn = unfinished ? 0.01 : 1;
    if (at === 0) return NEVER_FILLED * turn;
    const days = (now - at) / DAY_MS;
    const share = unseenShare(published, at, now);
    if (days * perDay < REFRESH.worthLinks) return 0;
    if (share < REFRESH.worthShare && now - at < REFRESH.overdueMs) return 0;
    return perDay * days * days * share * affinity(one) * turn;
  };
  return listened
    .map((one) => ({ one, worth: worth(one) }))
    .filter((each) => each.worth > 0)
    .sort((a, b) => (a.worth === b.worth ? 0 : b.worth - a.worth))
    .slice(0, Math.min(REFRESH.atOnce, allowance))
    .map(({ one }) => one);
}

/** Whether an idle refresh is due: the browser was used for reading lately, and the last ones are long enough ago. */
export function isIdleDue(pacing: Pacing, now: number): boolean {
  const today = pacing.idle.filter((at) => at > now - DAY_MS);
  const lastList = pacing.lists.at(-1) ?? 0;
  return (
    pacing.usedDay > 0 &&
    now - pacing.usedDay < REFRESH.unusedMs &&
    today.length < REFRESH.idlePerDay &&
    now - lastList >= REFRESH.idleApartMs + pacing.idleJitterMs
  );
}
