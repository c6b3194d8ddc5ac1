import { browser } from "wxt/browser";
import type { Busy, PopupActions } from "../../components/panel/popup/actions.ts";
import { requestGrant } from "../../utils/chosen/grant.ts";
import type { TabView } from "../../utils/messages/answers.ts";
import { askBackground, changeSettings } from "../../utils/messages/send.ts";
import { sitePattern } from "../../utils/tabs/detector-script.ts";

interface Context {
  tabId: number;
  view: TabView | null;
  run: (what: Busy, action: () => Promise<unknown>) => Promise<void>;
  setThreadWhy: (why: string) => void;
}

/** What the popup's buttons do. */
export function toActions({ tabId, view, run, setThreadWhy }: Context): PopupActions {
  const site = view?.site ?? "";
  const openPage = (path: "/welcome.html" | "/options.html", hash = "") =>
    void run("", async () => {
      await browser.tabs.create({ url: browser.runtime.getURL(path) + hash });
      window.close();
    });

  return {
    setUp: () => openPage("/welcome.html"),
    options: (section) => openPage("/options.html", section === "" ? "" : `#${section}`),
    addSite() {
      const isNew = view?.state === "not-in-list";
      // Asked first, straight from the click. The list is written without waiting: the question may close the popup.
      const asked = requestGrant([sitePattern(site)], false);
      void run("site", async () => {
        await changeSettings({ do: "add-site", host: site });
        const { missing } = await asked;
        if (isNew && missing.length > 0) await changeSettings({ do: "remove-site", host: site });
      });
    },
    allow(origins) {
      const asked = requestGrant(origins, false);
      void run("site", () => asked);
    },
    switchSite: (on) => void run("", () => changeSettings({ do: "change-site", host: site, part: { on } })),
    switchSource: (instance, on) =>
      void run("", () => changeSettings({ do: "change-source", host: instance, part: { on } })),
    ask: () => void run("ask", () => askBackground<"ask">({ type: "ask", tabId })),
    fill: () => void run("fill", () => askBackground<"fill-table">({ type: "fill-table" })),
    retry: (instance) => void run("retry", () => retry(tabId, view, instance)),
    openMargin: () =>
      void run("", async () => {
        await askBackground<"open-tab">({ type: "open-tab", tabId });
        window.close();
      }),
    reject: (thread, rejected) =>
      void run("", () => askBackground<"reject">({ type: "reject", tabId, thread, rejected })),
    orderDiscussed: (by) => void run("", () => changeSettings({ do: "discussed-by", by })),
    useThread: (address) =>
      void run("thread", async () => {
        const { why } = await askBackground<"use-thread">({ type: "use-thread", tabId, address });
        setThreadWhy(why);
      }),
  };
}

/**
 * Asks an instance again. A look at the instance itself comes first: only that is let through while it is left alone
 * after failures. Then what had failed is done again: the question about this page, or the table.
 */
async function retry(tabId: number, view: TabView | null, instance: string): Promise<void> {
  const result = await askBackground<"check-instance">({ type: "check-instance", host: instance });
  if (!result.ok) return;
  const last = view?.sent.find((row) => row.instance === instance);
  if (last?.told === "address" && !last.answer.ok) await askBackground<"ask">({ type: "ask", tabId });
  else await askBackground<"fill-table">({ type: "fill-table" });
}
