import { createSerial } from "../serial.ts";
import type { CheckResult, LedgerRow, SoftwareView, TabView } from "../messages/answers.ts";
import type { Thread } from "../model.ts";
import { siteOf } from "../url/index.ts";
import { createAsker } from "./ask.ts";
import { checkCommunity, checkInstance } from "./check.ts";
import { createCorrections, type Corrections } from "./corrections.ts";
import { UNHEARD, toIso, type Core, type LookupDeps, type OnNews } from "./deps.ts";
import { findDiscussed } from "./discussed.ts";
import { createOpener, type Discussion, type OnUpdate } from "./discussion.ts";
import { createDoor } from "./door.ts";
import { createCommentFetcher, type OpenWhy } from "./fetch-comments.ts";
import { createFinder, type Found } from "./find.ts";
import { readHost } from "./host-record.ts";
import { createKeptComments } from "./kept-comments.ts";
import { createLedger } from "./ledger.ts";
import { toKnownPage, type Page } from "./page.ts";
import { findPostForm, type PostForm } from "./post-form.ts";
import { createQuestions } from "./questions.ts";
import { createRefresher } from "./refresh.ts";
import { resolveThread, type Resolved } from "./resolve.ts";
import { createSources } from "./software.ts";
import { createTable } from "./table.ts";

export type { LookupDeps } from "./deps.ts";
export type { Discussion, DiscussionComment, OnUpdate } from "./discussion.ts";
export type { Found } from "./find.ts";
export type { Page } from "./page.ts";
export type { Resolved } from "./resolve.ts";

/**
 * The use case: everything the background asks about an article. Nothing is sent before the welcome page is answered;
 * only the methods that say so send anything. All state is in storage.
 */
