import type { Lookup } from "../lookup/index.ts";
import type { ArticleIdentity } from "../model.ts";
import { getSettings } from "../settings.ts";
import { openMargin } from "./margin.ts";
import { isSamePage } from "./page-of.ts";
import { showNews } from "./on-news.ts";
import { clear, show } from "./show.ts";
import { getTab, NEW_TAB, updateTab } from "./tab-state.ts";
import { readTabView, siteSetting } from "./view.ts";

const REFRESH_MS = 25_000;

/** The detector tells of an article: badge and chip from what is known, then the table is brought up to date. */
export async function articleShown(
  lookup: Lookup,
  tabId: number,
  url: string,
  loaded: number,
  article: ArticleIdentity,
): Promise<void> {
  const settings = await getSettings();
  const site = siteSetting(settings, url);
  if (settings.welcomed === "" || !site?.on) return;
  const isNew = await startPage(tabId, url, loaded, article);
  const view = await show(lookup, tabId);
  const opens = (found: boolean) => isNew && site.onHit === "open" && found;
  if (opens(view.state === "found")) await openMargin(lookup, tabId, true);
  let wasFound = view.state === "found";
  const news = showNews(lookup, async () => {
    if (wasFound || (await getTab(tabId)).url !== url) return;
    wasFound = (await readTabView(lookup, settings, tabId)).state === "found";
    if (opens(wasFound)) await openMargin(lookup, tabId, true);
  });
  await lookup.refreshFor({ article, url }, AbortSignal.timeout(REFRESH_MS), news.onNews);
  await news.shown();
}

/** The detector takes it back: the reader went on, inside the site, to something that is no article. */
export async function articleLeft(lookup: Lookup, tabId: number, url: string): Promise<void> {
  await clear(tabId);
  await updateTab(tabId, () => ({ ...NEW_TAB, url }));
  await show(lookup, tabId);
}

/** Begins a new page in a tab, or only notes what else the page says of itself. Returns whether it is new. */
async function startPage(tabId: number, url: string, loaded: number, article: ArticleIdentity): Promise<boolean> {
  const before = await getTab(tabId);
  const sameDocument = before.loaded === loaded;
  if (sameDocument && before.article !== null && isSamePage(before.url, url)) {
    await updateTab(tabId, () => ({ article }));
    return false;
  }
  // Inside one document what was drawn for the page before is still there.
  if (before.url !== "") await clear(tabId);
  await updateTab(tabId, () => ({ ...NEW_TAB, url, loaded, article }));
  return true;
}
