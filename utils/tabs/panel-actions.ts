import type { Lookup } from "../lookup/index.ts";
import type { PanelAnswers, TabView } from "../messages/answers.ts";
import { readTabPage, toPage } from "./page-of.ts";
import { show } from "./show.ts";

/** A pasted thread or a question may go through several instances, each with its own deadline. */
const ASK_MS = 25_000;

/** "Ask my instance about this page". */
export async function askAbout(lookup: Lookup, tabId: number): Promise<TabView> {
  await lookup.ask(toPage(await readTabPage(tabId)), AbortSignal.timeout(ASK_MS));
  return show(lookup, tabId);
}

/** "Wrong article", or taking it back. */
export async function rejectThread(lookup: Lookup, tabId: number, apId: string, rejected: boolean): Promise<TabView> {
  const page = toPage(await readTabPage(tabId));
  const found = await lookup.found(page);
  const thread = [...found.threads, ...found.rejected].find((one) => one.apId === apId);
  if (thread) await lookup.correct(page, thread, rejected ? "rejected" : null);
  return show(lookup, tabId);
}

/** "Use this thread": a pasted address, resolved through the reader's own instances. */
export async function useThread(lookup: Lookup, tabId: number, address: string): Promise<PanelAnswers["use-thread"]> {
  const page = toPage(await readTabPage(tabId));
  const resolved = await lookup.resolveThread(address, AbortSignal.timeout(ASK_MS));
  if (resolved.found) await lookup.correct(page, resolved.thread, "added");
  return { found: resolved.found, view: await show(lookup, tabId), why: resolved.found ? "" : resolved.why };
}
