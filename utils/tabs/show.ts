import { browser } from "wxt/browser";
import type { Lookup } from "../lookup/index.ts";
import type { ChipView, TabView, ToPage } from "../messages/answers.ts";
import { getSettings } from "../settings.ts";
import { badgeOf, drawBadge } from "./badge.ts";
import { inject } from "./detector-script.ts";
import { setPageStyle } from "./page-style.ts";
import { allTabs, forgetTab, updateTab, type TabState } from "./tab-state.ts";
import { readTabPage } from "./page-of.ts";
import { readTabView, siteSetting } from "./view.ts";

/** Counts known only from the table are a lower bound after so long: "12+". */
const COUNT_HOLDS_MS = 6 * 60 * 60 * 1_000;

/** Tells a tab's scripts. Returns whether there was one to hear it. */
export async function tell(tabId: number, message: ToPage): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

/** Brings badge and chip of a tab up to what is known now. Sends nothing to any instance. */
export async function show(lookup: Lookup, tabId: number): Promise<TabView> {
  const settings = await getSettings();
  const view = await readTabView(lookup, settings, tabId);
  await drawBadge(tabId, badgeOf(view));
  const { state, url } = await readTabPage(tabId);
  const wanted = chipOf(view, state) !== null && siteSetting(settings, url)?.onHit !== "badge";
  // The chip that is there looks again; where there is none, one is put in.
  if (wanted) await inject(tabId, "/chip.js").catch(() => undefined);
  else await tell(tabId, { type: "refresh" });
  return view;
}

/** As `show`, for every tab that has a state. A tab that was closed meanwhile is forgotten. */
export async function showAll(lookup: Lookup): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(tabs.map(({ tabId }) => show(lookup, tabId).catch(() => forgetTab(tabId))));
}

/** What the chip says; null when there is to be none. */
export function chipOf(view: TabView, state: TabState): ChipView | null {
  if (view.state !== "found" || view.comments === 0) return null;
  if (state.open || state.chipHidden || state.article === null) return null;
  const oldest = Math.min(...view.threads.map((thread) => Date.parse(thread.seen)));
  return {
    comments: view.comments,
    atLeast: Date.now() - oldest > COUNT_HOLDS_MS,
    communities: new Set(view.threads.map((thread) => thread.community)).size,
    beside: state.beside,
  };
}

/** Takes everything of ours out of a page: chip, margin, marks, room. */
export async function clear(tabId: number): Promise<void> {
  await tell(tabId, { type: "gone" });
  await setPageStyle(tabId, null).catch(() => undefined);
  await updateTab(tabId, () => ({ open: false, css: "" }));
}
