import { browser } from "wxt/browser";
import { isQuotaError } from "../cache.ts";
import type { ArticleIdentity, ArticleText } from "../model.ts";
import { createSerial } from "../serial.ts";

/**
 * What is remembered of one tab, in session storage: it outlives the worker, not the browser, and is never on disk.
 */
export interface TabState {
  /** The address the state belongs to; another address is another state. */
  url: string;
  /** Which document of the tab it is: its `performance.timeOrigin`, so that a reload is told from a navigation inside. */
  loaded: number;
  /** Null when the page is no article. */
  article: ArticleIdentity | null;
  /** True while the margin is open. */
  open: boolean;
  /** True when it opened by itself, as the reader chose for the site, and not by a press. */
  byItself: boolean;
  /** The id of the latest opening, "" before the first. */
  opening: string;
  /** What the margin read, kept so that a later question needs no second reading; null before the first opening. */
  text: ArticleText | null;
  /** How many comments stand beside the text, once known. */
  beside: number | null;
  /** The reader closed the chip here. */
  chipHidden: boolean;
  /** The style sheet that was put in; "" when none is. */
  css: string;
  /** When this was last changed, ms since 1970: of several tabs the longest unused makes room first. */
  used: number;
}

/** A tab of which nothing is known yet. */
export const NEW_TAB: TabState = {
  url: "",
  loaded: 0,
  article: null,
  open: false,
  byItself: false,
  opening: "",
  text: null,
  beside: null,
  chipHidden: false,
  css: "",
  used: 0,
};

const key = (tabId: number) => `tab:${tabId}`;

/** A state as stored; `NEW_TAB` when it is none. Looked at only as far as others would stumble over: it may hold 500 kB. */
function readState(stored: unknown): TabState {
  const state: TabState = { ...NEW_TAB, ...(stored as Partial<TabState> | undefined) };
  const { article, text, beside } = state;
  const isSound =
    Object.entries(NEW_TAB).every(
      ([name, value]) => value === null || typeof value === typeof state[name as keyof TabState],
    ) &&
    (article === null || Array.isArray(article.addresses)) &&
    (text === null || Array.isArray(text.paragraphs)) &&
    (beside === null || typeof beside === "number");
  return isSound ? state : NEW_TAB;
}

/** The state of a tab; `NEW_TAB` when there is none. */
export async function getTab(tabId: number): Promise<TabState> {
  return readState((await browser.storage.session.get(key(tabId)))[key(tabId)]);
}

/** Changes run one after another, so that none is lost between reading and writing. */
const inTurn = createSerial();

/**
 * Session storage holds 10 MB for all tabs, an article's text may be 1.5. When it is full, the texts of other tabs go, of
 * closed margins first, the longest unused first: a margin reads its article anew when it is opened.
 */
async function save(tabId: number, state: TabState): Promise<void> {
  for (;;) {
    try {
      return await browser.storage.session.set({ [key(tabId)]: state });
    } catch (error) {
      const others = (await allTabs()).filter((one) => one.tabId !== tabId && one.state.text !== null);
      const [victim] = others.toSorted(
        (a, b) => Number(a.state.open) - Number(b.state.open) || a.state.used - b.state.used,
      );
      if (victim === undefined || !isQuotaError(error)) throw error;
      await browser.storage.session.set({ [key(victim.tabId)]: { ...victim.state, text: null } });
    }
  }
}

/** Changes the state of a tab and returns the new one. */
export function updateTab(tabId: number, change: (now: TabState) => Partial<TabState>): Promise<TabState> {
  return inTurn("tabs", async () => {
    const now = await getTab(tabId);
    const state = { ...now, ...change(now), used: Date.now() };
    await save(tabId, state);
    return state;
  });
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

/** All tabs that have a state. */
export async function allTabs(): Promise<{ tabId: number; state: TabState }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([name]) => name.startsWith("tab:"))
    .map(([name, state]) => ({ tabId: Number(name.slice(4)), state: readState(state) }));
}
