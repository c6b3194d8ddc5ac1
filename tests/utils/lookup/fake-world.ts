import { SourceError } from "../../../utils/errors.ts";
import { createLookup, type Lookup, type LookupDeps } from "../../../utils/lookup/index.ts";
import type { ArticleIdentity } from "../../../utils/model.ts";
import type { Settings, SourceSetting } from "../../../utils/settings.ts";
import type { Software } from "../../../utils/sources/index.ts";
import { answer, fakeSource, type FakeInstance } from "./fake-instance.ts";
import { HandClock, settle } from "./hand-clock.ts";
import { MemoryStore } from "./memory-store.ts";

export const NEVER = new AbortController().signal;

/** A few instances, one reader, and every request that was sent. */
export interface World {
  kv: MemoryStore;
  clock: HandClock;
  settings: ReturnType<typeof fakeSettings>;
  granted: Set<string>;
  /** `host path text` of each request, in order. */
  sent: string[];
  lookup: Lookup;
  deps: LookupDeps;
  /** Turns the clock on until a promise is settled. */
  finish<T>(promise: Promise<T>): Promise<T>;
  /** The worker dies: whatever was in memory is gone, what is stored stays. */
  restart(): void;
}

export function fakeSettings(sources: SourceSetting[]): { -readonly [K in keyof Settings]: Settings[K] } {
  return {
    welcomed: "2026-01-01T00:00:00Z",
    sources,
    sites: [],
    discussedBy: "newest",
    theme: "page",
    textSize: "normal",
    notesShown: "2",
    lines: "4",
    side: "end",
    marks: true,
    scores: true,
  };
}

export const sourceOf = (host: string, more: Partial<SourceSetting> = {}): SourceSetting => ({
  host,
  on: true,
  mode: "table",
  communities: [`world@${host}`],
  ...more,
});

export const pageOf = (url: string, more: Partial<ArticleIdentity> = {}) => ({
  url,
  article: {
    addresses: [],
    title: "Korea sends more troops to the border",
    language: "en",
    published: "2026-01-02T08:00:00Z",
    ...more,
  },
});

const FAILURES = {
  dead: () => new SourceError("offline"),
  challenge: () => new SourceError("challenge", { status: 403 }),
  private: () => new SourceError("private-instance", { status: 400 }),
  malformed: () => new SourceError("malformed", { status: 200 }),
  "500": () => new SourceError("http", { status: 500 }),
};

/** A worker and how it dies: from then on nothing it was doing comes to an end, and it writes nothing more. */
function startWorker(deps: LookupDeps): { lookup: Lookup; die(): void } {
  const life = { over: false };
  const guard =
    <A extends unknown[], R>(task: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const never = new Promise<R>(() => undefined);
      if (life.over) return never;
      const result = await task(...args);
      return life.over ? never : result;
    };
  const { kv } = deps;
  const lookup = createLookup({
    ...deps,
    get: guard(deps.get),
    kv: {
      get: guard((keys) => kv.get(keys)),
      set: guard((values) => kv.set(values)),
      remove: guard((keys) => kv.remove(keys)),
      keys: guard((prefix) => kv.keys(prefix)),
    },
  });
  return {
    lookup,
    die() {
      life.over = true;
    },
  };
}

export function fakeWorld(instances: FakeInstance[], sources: SourceSetting[]): World {
  const clock = new HandClock();
  const kv = new MemoryStore();
  const sent: string[] = [];
  const granted = new Set(instances.map(({ host }) => host));
  const settings = fakeSettings(sources);
  const deps: LookupDeps = {
    kv,
    clock,
    random: () => 0.5,
    settings: () => Promise.resolve(settings),
    canReach: (host) => Promise.resolve(granted.has(host)),
    async get(host, path, query, _cap, signal, onRest) {
      sent.push([host, path, query["q"] ?? query["community"] ?? query["thread"] ?? query["id"]].join(" ").trim());
      const instance = instances.find((one) => one.host === host);
      if (instance === undefined) throw new SourceError("offline");
      if (instance.behaviour === "slow") await clock.sleep(10_000, signal);
      if (instance.delayMs > 0) await clock.sleep(instance.delayMs, signal);
      if (instance.behaviour === "slow") throw new SourceError("timeout");
      if (instance.behaviour === "rate-limited") {
        throw new SourceError("rate-limited", { status: 429, retryAfterMs: instance.retryAfterMs });
      }
      if (instance.behaviour !== "well" && instance.behaviour !== "lying") throw FAILURES[instance.behaviour]();
      if (instance.restMs > 0) onRest(instance.restMs);
      return structuredClone(answer(instance, path, query, new Date(clock.now()).toISOString()));
    },
    detect: async (getJson, signal) => (await getJson("/nodeinfo", {}, "nodeinfo", signal)) as Software,
    sourceFor: (_, host, getJson) => fakeSource(host, getJson),
  };
  let worker = startWorker(deps);
  const world: World = {
    kv,
    clock,
    settings,
    granted,
    sent,
    deps,
    lookup: worker.lookup,
    async finish(promise) {
      const state = { over: false };
      const end = () => {
        state.over = true;
      };
      promise.then(end, end);
      await settle();
      while (!state.over) await clock.advance(250);
      return promise;
    },
    restart() {
      worker.die();
      worker = startWorker(deps);
      world.lookup = worker.lookup;
    },
  };
  return world;
}
