import { readStored } from "../cache.ts";
import { SourceError } from "../errors.ts";
import type { ArticleIdentity, Thread } from "../model.ts";
import type { Page, Source } from "../sources/source.ts";
import { findListened, nameOf, paceOf, readParts, updatePart, UNFILLED, type Listened } from "./communities.ts";
import { DAY_MS, fromIso, type Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import {
  REFRESH,
  UNPACED,
  chooseCommunities,
  findAllowance,
  isIdleDue,
  pacingSchema,
  type Pacing,
} from "./refresh-plan.ts";
import type { Sources } from "./software.ts";
import type { Table } from "./table.ts";

/** One request brings all a community of 50 links a day posted since yesterday. */
const LIST_LIMIT = 50;
/** So many of a list may be pinned posts, which are old. */
const PINNED = 3;
/** So many links to a site weigh as much as knowing nothing of it. */
const PRIOR = 3;
const KEY = "pacing";

/** Keeps the table as fresh as the bounds in refresh-plan.ts allow. Each call says whether anything new came in. */
export interface Refresher {
  /** An article was opened on a chosen site. */
  forArticle(article: ArticleIdentity, site: string, signal: AbortSignal): Promise<boolean>;
  /** An alarm of the browser; most of them do nothing. */
  whenIdle(signal: AbortSignal): Promise<boolean>;
  /** The reader answered the welcome page, or chose further communities: fetches the parts that are still empty. */
  fill(signal: AbortSignal): Promise<boolean>;
}

export function createRefresher(core: Core, sources: Sources, table: Table): Refresher {
  const readPacing = () => readStored<Pacing>(core.kv, KEY, pacingSchema, UNPACED);
  const updatePacing = (change: (now: Pacing) => Pacing) =>
    core.serial(KEY, async () => {
      const next = change(await readPacing());
      await core.kv.set({ [KEY]: next });
      return next;
    });
  /** A list costs one of the day, whether it comes or not; two tabs cannot spend the same one. */
  const spendList = () => {
    const now = core.clock.now();
    return updatePacing((pacing) => ({
      ...pacing,
      lists: [...pacing.lists.filter((at) => at > now - DAY_MS), now].slice(-200),
    }));
  };

  const readAllowance = async () =>
    findAllowance(await readPacing(), core.clock.now(), findListened(await core.settings()).length);

  const countOverdue = async () => {
    const parts = await readParts(core);
    const due = core.clock.now() - REFRESH.overdueMs;
    return findListened(await core.settings()).filter((one) => (parts[nameOf(one)] ?? UNFILLED).at < due).length;
  };

  async function list(one: Listened, signal: AbortSignal): Promise<boolean> {
    const name = nameOf(one);
    const before = (await readParts(core))[name] ?? UNFILLED;
    await updatePart(core, name, (part) => ({ ...part, triedAt: core.clock.now() }));
    const errand: Errand = {
      what: "links",
      detail: one.community,
      why: "table",
      told: "communities",
      page: "",
      spending: "table",
    };
    const fetchPage = async (page: string | null): Promise<Page<Thread>> => {
      await spendList();
      const read = (source: Source) => source.listLinks(one.community, LIST_LIMIT, page, signal);
      return sources.run(one.host, errand, signal, read, (answer) => answer.items.length);
    };
    const first = await fetchPage(null);
    await table.takeIn(first.items);
    const times = first.items.map((thread) => fromIso(thread.published));
    await updatePart(core, name, (part) => ({
      at: core.clock.now(),
      triedAt: core.clock.now(),
      perDay: paceOf(first.items) ?? part.perDay,
      newest: Math.max(part.newest, ...times),
    }));
    // All of it new: the list does not reach back to what was known, and one more page closes the gap. Others that are
    // overdue come first: a first page brings more than a second.
    const fresh = times.filter((at) => at > before.newest).length;
    const gap = before.newest > 0 && fresh >= LIST_LIMIT - PINNED;
    if (gap && first.next !== null && (await readAllowance()) > (await countOverdue())) {
      await table.takeIn((await fetchPage(first.next)).items);
    }
    return first.items.some((thread) => fromIso(thread.published) > before.newest);
  }

  /** Lists several at once; one that fails does not lose the others. Its failure is with its instance. */
  async function listAll(chosen: readonly Listened[], signal: AbortSignal): Promise<boolean> {
    const results = await Promise.allSettled(chosen.map((one) => list(one, signal)));
    for (const result of results) {
      if (result.status === "rejected" && !(result.reason instanceof SourceError)) throw result.reason as Error;
    }
    return results.some((result) => result.status === "fulfilled" && result.value);
  }

  /** How likely a community's link is to the site being read: its share of the site's links in the table, smoothed. */
  async function readAffinity(site: string): Promise<(one: Listened) => number> {
    const counts = new Map<string, number>();
    const entries = await table.findBySite(site);
    for (const { thread } of entries) counts.set(thread.community, (counts.get(thread.community) ?? 0) + 1);
    return (one) => ((counts.get(one.community) ?? 0) + PRIOR) / (entries.length + PRIOR);
  }

  return {
    async forArticle(article, site, signal) {
      const settings = await core.settings();
      if (settings.welcomed === "") return false;
      const now = core.clock.now();
      const day = Math.floor(now / DAY_MS) * DAY_MS;
      const pacing = await readPacing();
      if (pacing.usedDay !== day) {
        const idleJitterMs = core.random() * REFRESH.idleJitterMs;
        await updatePacing((one) => ({ ...one, usedDay: day, idleJitterMs }));
      }
      const listened = findListened(settings);
      const allowance = findAllowance(pacing, now, listened.length);
      if (allowance === 0) return false;
      const parts = await readParts(core);
      const chosen = chooseCommunities(
        listened,
        parts,
        now,
        allowance,
        fromIso(article.published),
        await readAffinity(site),
      );
      return listAll(chosen, signal);
    },
    async whenIdle(signal) {
      const settings = await core.settings();
      const now = core.clock.now();
      const pacing = await readPacing();
      if (settings.welcomed === "" || !isIdleDue(pacing, now)) return false;
      const listened = findListened(settings);
      const chosen = chooseCommunities(
        listened,
        await readParts(core),
        now,
        findAllowance(pacing, now, listened.length),
        0,
        () => 1,
      );
      if (chosen.length === 0) return false;
      await updatePacing((one) => ({
        ...one,
        idle: [...one.idle.filter((at) => at > now - DAY_MS), now],
        idleJitterMs: core.random() * REFRESH.idleJitterMs,
      }));
      await table.trim();
      return listAll(chosen, signal);
    },
    async fill(signal) {
      const settings = await core.settings();
      if (settings.welcomed === "") return false;
      const parts = await readParts(core);
      const empty = findListened(settings).filter((one) => (parts[nameOf(one)] ?? UNFILLED).at === 0);
      return listAll(empty, signal);
    },
  };
}
