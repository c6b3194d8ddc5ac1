import { storage } from "wxt/utils/storage";
import { browser } from "wxt/browser";
import type { KeyValue } from "../cache.ts";
import { getJson } from "../http.ts";
import { getSettings } from "../settings.ts";
import { detectSoftware, sourceFor } from "../sources/index.ts";
import type { Clock } from "./deps.ts";
import { createLookup, type Lookup } from "./index.ts";
import { withRoom } from "./make-room.ts";

/** Ours among what the extension stores: settings and tab states have other names. */
const AREA = "local:lookup:";
type AreaKey = `local:${string}`;
const toKey = (key: string): AreaKey => `${AREA}${key}`;

/** `storage.local` as the policies see it. */
const local: KeyValue = {
  async get(keys) {
    const items = await storage.getItems(keys.map(toKey));
    const found = items.filter((item) => item.value !== null && item.value !== undefined);
    return Object.fromEntries(found.map((item): [string, unknown] => [item.key.slice(AREA.length), item.value]));
  },
  async set(values) {
    await storage.setItems(Object.entries(values).map(([key, value]) => ({ key: toKey(key), value })));
  },
  async remove(keys) {
    await storage.removeItems(keys.map(toKey));
  },
  async keys(prefix) {
    const names = Object.keys(await storage.snapshot("local"));
    const own = AREA.slice("local:".length);
    return names.filter((name) => name.startsWith(own + prefix)).map((name) => name.slice(own.length));
  },
};

const clock: Clock = {
  now: () => Date.now(),
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const leave = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", leave);
        resolve();
      }, ms);
      signal.addEventListener("abort", leave, { once: true });
    });
  },
};

/** The lookup on the real browser: its storage, its permissions, the network. The background makes one. */
export function createBrowserLookup(): Lookup {
  return createLookup({
    kv: withRoom(local),
    clock,
    random: Math.random,
    settings: getSettings,
    canReach: (host) => browser.permissions.contains({ origins: [`https://${host}/*`] }),
    get: getJson,
    detect: detectSoftware,
    sourceFor,
  });
}
