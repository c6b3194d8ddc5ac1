import type { ArticleIdentity } from "../model.ts";

/** What a changed address means: nothing (only the fragment), perhaps the same article (only the query), or another page. */
export type Move = "none" | "query" | "path";

/** Compares two addresses of one document. */
export function judgeMove(before: string, now: string): Move {
  const from = new URL(before);
  const to = new URL(now);
  if (from.origin !== to.origin || from.pathname !== to.pathname) return "path";
  return from.search === to.search ? "none" : "query";
}

/**
 * An identity without what an in-site navigation left standing: single-page sites often keep the canonical address and
 * the declared title of the page they were loaded with. `shown` is the headline as drawn now.
 */
export function withoutStale(
  now: ArticleIdentity,
  before: ArticleIdentity,
  url: string,
  shown: string,
): ArticleIdentity {
  const path = new URL(url).pathname;
  const stale = (address: string) => before.addresses.includes(address) && new URL(address).pathname !== path;
  const kept = now.title === before.title && shown !== "" && shown !== before.title;
  return {
    ...now,
    addresses: now.addresses.filter((address) => !stale(address)),
    title: kept ? shown : now.title,
    published: kept && now.published === before.published ? "" : now.published,
  };
}
