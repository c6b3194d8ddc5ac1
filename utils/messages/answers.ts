import type { Reading } from "../article/outline.ts";
import type { Paint } from "../look/paint.ts";
import type { Failure, FailureKind, Picture, Thread } from "../model.ts";
import type { Appearance, Settings } from "../settings.ts";

/** What the chip shows. Null: nothing to show (any more); the chip removes itself. */
export interface ChipView {
  comments: number;
  /** True when the number is old and only a lower bound: "12+". */
  atLeast: boolean;
  communities: number;
  /** How many stand beside the text, once they were fetched; else null. */
  beside: number | null;
}

/** What one source says about the article in a tab. Four things never mixed, and "found". */
export interface SourceView {
  instance: string;
  state: "found" | "none" | "failed" | "not-asked" | "off";
  /** How it was looked up last: in the table, or by asking. */
  by: "table" | "asked";
  threads: number;
  /** When the table's part was filled, or the instance asked; "" never. */
  at: string;
  failure: Failure | null;
}

/** The state of a tab in one word; the popup has a sentence for each. */
export type TabState =
  | "not-set-up"
  | "found"
  | "none"
  | "failed"
  | "not-asked"
  | "off"
  | "not-in-list"
  | "no-grant"
  | "no-article"
  | "cannot-look";

export interface TabView {
  state: TabState;
  /** The site's host without www, "" on pages that are no sites. */
  site: string;
  siteOn: boolean;
  /** The article's title, "" when there is none. */
  title: string;
  threads: Thread[];
  /** Threads the reader rejected here. */
  rejected: Thread[];
  sources: SourceView[];
  comments: number;
  /** Whether the margin is open in the tab. */
  open: boolean;
  /** What was sent about this page, newest first. */
  sent: LedgerRow[];
  /** Other articles of this site that the table knows threads of: the newest and the most discussed, newest first. */
  discussed: { url: string; title: string; comments: number; community: string; published: string }[];
  /** In which order the reader wants to see them. */
  discussedBy: Settings["discussedBy"];
  /** When the table was last filled, "" never; how many communities it listens to. */
  tableAt: string;
  communities: number;
  /**
   * Whom "Ask" asks next: the first that has neither answered nor failed lately. `again`: all have, and it is the home's
   * turn once more; what that answered holds until `at`. Null when there is nobody to ask.
   */
  asks: { instance: string; again: boolean; at: string } | null;
  /** Where a thread about this page can be begun, link and title filled in; null when nowhere. */
  postForm: { instance: string; address: string } | null;
  /** Origins chosen but not granted. */
  missing: string[];
}

/** One request of the extension, as the ledger keeps it. */
export interface LedgerRow {
  at: string;
  instance: string;
  /** What was asked, in a word. */
  what: "links" | "page" | "title" | "comments" | "thread" | "software" | "instance" | "community";
  /** The detail a reader can check: the address asked about, the community, "thread 48213". */
  detail: string;
  why: "table" | "ask" | "every" | "open" | "by-itself" | "check" | "retry" | "more";
  /** What it told the instance. */
  told: "nothing" | "communities" | "thread" | "address";
  /** What came back: a count, or why not. */
  answer: { ok: true; count: number } | { ok: false; kind: FailureKind; status: number };
  /** The salted key of the page it was about, "" when about none. */
  page: string;
}

/** "Wrong article" or "use this thread": what the reader said of a thread on a page. */
export interface CorrectionRow {
  /** The salted key of the page: with the thread's apId it names the correction. */
  page: string;
  kind: "rejected" | "added";
  thread: Thread;
  /** The headline of that page, "" when it was not known. */
  article: string;
  at: string;
}

/** What an instance runs, as it said last. */
export interface SoftwareView {
  host: string;
  name: string;
  version: string;
  /** False: Lemargin cannot read what it answers. */
  readable: boolean;
}

/** The result of adding an instance or community. */
export type CheckResult =
  | { ok: true; software: string; version: string; detail: string }
  | { ok: false; why: FailureKind | "not-an-instance" | "not-supported" | "not-found" | "bad-address"; detail: string };

/** Which answer each message has. `void` messages answer null. */
export interface PageAnswers {
  article: null;
  "no-article": null;
  chip: ChipView | null;
  "hide-chip": null;
  open: null;
  judge: Reading;
  read: Picture;
  layout: Paint;
  more: Picture;
  retry: Picture;
  unpin: null;
  options: null;
  close: null;
  /** How the margin is to look: asked at its opening, and again when told that it changed. */
  appearance: Appearance;
}
export interface PanelAnswers {
  tab: TabView;
  "open-tab": null;
  /** The settings after the change. */
  change: Settings;
  ask: TabView;
  "fill-table": null;
  reject: TabView;
  "use-thread": { found: boolean; view: TabView; why: string };
  "check-instance": CheckResult;
  "check-community": CheckResult;
  /** Newest first. */
  corrections: CorrectionRow[];
  "take-back": null;
  /** Of the sources, those that were ever asked. */
  software: SoftwareView[];
  ledger: LedgerRow[];
  "erase-ledger": null;
  "erase-all": null;
}

/** Pushed by the background to the page's scripts. */
export type ToPage =
  | { type: "picture"; picture: Picture }
  /** Open or close the margin, as if its key were pressed. */
  | { type: "toggle" }
  /** Look again at what the chip shows. */
  | { type: "refresh" }
  /** Remove everything: switched off here, or a newer version takes over. */
  | { type: "gone" }
  /** Appearance changed. */
  | { type: "appearance" };
