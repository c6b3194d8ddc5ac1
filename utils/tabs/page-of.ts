import { browser } from "wxt/browser";
import type { Page } from "../lookup/index.ts";
import type { ArticleIdentity } from "../model.ts";
import { getTab, NEW_TAB, type TabState } from "./tab-state.ts";

/** What a tab shows now: its address as the browser tells it, and what is remembered of that address. */
export interface TabPage {
  tabId: number;
  /** "" when the browser does not tell (no grant) or it is no https page. */
  url: string;
  state: TabState;
  /** The tab's own title; "" when not told. */
  title: string;
}

/** Reads a tab. What is remembered of another address does not count. */
export async function readTabPage(tabId: number): Promise<TabPage> {
  const [tab, state] = await Promise.all([browser.tabs.get(tabId), getTab(tabId)]);
  // Never what was remembered: a tab whose address is not told has gone where we may not look.
  const url = tab.url?.startsWith("https://") ? tab.url : "";
  return { tabId, url, state: isSamePage(state.url, url) ? state : NEW_TAB, title: tab.title ?? "" };
}

/** The page as the lookup wants it. A page the detector did not tell of goes by its address and title. */
export function toPage({ url, state, title }: TabPage): Page {
  const unknown: ArticleIdentity = { addresses: [], title, language: "", published: "" };
  return { url, article: state.article ?? unknown };
}

/** Whether two addresses are of one page: following a link within it changes nothing but the fragment. */
export function isSamePage(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(url: string): string {
  const at = url.indexOf("#");
  // "#!" and "#/" are how old single-page sites name their pages.
  return at < 0 || /^#[!/]/.test(url.slice(at)) ? url : url.slice(0, at);
}
