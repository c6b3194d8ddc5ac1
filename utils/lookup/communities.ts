import * as z from "zod/mini";
import { isAhead, readStored } from "../cache.ts";
import type { Thread } from "../model.ts";
import type { Settings } from "../settings.ts";
import { DAY_MS, fromIso, type Core } from "./deps.ts";

/** A community and the instance it is listened to through. */
export interface Listened {
  host: string;
  community: string;
}

/** What is remembered of a community's part of the table. Times in ms since 1970, 0: never. */
const part = z.object({
  /** When its newest links were last fetched. */
  at: z.number(),
  /** When that was last tried. */
  triedAt: z.number(),
  /** Link posts a day, as its last list showed. */
  perDay: z.number(),
  /** When the newest link then known was published: where the next list must reach back to. */
  newest: z.number(),
});
export type Part = z.infer<typeof part>;
const parts = z.record(z.string(), part);
export type Parts = z.infer<typeof parts>;

/** A middling news community; replaced by its own pace after the first list. */
export const UNFILLED: Part = { at: 0, triedAt: 0, perDay: 30, newest: 0 };

const KEY = "communities";
/** Paces beyond these are mirrors and mistakes. */
const PACE = { min: 0.2, max: 500 };

export const nameOf = ({ host, community }: Listened): string => `${community} via ${host}`;

/** All communities that the switched-on sources listen to. One that two sources listen to counts once, for the first. */
export function findListened(settings: Settings): Listened[] {
  const seen = new Set<string>();
  const listened: Listened[] = [];
  for (const source of settings.sources) {
    if (!source.on || source.mode === "click") continue;
    for (const community of source.communities) {
      if (seen.has(community)) continue;
      seen.add(community);
      listened.push({ host: source.host, community });
    }
  }
  return listened;
}

export async function readParts(core: Core): Promise<Parts> {
  const now = core.clock.now();
  const all = Object.entries(await readStored<Parts>(core.kv, KEY, parts, {}));
  return Object.fromEntries(all.filter(([, { at, triedAt }]) => !isAhead(Math.max(at, triedAt), now)));
}

export function updatePart(core: Core, name: string, change: (now: Part) => Part): Promise<void> {
  return core.serial(KEY, async () => {
    const all = await readParts(core);
    await core.kv.set({ [KEY]: { ...all, [name]: change(all[name] ?? UNFILLED) } });
  });
}

/** Forgets parts of communities that are no longer listened to. */
export function dropParts(core: Core, names: ReadonlySet<string>): Promise<void> {
  return core.serial(KEY, async () => {
    const all = await readParts(core);
    await core.kv.set({ [KEY]: Object.fromEntries(Object.entries(all).filter(([name]) => !names.has(name))) });
  });
}

/**
 * When the link at four fifths of a newest-first list was published, and how many are newer. Pinned posts come along
 * in every list, however old: the end of a list says nothing.
 */
function reachOf(threads: readonly Thread[]): { at: number; newer: number } | null {
  const times = threads
    .map((thread) => fromIso(thread.published))
    .filter((at) => at > 0)
    .sort((a, b) => b - a);
  const newer = Math.floor((times.length - 1) * 0.8);
  const at = times[newer];
  return at === undefined ? null : { at, newer };
}

/** Link posts a day, from a list; null when it is too short to tell. */
export function paceOf(threads: readonly Thread[]): number | null {
  const reach = reachOf(threads);
  const newest = Math.max(0, ...threads.map((thread) => fromIso(thread.published)));
  if (reach === null || reach.newer < 1 || newest <= reach.at) return null;
  return Math.min(PACE.max, Math.max(PACE.min, (reach.newer / (newest - reach.at)) * DAY_MS));
}
