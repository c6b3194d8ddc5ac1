import type { Lookup } from "../lookup/index.ts";
import type { CorrectionRow, PanelAnswers, SoftwareView, TabView } from "../messages/answers.ts";
import { getSettings } from "../settings.ts";
import { openMargin } from "./margin.ts";
import { readTabPage, toPage } from "./page-of.ts";
import { clear, show, showAll } from "./show.ts";
import { allTabs } from "./tab-state.ts";

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
  if (thread) await changeThreads(lookup, () => lookup.correct(page, thread, rejected ? "rejected" : null));
  return show(lookup, tabId);
}

/** "Use this thread": a pasted address, resolved through the reader's own instances. */
export async function useThread(lookup: Lookup, tabId: number, address: string): Promise<PanelAnswers["use-thread"]> {
  const page = toPage(await readTabPage(tabId));
  const resolved = await lookup.resolveThread(address, AbortSignal.timeout(ASK_MS));
  if (resolved.found) await changeThreads(lookup, () => lookup.correct(page, resolved.thread, "added"));
  return { found: resolved.found, view: await show(lookup, tabId), why: resolved.found ? "" : resolved.why };
}

/** All that the reader said of threads, newest first. */
export async function listCorrections(lookup: Lookup): Promise<CorrectionRow[]> {
  const all = await lookup.corrections.list();
  return all.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() }));
}

/** What the reader's sources run, as far as they were asked. */
export async function listSoftware(lookup: Lookup): Promise<SoftwareView[]> {
  const { sources } = await getSettings();
  const all = await Promise.all(sources.map((source) => lookup.softwareOf(source.host)));
  return all.filter((one) => one !== null);
}

/** Takes back what the reader said of a thread on a page; `page` is the key `listCorrections` gave. */
export async function takeBack(lookup: Lookup, page: string, apId: string): Promise<void> {
  const said = (await lookup.corrections.list()).find((one) => one.page === page && one.thread.apId === apId);
  if (said) await changeThreads(lookup, () => lookup.corrections.remove(page, said.thread));
}

/** Changes which threads belong to a page. Badges and chips follow, and a margin that shows others now opens anew. */
async function changeThreads(lookup: Lookup, change: () => Promise<void>): Promise<void> {
  const open = (await allTabs()).filter(({ state }) => state.open).map(({ tabId }) => tabId);
  const before = await Promise.all(open.map((tabId) => readThreads(lookup, tabId)));
  await change();
  for (const [at, tabId] of open.entries()) {
    const after = await readThreads(lookup, tabId);
    if (after === before[at]) continue;
    await clear(tabId);
    if (after !== "") await openMargin(lookup, tabId).catch(() => undefined);
  }
  await showAll(lookup);
}

/** The threads of a tab's page as one text that changes when they do; "" for none. */
async function readThreads(lookup: Lookup, tabId: number): Promise<string> {
  try {
    const page = await readTabPage(tabId);
    const threads = page.url === "" ? [] : (await lookup.found(toPage(page))).threads;
    return threads.map((thread) => thread.apId).join(" ");
  } catch {
    return "";
  }
}
