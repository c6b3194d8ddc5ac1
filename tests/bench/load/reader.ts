import type { KeyValue } from "../../../utils/cache.ts";
import { createLookup, type Lookup } from "../../../utils/lookup/index.ts";
import type { LookupMode, Settings } from "../../../utils/settings.ts";
import type { Software } from "../../../utils/sources/index.ts";
import { DAY_MS, HABITS, HOUR_MS, READS, chance, type Reads } from "./habits.ts";
import { HOST, type Plan, type Visit } from "./plan.ts";
import { createServer, simulatedSource, type Sent } from "./server.ts";

/**
 * What one reader saw: for each thread that existed when its article was read, whether it was shown, and whether only
 * the search for its title found it.
 */
export interface Outcome {
  sent: Sent[];
  threads: { at: number; ageMs: number; shown: boolean; byTitle: boolean }[];
  /** Pages read, and whether anything was sent for them. */
  pages: { at: number; quiet: boolean }[];
}

const NEVER = new AbortController().signal;

/** Storage in memory. Values are handed out as they are: the policies never change what they read. */
function createStore(): KeyValue {
  const data = new Map<string, unknown>();
  return {
    get: (keys) =>
      Promise.resolve(Object.fromEntries(keys.filter((key) => data.has(key)).map((key) => [key, data.get(key)]))),
    set(values) {
      for (const [key, value] of Object.entries(values)) data.set(key, value);
      return Promise.resolve();
    },
    remove(keys) {
      for (const key of keys) data.delete(key);
      return Promise.resolve();
    },
    keys: (prefix) => Promise.resolve([...data.keys()].filter((key) => key.startsWith(prefix))),
  };
}

function settingsFor(mode: LookupMode, communities: string[]): Settings {
  return {
    welcomed: "2026-01-05T00:00:00Z",
    sources: [{ host: HOST, on: true, mode, communities }],
    sites: [],
  } as unknown as Settings;
}

/** Lets one reader live through a plan, with the product's own code deciding what is sent. */
export async function live(plan: Plan, mode: LookupMode, reads: Reads, seed: number): Promise<Outcome> {
  let now = plan.start + 7 * HOUR_MS;
  const sent: Sent[] = [];
  const settings = settingsFor(mode, [...plan.posts.keys()]);
  const { get } = createServer(plan, () => now, sent);
  const lookup: Lookup = createLookup({
    kv: createStore(),
    clock: {
      now: () => now,
      sleep(ms) {
        now += ms;
        return Promise.resolve();
      },
    },
    random: chance(seed),
    settings: () => Promise.resolve(settings),
    canReach: () => Promise.resolve(true),
    get,
    detect: async (getJson, signal) => (await getJson("/nodeinfo", {}, "nodeinfo", signal)) as Software,
    sourceFor: (_id, _host, getJson) => simulatedSource(getJson),
  });
  const outcome: Outcome = { sent, threads: [], pages: [] };
  await lookup.fillTable(NEVER);

  const opened = new Map<number, number>();
  const pressed = new Map<number, number>();
  const asksEvery = Math.floor(READS[reads].pagesPerDay / HABITS.asks);
  const read = async (visit: Visit) => {
    now = Math.max(now, visit.at);
    const day = Math.floor((visit.at - plan.start) / DAY_MS);
    const page = {
      url: visit.url,
      article: {
        addresses: [],
        title: visit.title,
        language: "en",
        published: new Date(visit.published).toISOString(),
      },
    };
    const before = sent.length;
    await lookup.refreshFor(page, NEVER);
    const nth = pressed.get(day) ?? 0;
    pressed.set(day, nth + 1);
    if (mode === "click" && nth % asksEvery === 0) await lookup.ask(page, NEVER);
    outcome.pages.push({ at: visit.at, quiet: sent.length === before });
    const found = await lookup.found(page);
    if (visit.thread !== null) {
      const shown = found.threads.some((thread) => thread.apId === visit.thread);
      const byTitle = shown && sent.slice(before).some(({ what }) => what === "title");
      outcome.threads.push({ at: visit.at, ageMs: visit.ageMs, shown, byTitle });
    }
    if (found.threads.length > 0 && !visit.again && (opened.get(day) ?? 0) < HABITS.threadsOpened) {
      opened.set(day, (opened.get(day) ?? 0) + 1);
      await lookup.open(page, NEVER, () => undefined);
    }
  };

  let alarm = now;
  for (const visit of plan.visits) {
    for (; alarm < visit.at; alarm += HABITS.alarmMs) {
      const hour = ((alarm - plan.start) % DAY_MS) / HOUR_MS;
      if (hour < HABITS.browserHours[0] || hour > HABITS.browserHours[1]) continue;
      now = Math.max(now, alarm);
      await lookup.idle(NEVER);
    }
    await read(visit);
  }
  return outcome;
}
