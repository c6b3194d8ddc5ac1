import type { KeyValue } from "../../../utils/cache.ts";

/** Storage in memory that, like the browser's, hands out copies: nothing outside can change what is stored. */
export class MemoryStore implements KeyValue {
  readonly data = new Map<string, string>();

  get(keys: string[]): Promise<Record<string, unknown>> {
    const found = keys.flatMap((key): [string, unknown][] => {
      const text = this.data.get(key);
      return text === undefined ? [] : [[key, JSON.parse(text)]];
    });
    return Promise.resolve(Object.fromEntries(found));
  }

  set(values: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(values)) this.data.set(key, JSON.stringify(value));
    return Promise.resolve();
  }

  remove(keys: string[]): Promise<void> {
    for (const key of keys) this.data.delete(key);
    return Promise.resolve();
  }

  keys(prefix: string): Promise<string[]> {
    return Promise.resolve([...this.data.keys()].filter((key) => key.startsWith(prefix)));
  }
}
