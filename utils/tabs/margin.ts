import type { Discussion, Lookup, Page } from "../lookup/index.ts";
import { judge } from "../article/judge.ts";
import type { Outline, Reading } from "../article/outline.ts";
import type { ArticleText, Picture } from "../model.ts";
import { toPicture } from "../picture/to-picture.ts";
import { runInSlices } from "../slices.ts";
import { inject } from "./detector-script.ts";
import { isSamePage, readTabPage, toPage } from "./page-of.ts";
import { setPageStyle } from "./page-style.ts";
import { show, tell } from "./show.ts";
import { getTab, NEW_TAB, updateTab } from "./tab-state.ts";

/** The browser ends a worker 30 s after its last event: everything is answered before. */
const OPENING_MS = 25_000;

/**
 * Opens the margin in a tab: what the chip, the popup and the shortcut do. One that is open stays as it is.
 * @param byItself nobody pressed anything.
 */
export async function openMargin(lookup: Lookup, tabId: number, byItself = false): Promise<void> {
  const { url, state } = await readTabPage(tabId);
  // A page may have thrown the margin out: only one that hears is open.
  if (state.open && (await tell(tabId, { type: "appearance" }))) return;
  // What is remembered of an earlier page of the tab is not of this one.
  await updateTab(tabId, (now) => ({
    ...(isSamePage(now.url, url) ? {} : { ...NEW_TAB, url }),
    open: true,
    byItself,
  }));
  try {
    await inject(tabId, "/margin.js");
  } catch (error) {
    await updateTab(tabId, () => ({ open: false }));
    throw error;
  }
  await show(lookup, tabId);
}

/** The shortcut: closes an open margin, opens it otherwise. */
export async function toggleMargin(lookup: Lookup, tabId: number): Promise<void> {
  if ((await readTabPage(tabId)).state.open) await tell(tabId, { type: "toggle" });
  else await openMargin(lookup, tabId);
}

/** The margin says that it was closed: the room goes, the chip comes back. */
export async function closedMargin(lookup: Lookup, tabId: number): Promise<void> {
  await updateTab(tabId, () => ({ open: false, opening: "" }));
  await setPageStyle(tabId, null);
  await show(lookup, tabId);
}

/** Finds the article in what a page has collected. With `keep` its text is what the tab's comments are placed at. */
export async function judgeOutline(tabId: number, outline: Outline, keep: boolean): Promise<Reading> {
  const { url, state } = await readTabPage(tabId);
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const { text, reading } = await runInSlices(judge(outline, state.article, host));
  if (keep) await updateTab(tabId, () => ({ text }));
  return reading;
}

type Fetch = "open" | "retry" | "more";

/** Answers an opening with the whole picture; what comes before the last is pushed to the page as it arrives. */
export async function answerOpening(lookup: Lookup, tabId: number, opening: string, fetch: Fetch): Promise<Picture> {
  const { text: known, byItself } = await updateTab(tabId, () => ({ open: true, opening }));
  if (known === null) throw new Error("The margin was not read before.");
  const page = withTextTitle(toPage(await readTabPage(tabId)), known);
  const unpinned = await lookup.corrections.findUnpinned();
  const draw = (discussion: Discussion) => toPicture(discussion, known, opening, unpinned);
  const push = async (discussion: Discussion) => {
    const picture = await draw(discussion);
    // The reader may have closed it, or opened it anew, while it was made.
    if ((await getTab(tabId)).opening === opening) await tell(tabId, { type: "picture", picture });
  };
  let pushed: Promise<void> = Promise.resolve();
  const onUpdate = (discussion: Discussion) => {
    if (!discussion.done) pushed = pushed.then(() => push(discussion));
  };
  const way = fetch === "open" && byItself ? "openByItself" : fetch;
  const discussion = await lookup[way](page, AbortSignal.timeout(OPENING_MS), onUpdate);
  await pushed;
  const picture = await draw(discussion);
  const beside = picture.placements.filter(({ paragraph, reason }) => paragraph !== null && reason.kind !== "reply");
  await updateTab(tabId, () => ({ beside: beside.length }));
  await show(lookup, tabId);
  return picture;
}

/** A page the detector did not judge goes by the headline the margin read. */
function withTextTitle(page: Page, text: ArticleText): Page {
  return { ...page, article: { ...page.article, title: page.article.title || text.title } };
}
