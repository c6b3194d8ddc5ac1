import * as z from "zod/mini";
import type { Serial } from "./serial.ts";
import { storedBytes } from "./stored-bytes.ts";

/** No pause, limit or change of zone puts a stored time further ahead. */
const AHEAD_MS = 24 * 60 * 60 * 1_000;

/**
 * Whether a stored time lies so far ahead that the clock was wrong when it was written, or the store is. What was written
 * then counts as never written: it would be fresh, spent or shut out until that day, years perhaps.
 */
export const isAhead = (at: number, now: number): boolean => at > now + AHEAD_MS;

/**
 * The part of extension storage that Lemargin's policies need. An interface, so that the same code runs on
 * `storage.local`, in tests and in the simulation.
 */
export interface KeyValue {
  /** The stored values of those keys that exist. */
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** All keys that begin so. */
  keys(prefix: string): Promise<string[]>;
}

/** Chrome and Firefox both have the word in their message; nothing else tells a full storage from a broken one. */
export const isQuotaError = (error: unknown): boolean => error instanceof Error && /quota/i.test(error.message);

/** Reads one value and checks it; anything missing or corrupt is the fallback. */
export async function readStored<T>(kv: KeyValue, key: string, schema: z.ZodMiniType<T>, fallback: T): Promise<T> {
  const parsed = z.safeParse(schema, (await kv.get([key]))[key]);
  return parsed.success ? parsed.data : fallback;
}

/** A store of values that grow old, capped in number, size and age. */
export interface Cache<T> {
  /** The value and when it was put in, unless it is gone, corrupt or too old. */
  find(key: string): Promise<{ at: number; value: T } | null>;
  /** Keeps it if there is room: a cache only saves work, so that a full storage is no failure. */
  put(key: string, value: T): Promise<void>;
}

export interface CacheLimits {
  /** Begins its keys in storage. */
  prefix: string;
  entries: number;
  /** `storedBytes` of one value and of all together. */
  entryBytes: number;
  allBytes: number;
  ageMs: number;
}

const index = z.record(z.string(), z.object({ at: z.number(), bytes: z.number() }));
type Index = z.infer<typeof index>;

/** Drops what is too old, then the oldest until all limits hold. Returns the keys that go. */
function findSurplus(entries: Index, limits: CacheLimits, now: number): string[] {
  const newestFirst = Object.entries(entries).sort(([, a], [, b]) => b.at - a.at);
  let bytes = 0;
  return newestFirst
    .filter(([, entry], at) => {
      bytes += entry.bytes;
      return at >= limits.entries || bytes > limits.allBytes || now - entry.at > limits.ageMs || isAhead(entry.at, now);
    })
    .map(([key]) => key);
}

/**
 * A cache on top of storage. A value larger than `entryBytes` is not kept. Every value is checked when read.
 * @param now the clock, ms since 1970.
 */
export function createCache<T>(
  kv: KeyValue,
  serial: Serial,
  schema: z.ZodMiniType<T>,
  limits: CacheLimits,
  now: () => number,
): Cache<T> {
  const indexKey = `${limits.prefix}index`;
  const entry = z.object({ at: z.number(), value: schema });
  return {
    async find(key) {
      const stored = z.safeParse(entry, (await kv.get([limits.prefix + key]))[limits.prefix + key]);
      if (!stored.success || now() - stored.data.at > limits.ageMs || isAhead(stored.data.at, now())) return null;
      return stored.data;
    },
    put(key, value) {
      return serial(indexKey, async () => {
        const entries: Index = { ...(await readStored<Index>(kv, indexKey, index, {})) };
        const bytes = storedBytes(value);
        if (bytes <= limits.entryBytes) entries[key] = { at: now(), bytes };
        else delete entries[key];
        const surplus = new Set(findSurplus(entries, limits, now()));
        if (!(key in entries)) surplus.add(key);
        const kept = Object.fromEntries(Object.entries(entries).filter(([name]) => !surplus.has(name)));
        if (surplus.size > 0) await kv.remove([...surplus].map((name) => limits.prefix + name));
        const values = {
          [indexKey]: kept,
          ...(surplus.has(key) ? {} : { [limits.prefix + key]: { at: now(), value } }),
        };
        await kv.set(values).catch((error: unknown) => {
          if (!isQuotaError(error)) throw error;
        });
      });
    },
  };
}
