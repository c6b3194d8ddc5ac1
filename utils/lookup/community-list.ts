import type { Thread } from "../model.ts";
import type { Page, Source } from "../sources/source.ts";
import { UNFILLED, nameOf, paceOf, readParts, updatePart, type Listened } from "./communities.ts";
import { fromIso, type Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import { readAllowance, spendLists } from "./pacing.ts";
import type { Sources } from "./software.ts";
import type { Table } from "./table.ts";

/** One request brings all a community of 50 links a day posted since yesterday. */
const LIST_LIMIT = 50;
/** So many of a list may be pinned posts, which are old. */
const PINNED = 3;

/**
 * Fetches the newest links of a community into the table. The list itself is paid for already.
 *
 * It is the community's post list, on every server. What else there is, as recorded on Lemmy 0.19.20 and 1.0.0-beta.1,
 * 50 posts each: the list 72 and 82 kB, compressed 2.9 and 2.6 kB; the RSS feed 40 kB, compressed 2.2 kB, but of local
 * communities only, without ActivityPub ids of remote posts, and a background worker has no parser for XML. One list of
 * several communities (1.0) is as large as one of one, reaches back less in each, and exists only where somebody made
 * that very combination. None of them has an ETag or Last-Modified, all are good for 60 s: there is no asking "anything
 * new?", and asking past the cache costs nothing at 30 min apart. Fewer rows would save bytes that compression saves
 * already, and bring older counts: each list also tells how many comments the last 50 have.
 * @param others how many further communities wait for their list: they go before a second page of this one.
 * @returns whether any link was new.
 * @throws {SourceError} of any kind.
 */
export async function listCommunity(
  core: Core,
  sources: Sources,
  table: Table,
  one: Listened,
  others: () => Promise<number>,
  signal: AbortSignal,
): Promise<boolean> {
  const name = nameOf(one);
  const before = (await readParts(core))[name] ?? UNFILLED;
  const errand: Errand = {
    what: "links",
    detail: one.community,
    why: "table",
    told: "communities",
    page: "",
    spending: "table",
  };
  const fetchPage = (page: string | null): Promise<Page<Thread>> => {
    const read = (source: Source) => source.listLinks(one.community, LIST_LIMIT, page, signal);
    return sources.run(one.host, errand, signal, read, (answer) => answer.items.length);
  };
  const first = await fetchPage(null);
  await table.takeIn(first.items);
  const times = first.items.map((thread) => fromIso(thread.published));
  await updatePart(core, name, (part) => ({
    ...part,
    at: core.clock.now(),
    perDay: paceOf(first.items) ?? part.perDay,
    newest: Math.max(part.newest, ...times),
  }));
  // All of it new: the list does not reach back to what was known, and one more page closes the gap. Others that are
  // overdue come first: a first page brings more than a second.
  const fresh = times.filter((at) => at > before.newest).length;
  const gap = before.newest > 0 && fresh >= LIST_LIMIT - PINNED;
  if (gap && first.next !== null && (await readAllowance(core)) > (await others())) {
    await spendLists(core, 1);
    await table.takeIn((await fetchPage(first.next)).items);
  }
  return fresh > 0;
}
