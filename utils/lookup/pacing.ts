import { isAhead, readStored } from "../cache.ts";
import { findListened } from "./communities.ts";
import { DAY_MS, type Core } from "./deps.ts";
import { UNPACED, findAllowance, pacingSchema, type Pacing } from "./refresh-plan.ts";

const KEY = "pacing";

export async function readPacing(core: Core): Promise<Pacing> {
  const pacing = await readStored<Pacing>(core.kv, KEY, pacingSchema, UNPACED);
  const latest = Math.max(pacing.usedDay, ...pacing.lists, ...pacing.idle);
  return isAhead(latest, core.clock.now()) ? UNPACED : pacing;
}

export function updatePacing(core: Core, change: (now: Pacing) => Pacing): Promise<void> {
  return core.serial(KEY, async () => {
    await core.kv.set({ [KEY]: change(await readPacing(core)) });
  });
}

/** Takes so many lists out of the day, whether they come or not. */
export function spendLists(core: Core, count: number): Promise<void> {
  const now = core.clock.now();
  return updatePacing(core, (pacing) => {
    const lately = pacing.lists.filter((at) => at > now - DAY_MS);
    return { ...pacing, lists: [...lately, ...Array.from({ length: count }, () => now)].slice(-200) };
  });
}

/** Puts lists back that failed: an instance that is down is its breaker's business, not the day's. */
export function refundLists(core: Core, count: number): Promise<void> {
  return updatePacing(core, (pacing) => ({ ...pacing, lists: pacing.lists.slice(0, pacing.lists.length - count) }));
}

/** How many lists may be fetched now. */
export async function readAllowance(core: Core): Promise<number> {
  return findAllowance(await readPacing(core), core.clock.now(), findListened(await core.settings()).length);
}
