import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { giveBackAll } from "../utils/chosen/grant.ts";
import { applySettingsChange } from "../utils/chosen/settings-change.ts";
import { toPaint } from "../utils/look/paint.ts";
import { createBrowserLookup } from "../utils/lookup/store.ts";
import { listen } from "../utils/messages/handle.ts";
import { getSettings, readSettings, toAppearance, updateSettings, watchSettings } from "../utils/settings.ts";
import { articleLeft, articleShown } from "../utils/tabs/article.ts";
import { syncDetector } from "../utils/tabs/detector-script.ts";
import { fill, followSettings, grantRemoved } from "../utils/tabs/follow-settings.ts";
import { IDLE_ALARM, installed, started } from "../utils/tabs/lifecycle.ts";
import { answerOpening, closedMargin, judgeOutline, openMargin, toggleMargin } from "../utils/tabs/margin.ts";
import { setPageStyle } from "../utils/tabs/page-style.ts";
import {
  askAbout,
  listCorrections,
  listSoftware,
  rejectThread,
  takeBack,
  useThread,
} from "../utils/tabs/panel-actions.ts";
import { chipOf, show, showAll } from "../utils/tabs/show.ts";
import { forgetTab, getTab, updateTab } from "../utils/tabs/tab-state.ts";
import { readTabView } from "../utils/tabs/view.ts";

const CHECK_MS = 15_000;
const IDLE_MS = 25_000;

export default defineBackground({
  type: "module",
  main() {
    const lookup = createBrowserLookup();

    listen(
      {
        article: async ({ article, loaded }, { tabId, url }) => {
          await articleShown(lookup, tabId, url, loaded, article);
          return null;
        },
        "no-article": async (_, { tabId, url }) => {
          await articleLeft(lookup, tabId, url);
          return null;
        },
        chip: async (_, { tabId }) =>
          chipOf(await readTabView(lookup, await getSettings(), tabId), await getTab(tabId)),
        "hide-chip": async (_, { tabId }) => {
          await updateTab(tabId, () => ({ chipHidden: true }));
          return null;
        },
        open: async (_, { tabId }) => {
          await openMargin(lookup, tabId);
          return null;
        },
        judge: ({ outline, keep }, { tabId }) => judgeOutline(tabId, outline, keep),
        read: ({ opening }, { tabId }) => answerOpening(lookup, tabId, opening, "open"),
        more: ({ opening }, { tabId }) => answerOpening(lookup, tabId, opening, "more"),
        retry: ({ opening }, { tabId }) => answerOpening(lookup, tabId, opening, "retry"),
        layout: async ({ layout }, { tabId }) => {
          const paint = toPaint(layout.ground, (await getSettings()).theme);
          await setPageStyle(tabId, { ...layout, dark: paint.dark });
          return paint;
        },
        unpin: async ({ comment, pinned }) => {
          await lookup.corrections.setPinned(comment, pinned);
          return null;
        },
        options: async () => {
          await browser.runtime.openOptionsPage();
          return null;
        },
        close: async (_, { tabId }) => {
          await closedMargin(lookup, tabId);
          return null;
        },
        appearance: async () => toAppearance(await getSettings()),
      },
      {
        tab: async ({ tabId }) => readTabView(lookup, await getSettings(), tabId),
        "open-tab": async ({ tabId }) => {
          await openMargin(lookup, tabId);
          return null;
        },
        change: ({ change }) => applySettingsChange(change, new Date().toISOString()),
        ask: ({ tabId }) => askAbout(lookup, tabId),
        "fill-table": async () => {
          await fill(lookup);
          return null;
        },
        reject: ({ tabId, thread, rejected }) => rejectThread(lookup, tabId, thread, rejected),
        "use-thread": ({ tabId, address }) => useThread(lookup, tabId, address),
        corrections: () => listCorrections(lookup),
        "take-back": async ({ page, thread }) => {
          await takeBack(lookup, page, thread);
          return null;
        },
        software: () => listSoftware(lookup),
        "check-instance": ({ host }) => lookup.checkInstance(host, AbortSignal.timeout(CHECK_MS)),
        "check-community": ({ community }) => lookup.checkCommunity(community, AbortSignal.timeout(CHECK_MS)),
        ledger: () => lookup.ledger(),
        "erase-ledger": async () => {
          await lookup.eraseLedger();
          return null;
        },
        "erase-all": async () => {
          // Settings first: from then on nothing is sent.
          await updateSettings(() => readSettings({}));
          await lookup.eraseAll();
          await giveBackAll();
          return null;
        },
      },
    );

    // The background before may have ended in the middle of this, and nothing else would ever wake one for a site.
    void getSettings().then(syncDetector);
    watchSettings((next, before) => followSettings(lookup, next, before));
    browser.permissions.onAdded.addListener(() => {
      void getSettings().then((now) => followSettings(lookup, now, now));
    });
    browser.permissions.onRemoved.addListener(({ origins }) => {
      void getSettings().then((now) => grantRemoved(lookup, now, origins ?? []));
    });

    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === "toggle" && tab?.id !== undefined) void toggleMargin(lookup, tab.id);
    });

    browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason));
    browser.runtime.onStartup.addListener(() => void started());
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name !== IDLE_ALARM) return;
      void lookup.idle(AbortSignal.timeout(IDLE_MS)).then((news) => (news ? showAll(lookup) : undefined));
    });
    browser.tabs.onActivated.addListener(({ tabId }) => void show(lookup, tabId).catch(() => undefined));
  },
});
