import type { ArticleIdentity } from "../model.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, fromIso } from "./deps.ts";

/** The longest a "nobody posted this" is believed, however often it was heard. */
const NONE_MAX_MS = 7 * DAY_MS;

/** How old an article is, in ms; null when the page does not say. Dates in the future are of now. */
function ageOf(article: ArticleIdentity, now: number): number | null {
  const published = fromIso(article.published);
  return published === 0 ? null : Math.max(0, now - published);
}

/**
 * How long "nobody posted this" holds: threads begin in an article's first hours.
 * @param misses how often in a row it was heard, this time included; each time doubles it.
 */
export function noneHoldsMs(article: ArticleIdentity, now: number, misses: number): number {
  const age = ageOf(article, now) ?? DAY_MS;
  const base = age < 6 * HOUR_MS ? 15 * MINUTE_MS : age < 2 * DAY_MS ? 2 * HOUR_MS : DAY_MS;
  return Math.min(NONE_MAX_MS, base * 2 ** Math.min(20, Math.max(0, misses - 1)));
}

/** How long a found thread is not asked for again: its existence seldom changes. */
export function foundHoldsMs(article: ArticleIdentity, now: number): number {
  return (ageOf(article, now) ?? 0) > 7 * DAY_MS ? DAY_MS : 6 * HOUR_MS;
}
