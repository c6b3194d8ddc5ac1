import * as z from "zod/mini";
import { isQuotaError, readStored, type KeyValue } from "../cache.ts";

/** What may go when the browser's storage is full: copies that can be fetched again. The first of these go first. */
const EXPENDABLE = ["comments:", "answer:"] as const;
/** So many at once: a full storage is not asked for each. */
const AT_ONCE = 5;

/** As `utils/cache.ts` writes its indexes. */
const index = z.record(z.string(), z.object({ at: z.number() }));

/**
 * A storage that makes room: what does not fit drives out kept copies, the oldest first, until it does. So the table,
 * the ledger and the reader's corrections are written as long as they fit at all.
 * @returns the storage; its `set` rejects as the one below when nothing is left to go, and what was stored stays.
 */
export function withRoom(kv: KeyValue): KeyValue {
  async function findVictims(without: ReadonlySet<string>): Promise<string[]> {
    const names: string[] = [];
    for (const prefix of EXPENDABLE) {
      const entries = await readStored(kv, `${prefix}index`, index, {});
      const known = (key: string) => entries[key.slice(prefix.length)]?.at ?? 0;
      const keys = (await kv.keys(prefix)).filter((key) => key !== `${prefix}index` && !without.has(key));
      names.push(...keys.toSorted((a, b) => known(a) - known(b)));
    }
    return names;
  }

  return {
    get: (keys) => kv.get(keys),
    remove: (keys) => kv.remove(keys),
    keys: (prefix) => kv.keys(prefix),
    async set(values) {
      let victims: string[] | null = null;
      for (;;) {
        try {
          return await kv.set(values);
        } catch (error) {
          if (!isQuotaError(error)) throw error;
          victims ??= await findVictims(new Set(Object.keys(values)));
          if (victims.length === 0) throw error;
          await kv.remove(victims.splice(0, AT_ONCE));
        }
      }
    },
  };
}