export interface Lookup {
  /** What is known of a page. Sends nothing. */
  found(page: Page): Promise<Found>;
  /**
   * A page was opened on a chosen site: lists communities whose part of the table is too old, and asks where the
   * reader chose "every article", for an instance or for the site.
   * @param onNews told each time something new came in: `found` is worth calling again, though others still work.
   * @returns whether anything did.
   */
  refreshFor(page: Page, signal: AbortSignal, onNews?: OnNews): Promise<boolean>;
  /** For a repeating alarm: refreshes the table at most twice a day while the browser is used. */
  idle(signal: AbortSignal): Promise<boolean>;
  /** The reader pressed "Ask": asks the home instance, then with each further press the next. Sends the address. */
  ask(page: Page, signal: AbortSignal): Promise<Found>;
  /** Whom "Ask" would ask about a page next; null when there is nobody. Sends nothing. */
  asks(page: Page): Promise<TabView["asks"]>;
  /** The home's form for a new thread about a page; null when there is none. Sends nothing. */
  postForm(page: Page): Promise<PostForm | null>;
  /** Fetches up to three threads. `onUpdate` gets what there is each time an instance answered. */
  open(page: Page, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
  /** As `open`, where nobody pressed anything: pays out of the budget of automatic questions. */
  openByItself(page: Page, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
  /** As `open`, on "Try again": passes an instance's breaker. */
  retry(page: Page, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
  /** "Fetch 300 more". */
  more(page: Page, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
  /** Other articles of the page's site that the table knows threads of. Sends nothing. */
  discussed(page: Page): Promise<TabView["discussed"]>;
  /** Fetches the parts of the table that are still empty: after the welcome page, after communities were added. */
  fillTable(signal: AbortSignal, onNews?: OnNews): Promise<boolean>;
  /** Takes "wrong article" or "use this thread" back, or says it. */
  correct(page: Page, thread: Thread, kind: "rejected" | "added" | null): Promise<void>;
  corrections: Pick<Corrections, "list" | "findUnpinned" | "setPinned"> & {
    /** Takes one back from the options, where only its page's key is known. */
    remove(page: string, thread: Thread): Promise<void>;
  };
  resolveThread(address: string, signal: AbortSignal): Promise<Resolved>;
  /** What an instance runs, as it said last; null when it was never asked. Sends nothing. */
  softwareOf(host: string): Promise<SoftwareView | null>;
  checkInstance(host: string, signal: AbortSignal): Promise<CheckResult>;
  checkCommunity(handle: string, signal: AbortSignal): Promise<CheckResult>;
  /** Everything sent, newest first. With a page: what was sent about it. */
  ledger(page?: Page): Promise<LedgerRow[]>;
  eraseLedger(): Promise<void>;
  /** Forgets everything the lookup ever stored: table, caches, corrections, ledger, salt. Settings are not its own. */
  eraseAll(): Promise<void>;
}

/** How the names of everything the lookup stores begin. */
const STORED = [
  "table:",
  "communities",
  "pacing",
  "host:",
  "answer:",
  "comments:",
  "corrections",
  "unpinned",
  "ledger",
  "salt",
];

export function createLookup(deps: LookupDeps): Lookup {
  const core: Core = { ...deps, serial: createSerial() };
  const ledger = createLedger(core.kv, core.serial);
  const sources = createSources(core, createDoor(core, ledger));
  const table = createTable(core);
  const asker = createAsker(core, sources, table);
  const corrections = createCorrections(core.kv, core.serial, () => core.clock.now());
  const finder = createFinder(core, table, asker, corrections);
  const refresher = createRefresher(core, sources, table);
  const opener = createOpener(core, createCommentFetcher(core, sources, table), createKeptComments(core));
  const questions = createQuestions(core, asker);

  const known = (page: Page) => toKnownPage(core, page);
  const open = async (page: Page, why: OpenWhy, signal: AbortSignal, onUpdate: OnUpdate) => {
    const one = await known(page);
    return opener.open(one, await finder.find(one), why, signal, onUpdate);
  };

  return {
    async found(page) {
      return finder.find(await known(page));
    },
    async refreshFor(page, signal, onNews = UNHEARD) {
      const [listed, asked] = await Promise.all([
        refresher.forArticle(page.article, siteOf(page.url), signal, onNews),
        known(page).then((one) => questions.askAutomatically(one, signal, onNews)),
      ]);
      return listed || asked;
    },
    idle: (signal) => refresher.whenIdle(signal),
    async ask(page, signal) {
      const one = await known(page);
      await questions.askNext(one, signal);
      return finder.find(one);
    },
    async asks(page) {
      const next = await questions.findNext(await known(page));
      return next === null ? null : { instance: next.host, again: next.again, at: toIso(next.until) };
    },
    async postForm(page) {
      return findPostForm(core, await known(page));
    },
    open: (page, signal, onUpdate) => open(page, "open", signal, onUpdate),
    openByItself: (page, signal, onUpdate) => open(page, "by-itself", signal, onUpdate),
    retry: (page, signal, onUpdate) => open(page, "retry", signal, onUpdate),
    async more(page, signal, onUpdate) {
      const one = await known(page);
      return opener.more(one, await finder.find(one), signal, onUpdate);
    },
    async discussed(page) {
      const { candidates } = await known(page);
      return findDiscussed(table, siteOf(page.url), new Set(candidates.map((one) => one.key)));
    },
    fillTable: (signal, onNews = UNHEARD) => refresher.fill(signal, onNews),
    async correct(page, thread, kind) {
      await corrections.set((await known(page)).id, thread, kind, page.article.title);
    },
    corrections: {
      list: () => corrections.list(),
      findUnpinned: () => corrections.findUnpinned(),
      setPinned: (comment, pinned) => corrections.setPinned(comment, pinned),
      remove: (page, thread) => corrections.set(page, thread, null, ""),
    },
    resolveThread: (address, signal) => resolveThread(core, sources, table, address, signal),
    async softwareOf(host) {
      const { software } = await readHost(core, host);
      return software && { host, name: software.name, version: software.version, readable: software.id !== null };
    },
    checkInstance: (host, signal) => checkInstance(sources, host, signal),
    checkCommunity: (handle, signal) => checkCommunity(core, sources, handle, signal),
    async ledger(page) {
      const rows = await ledger.rows();
      if (page === undefined) return rows;
      const { id } = await known(page);
      return rows.filter((row) => row.page === id);
    },
    eraseLedger: () => ledger.erase(),
    async eraseAll() {
      for (const prefix of STORED) await core.kv.remove(await core.kv.keys(prefix));
    },
  };
}
