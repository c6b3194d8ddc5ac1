import * as z from "zod/mini";
import { UNFILLED, nameOf, type Listened, type Parts } from "./communities.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./deps.ts";

/**
 * When the table is refreshed, and which communities then. Pure: the bounds are here, nothing else is.
 */
export const REFRESH = {
  /** No community is listed more often. */
  apartMs: 30 * MINUTE_MS,
  /** One opened article asks for the lists of at most so many. */
  atOnce: 3,
  /** Lists a day, over all instances. */
  perDay: 14,
  /** So many may be used up at once after a pause; the rest come back through the day, so that evenings get theirs. */
  burst: 6,
  /** A list is worth a request when so many new links are to be expected in it. */
  worthLinks: 1,
  /** Links to an article are posted within days of it; nobody's older article is a reason to look for new ones. */
  articleAgeMs: 4 * DAY_MS,
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

/** How many lists may be fetched now: a bucket that refills evenly through 24 hours, and never more than the day's sum. */
export function findAllowance(pacing: Pacing, now: number): number {
  const day = pacing.lists.filter((at) => at > now - DAY_MS).sort((a, b) => a - b);
  let level: number = REFRESH.burst;
  let since = now - DAY_MS;
  for (const at of day) {
    level = Math.min(REFRESH.burst, level + ((at - since) / DAY_MS) * REFRESH.perDay) - 1;
    since = at;
  }
  level = Math.min(REFRESH.burst, level + ((now - since) / DAY_MS) * REFRESH.perDay);
  return Math.max(0, Math.min(Math.floor(level), REFRESH.perDay - day.length));
}

/** How many new links a community's list probably has. */
function expectedLinks(parts: Parts, listened: Listened, now: number): number {
  const { at, perDay } = parts[nameOf(listened)] ?? UNFILLED;
  return at === 0 ? Number.POSITIVE_INFINITY : ((now - at) / DAY_MS) * perDay;
}

/**
 * The communities whose lists are worth fetching now, the most promising first: those with most links to be expected,
 * weighted by how often the community links to the site that is being read.
 * @param affinity how likely a link of the community is to the site; 1 when nothing is known.
 */
export function chooseCommunities(
  listened: readonly Listened[],
  parts: Parts,
  now: number,
  allowance: number,
  affinity: (one: Listened) => number,
): Listened[] {
  return listened
    .filter((one) => now - (parts[nameOf(one)] ?? UNFILLED).triedAt >= REFRESH.apartMs)
    .map((one) => ({ one, links: expectedLinks(parts, one, now) }))
    .filter(({ links }) => links >= REFRESH.worthLinks)
    .sort((a, b) => b.links * affinity(b.one) - a.links * affinity(a.one) || 0)
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
