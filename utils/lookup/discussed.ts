import type { Thread } from "../model.ts";
import type { TabView } from "../messages/answers.ts";
import { isHomeKey } from "../url/index.ts";
import { fromIso } from "./deps.ts";
import { joinCopies } from "./stored-thread.ts";
import type { Table } from "./table.ts";

/** As many as a reader looks through, of the newest and of the most discussed. */
const MAX_ARTICLES = 20;

/**
 * Which other articles of a site are being discussed, from the table alone.
 * @param without articleKeys of the page that is open.
 * @returns the newest and the most discussed, newest first; one row an article, of its most discussed thread, with the
 * comments of all.
 */
export async function findDiscussed(
  table: Table,
  site: string,
  without: ReadonlySet<string>,
): Promise<TabView["discussed"]> {
  const articles = new Map<string, Thread[]>();
  for (const { key, thread } of await table.findBySite(site)) {
    if (without.has(key) || isHomeKey(key)) continue;
    articles.set(key, [...(articles.get(key) ?? []), thread]);
  }
  const rows = [...articles.values()]
    .flatMap((copies) => {
      const threads = joinCopies(copies);
      const [first] = threads;
      if (first === undefined) return [];
      const comments = threads.reduce((sum, thread) => sum + thread.comments, 0);
      return [{ url: first.url, title: first.title, comments, community: first.community, published: first.published }];
    })
    .sort((a, b) => fromIso(b.published) - fromIso(a.published));
  const mostDiscussed = rows.toSorted((a, b) => b.comments - a.comments);
  const shown = new Set([...rows.slice(0, MAX_ARTICLES), ...mostDiscussed.slice(0, MAX_ARTICLES)]);
  return rows.filter((row) => shown.has(row));
}
