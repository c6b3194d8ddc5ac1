import * as z from "zod/mini";
import { browser, type Browser } from "wxt/browser";
import type { PageAnswers, PanelAnswers } from "./answers.ts";
import { fromPage, fromPanel, type FromPage, type FromPanel } from "./table.ts";

/** Where a page's message comes from: told by the browser, never by the message. */
export interface PageSender {
  tabId: number;
  url: string;
}

export type PageHandlers = {
  [K in FromPage["type"]]: (
    message: Extract<FromPage, { type: K }>,
    sender: PageSender,
  ) => PageAnswers[K] | Promise<PageAnswers[K]>;
};
export type PanelHandlers = {
  [K in FromPanel["type"]]: (message: Extract<FromPanel, { type: K }>) => PanelAnswers[K] | Promise<PanelAnswers[K]>;
};

type Answer = PageAnswers[keyof PageAnswers] | PanelAnswers[keyof PanelAnswers];

/**
 * Listens to messages and lets only whole ones through: an extension document may send what `fromPanel` lists; the top
 * document of an https page what `fromPage` lists. Anything else gets no answer. A handler that throws rejects the
 * sender's promise with its message.
 */
export function listen(page: PageHandlers, panel: PanelHandlers): void {
  // Returning a promise is the one spelling that both browsers understand (Chrome since 148): a rejection travels too.
  // oxlint-disable-next-line typescript/no-misused-promises
  browser.runtime.onMessage.addListener((raw: unknown, sender) => answerTo(raw, sender, page, panel) ?? undefined);
}

/** The promise of an answer; null when the message is not for us. */
function answerTo(
  raw: unknown,
  sender: Browser.runtime.MessageSender,
  page: PageHandlers,
  panel: PanelHandlers,
): Promise<Answer> | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL("/"))) {
    const parsed = z.safeParse(fromPanel, raw);
    return parsed.success ? callPanel(panel, parsed.data) : null;
  }
  if (sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url.startsWith("https:")) return null;
  const parsed = z.safeParse(fromPage, raw);
  const url = addressOf(sender.url, sender.tab.url);
  return parsed.success ? callPage(page, parsed.data, { tabId: sender.tab.id, url }) : null;
}

/**
 * Where a page is now. `sender.url` stays what the document was loaded as while the page goes on to other addresses by
 * itself; the tab's address follows. Inside a document the origin never changes: where it does, the tab has left.
 */
function addressOf(document: string, tab: string | undefined): string {
  if (tab === undefined || !URL.canParse(tab)) return document;
  return new URL(tab).origin === new URL(document).origin ? tab : document;
}

async function callPage(handlers: PageHandlers, message: FromPage, sender: PageSender): Promise<Answer> {
  // The table ties each type to its handler; TypeScript cannot follow that through the lookup.
  const handler = handlers[message.type] as (message: FromPage, sender: PageSender) => Answer | Promise<Answer>;
  return handler(message, sender);
}

async function callPanel(handlers: PanelHandlers, message: FromPanel): Promise<Answer> {
  const handler = handlers[message.type] as (message: FromPanel) => Answer | Promise<Answer>;
  return handler(message);
}
