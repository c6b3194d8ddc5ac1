import type { TabView } from "../../../utils/messages/answers.ts";

export type DiscussedBy = TabView["discussedBy"];

/** What the reader can do in the popup. */
export interface PopupActions {
  /** Opens the welcome page. */
  setUp: () => void;
  /** Adds the site to the list and asks the browser for it. */
  addSite: () => void;
  /** Asks the browser for origins that are chosen but not allowed. */
  allow: (origins: string[]) => void;
  switchSite: (on: boolean) => void;
  switchSource: (instance: string, on: boolean) => void;
  /** Asks an instance about this page. */
  ask: () => void;
  /** Fills the table now. */
  fill: () => void;
  /** Asks an instance again that could not be asked. */
  retry: (instance: string) => void;
  openMargin: () => void;
  reject: (apId: string, rejected: boolean) => void;
  useThread: (address: string) => void;
  /** In which order other articles of the site are listed, from now on. */
  orderDiscussed: (by: DiscussedBy) => void;
  /** Opens the options, at a section or (with "") at their top. */
  options: (section: string) => void;
}

/** What is under way, if anything. */
export type Busy = "" | "ask" | "fill" | "retry" | "thread" | "site";
