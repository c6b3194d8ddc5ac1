import { SourceError } from "../errors.ts";
import type { ArticleIdentity } from "../model.ts";
import { isOpen } from "./breaker.ts";
import { UNFILLED, dropParts, findListened, nameOf, readParts, updatePart, type Listened } from "./communities.ts";
import { listCommunity } from "./community-list.ts";
import { DAY_MS, UNHEARD, fromIso, type Core, type OnNews } from "./deps.ts";
import { readHost } from "./host-record.ts";
import { readAllowance, readPacing, refundLists, spendLists, updatePacing } from "./pacing.ts";
import { REFRESH, chooseCommunities, isIdleDue } from "./refresh-plan.ts";
import type { Sources } from "./software.ts";
import type { Table } from "./table.ts";

/** So many links to a site weigh as much as knowing nothing of it. */
const PRIOR = 3;

/** Keeps the table as fresh as the bounds in refresh-plan.ts allow. Each call says whether anything new came in. */
export interface Refresher {
  /** An article was opened on a chosen site. */
  forArticle(article: ArticleIdentity, site: string, signal: AbortSignal, onNews: OnNews): Promise<boolean>;
  /** An alarm of the browser; most of them do nothing. */
  whenIdle(signal: AbortSignal): Promise<boolean>;
  /** The communities were chosen, or chosen anew: fetches the parts that are still empty, forgets those left out. */
  fill(signal: AbortSignal, onNews: OnNews): Promise<boolean>;
}

export function createRefresher(core: Core, sources: Sources, table: Table): Refresher {
  /** Communities of instances that would not be asked now are left out: they must not use up the day of the others. */
  async function findAskable(): Promise<Listened[]> {
    const listened = findListened(await core.settings());
    const askable = new Set<string>();
    for (const host of new Set(listened.map((one) => one.host))) {
      const { breaker, restUntil } = await readHost(core, host);
      const now = core.clock.now();
      if ((await core.canReach(host)) && !isOpen(breaker, now, false) && restUntil <= now) askable.add(host);
    }
    return listened.filter(({ host }) => askable.has(host));
  }

  async function countOverdue(): Promise<number> {
    const parts = await readParts(core);
    const due = core.clock.now() - REFRESH.overdueMs;
    return (await findAskable()).filter((one) => (parts[nameOf(one)] ?? UNFILLED).at < due).length;
  }

  /** Chooses and pays in one go, so that two tabs never list the same community, or spend the same list, twice. */
  function reserve(choose: () => Promise<Listened[]>): Promise<Listened[]> {
    return core.serial("reserve-lists", async () => {
      const chosen = await choose();
      for (const one of chosen) await updatePart(core, nameOf(one), (part) => ({ ...part, triedAt: core.clock.now() }));
      if (chosen.length > 0) await spendLists(core, chosen.length);
      return chosen;
    });
  }

  /** Lists several at once; one that fails does not lose the others. Its failure is with its instance. */
  async function listAll(chosen: readonly Listened[], signal: AbortSignal, onNews: OnNews): Promise<boolean> {
    const results = await Promise.allSettled(
      chosen.map(async (one) => {
        const news = await listCommunity(core, sources, table, one, countOverdue, signal);
        if (news) onNews();
        return news;
      }),
    );
    const failed = results.filter((result) => result.status === "rejected");
    for (const { reason } of failed) if (!(reason instanceof SourceError)) throw reason as Error;
    if (failed.length > 0) await refundLists(core, failed.length);
    return results.some((result) => result.status === "fulfilled" && result.value);
  }

  /** How likely a community's link is to the site being read: its share of the site's links in the table, smoothed. */
  async function readAffinity(site: string): Promise<(one: Listened) => number> {
    const counts = new Map<string, number>();
    const entries = site === "" ? [] : await table.findBySite(site);
    for (const { thread } of entries) counts.set(thread.community, (counts.get(thread.community) ?? 0) + 1);
    return (one) => ((counts.get(one.community) ?? 0) + PRIOR) / (entries.length + PRIOR);
  }

  async function choose(published: number, site: string): Promise<Listened[]> {
    const allowance = await readAllowance(core);
    if (allowance === 0) return [];
    const affinity = await readAffinity(site);
    return chooseCommunities(
      await findAskable(),
      await readParts(core),
      core.clock.now(),
      allowance,
      published,
      affinity,
    );
  }

  /** The day is noted, never the page: without reading nothing is refreshed. */
  async function noteReading(): Promise<void> {
    const day = Math.floor(core.clock.now() / DAY_MS) * DAY_MS;
    if ((await readPacing(core)).usedDay === day) return;
    const idleJitterMs = core.random() * REFRESH.idleJitterMs;
    await updatePacing(core, (pacing) => ({ ...pacing, usedDay: day, idleJitterMs }));
    // Here and not with the idle refresh, which may find nothing worth a list for weeks.
    await table.trim();
  }

  /** What the reader no longer lists is not shown any more. Switched-off instances keep theirs. */
  async function forgetUnlisted(): Promise<void> {
    const { sources: chosen } = await core.settings();
    const listed = new Set(
      chosen.flatMap(({ host, communities }) => communities.map((community) => nameOf({ host, community }))),
    );
    const gone = new Set(Object.keys(await readParts(core)).filter((name) => !listed.has(name)));
    if (gone.size === 0) return;
    await table.dropWhere(({ instance, community }) => gone.has(nameOf({ host: instance, community })));
    await dropParts(core, gone);
  }

  return {
    async forArticle(article, site, signal, onNews) {
      if ((await core.settings()).welcomed === "") return false;
      await noteReading();
      return listAll(await reserve(() => choose(fromIso(article.published), site)), signal, onNews);
    },
    async whenIdle(signal) {
      const now = core.clock.now();
      if ((await core.settings()).welcomed === "" || !isIdleDue(await readPacing(core), now)) return false;
      const chosen = await reserve(() => choose(0, ""));
      if (chosen.length === 0) return false;
      const idleJitterMs = core.random() * REFRESH.idleJitterMs;
      await updatePacing(core, (pacing) => {
        const lately = pacing.idle.filter((at) => at > now - DAY_MS);
        return { ...pacing, idle: [...lately, now], idleJitterMs };
      });
      return listAll(chosen, signal, UNHEARD);
    },
    async fill(signal, onNews) {
      const settings = await core.settings();
      if (settings.welcomed === "") return false;
      await forgetUnlisted();
      const parts = await readParts(core);
      const empty = findListened(settings).filter((one) => (parts[nameOf(one)] ?? UNFILLED).at === 0);
      return listAll(await reserve(() => Promise.resolve(empty)), signal, onNews);
    },
  };
}
