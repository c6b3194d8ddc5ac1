import type { Lookup } from "../lookup/index.ts";
import { createSerial } from "../serial.ts";
import { APPEARANCE_KEYS, type Settings } from "../settings.ts";
import { showNews } from "./on-news.ts";
import { isOnSite, syncDetector } from "./detector-script.ts";
import { clear, show, showAll, tell } from "./show.ts";
import { allTabs, NEW_TAB, updateTab } from "./tab-state.ts";
import { siteSetting } from "./view.ts";

const FILL_MS = 25_000;

/** One change after another: of off and on in one breath, what the first takes out must not be what the second put in. */
const inTurn = createSerial();
const TURN = "settings";

/** Settings or grants changed: everything takes effect at once in the open tabs. */
export async function followSettings(lookup: Lookup, next: Settings, before: Settings): Promise<void> {
  await inTurn(TURN, () => changeTabs(lookup, next, before));
  if (next.welcomed === "" || listened(next) === listened(before)) return;
  // What is no longer listened to leaves the table as well: shown whether something new came in or not.
  const news = showNews(lookup);
  await lookup.fillTable(AbortSignal.timeout(FILL_MS), news.onNews);
  await news.shown();
  await showAll(lookup);
}

async function changeTabs(lookup: Lookup, next: Settings, before: Settings): Promise<void> {
  await syncDetector(next);
  const tabs = await allTabs();
  for (const { tabId, state } of tabs) {
    if (siteSetting(next, state.url)?.on !== true && siteSetting(before, state.url)?.on === true) {
      await clear(tabId);
      await updateTab(tabId, () => ({ ...NEW_TAB, url: state.url }));
    } else if (APPEARANCE_KEYS.some((key) => next[key] !== before[key])) await tell(tabId, { type: "appearance" });
  }
  await showAll(lookup);
}

/** What is listened to, as one text that changes when it does. */
function listened(settings: Settings): string {
  if (settings.welcomed === "") return "";
  return JSON.stringify(settings.sources.filter((source) => source.on).map((one) => [one.host, one.communities]));
}

/** Fetches what of the table is still empty, and shows what came in. */
export async function fill(lookup: Lookup): Promise<void> {
  const news = showNews(lookup);
  await lookup.fillTable(AbortSignal.timeout(FILL_MS), news.onNews);
  await news.shown();
}

/** The browser took a grant back: nothing of ours stays on the sites it was for. */
export function grantRemoved(lookup: Lookup, settings: Settings, origins: readonly string[]): Promise<void> {
  return inTurn(TURN, () => clearSites(lookup, settings, origins));
}

async function clearSites(lookup: Lookup, settings: Settings, origins: readonly string[]): Promise<void> {
  await syncDetector(settings);
  const sites = origins.map((origin) => origin.replace(/^https:\/\/(?:\*\.)?/, "").replace(/\/.*$/, ""));
  for (const { tabId, state } of await allTabs()) {
    if (!sites.some((site) => isOnSite(state.url, site))) continue;
    await clear(tabId);
    await show(lookup, tabId).catch(() => undefined);
  }
}
