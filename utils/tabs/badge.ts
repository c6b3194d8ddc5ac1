import { browser } from "wxt/browser";
import type { TabView } from "../messages/answers.ts";

/** What the toolbar button shows for a tab: one icon of three, at most four characters, and the same in a sentence. */
export interface Badge {
  icon: "looked" | "not-looked" | "off";
  text: string;
  /** Amber: some source could not be asked. */
  warn: boolean;
  title: string;
}

const ACCENT = "#17665a";
const AMBER = "#e2b264";

/** A count in at most four characters: 128, 1k, 12k. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  return count < 1_000_000 ? `${Math.floor(count / 1_000)}k` : "1M+";
}

/** The badge that tells the truth about a tab (design/README.md, "Strokes, counts, chip, badge"). */
export function badgeOf(view: Pick<TabView, "state" | "comments" | "site" | "sources" | "threads">): Badge {
  const failed = view.sources.filter((source) => source.state === "failed").map((source) => source.instance);
  const gap = failed.length > 0 ? `, ${failed.join(" and ")} could not be asked` : "";
  switch (view.state) {
    case "found": {
      const communities = new Set(view.threads.map((thread) => thread.community)).size;
      const count = view.comments === 1 ? "1 comment" : `${view.comments} comments`;
      return {
        icon: "looked",
        text: view.comments === 0 ? "" : shortCount(view.comments),
        warn: failed.length > 0,
        title: `Lemargin: ${count} in ${communities === 1 ? "1 community" : `${communities} communities`}${gap}`,
      };
    }
    case "none":
      return { icon: "looked", text: "", warn: false, title: "Lemargin: nobody posted this" };
    case "failed":
      return { icon: "looked", text: "!", warn: true, title: `Lemargin: could not ask ${failed.join(" and ")}` };
    case "off":
      return { icon: "off", text: "", warn: false, title: `Lemargin: switched off on ${view.site}` };
    case "not-set-up":
      return { icon: "not-looked", text: "", warn: false, title: "Lemargin: not set up" };
    case "no-article":
      return { icon: "not-looked", text: "", warn: false, title: "Lemargin: no article here" };
    case "not-asked":
    case "not-in-list":
    case "no-grant":
    case "cannot-look":
      return { icon: "not-looked", text: "", warn: false, title: "Lemargin: not looked at" };
  }
}

const ICONS = {
  looked: { 16: "/icons/icon-16.png", 32: "/icons/icon-32.png" },
  "not-looked": { 16: "/icons/icon-not-looked-16.png", 32: "/icons/icon-not-looked-32.png" },
  off: { 16: "/icons/icon-off-16.png", 32: "/icons/icon-off-32.png" },
};

/** Draws a badge on a tab's toolbar button. A tab that is gone is passed over. */
export async function drawBadge(tabId: number, badge: Badge): Promise<void> {
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: ICONS[badge.icon] }),
    browser.action.setBadgeText({ tabId, text: badge.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: badge.warn ? AMBER : ACCENT }),
    browser.action.setTitle({ tabId, title: badge.title }),
  ]);
}
