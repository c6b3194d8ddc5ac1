import { browser, type PublicPath } from "wxt/browser";
import { createSerial } from "../serial.ts";
import type { Settings } from "../settings.ts";

/** The detector runs on granted, switched-on news sites and nowhere else; instances are never among them. */
const SCRIPT_ID = "detector";
const FILE = "/detector.js";

/** The match pattern of a site: its host and all below it, over https. */
export const sitePattern = (host: string) => `https://*.${host}/*`;

/** The match pattern of an instance. */
export const instancePattern = (host: string) => `https://${host}/*`;

/** Whether an address lies on a site. */
export function isOnSite(url: string, site: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && (hostname === site || hostname.endsWith(`.${site}`));
}

/** The patterns of the sites that are switched on and granted. Empty before the welcome page is answered. */
export async function activePatterns(settings: Settings): Promise<string[]> {
  if (settings.welcomed === "") return [];
  const patterns = settings.sites.filter((site) => site.on).map((site) => sitePattern(site.host));
  const granted = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, i) => granted[i]);
}

/** The chosen origins (sites and instances) that the browser does not grant. */
export async function missingOrigins(settings: Settings): Promise<string[]> {
  const wanted = [
    ...settings.sites.filter((site) => site.on).map((site) => sitePattern(site.host)),
    ...settings.sources.filter((source) => source.on).map((source) => instancePattern(source.host)),
  ];
  const granted = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return wanted.filter((_, i) => !granted[i]);
}

/** One at a time: a grant and a change of the settings come together, and two that register the same script fail. */
const inTurn = createSerial();

/** Registers the detector for exactly the active sites and starts it in tabs that are open there already. */
export function syncDetector(settings: Settings): Promise<void> {
  return inTurn(SCRIPT_ID, () => register(settings));
}

async function register(settings: Settings): Promise<void> {
  const matches = await activePatterns(settings);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const before = registered?.matches ?? [];
  if (matches.length === before.length && matches.every((pattern) => before.includes(pattern))) return;
  // In one step each: the background may end between two.
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  // Said anew each time: Chromium takes a change that does not say it for one that is to be forgotten with the session.
  const script = { id: SCRIPT_ID, js: [FILE.slice(1)], matches, persistAcrossSessions: true };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, runAt: "document_idle" }]);
  const fresh = matches.filter((pattern) => !before.includes(pattern));
  if (fresh.length > 0) await startIn(fresh);
}

/** Starts the detector in the open tabs that match. A tab that refuses (an error page, a store page) is passed over. */
export async function startIn(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  const ids = tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  await Promise.allSettled(ids.map((id) => inject(id, FILE)));
}

/** Runs one of our scripts in a tab's top document. */
export async function inject(tabId: number, file: PublicPath & `/${string}.js`): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
