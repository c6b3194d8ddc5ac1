import type { PageAnswers } from "../../../utils/messages/answers.ts";

/** What the options show, as plain values. */
export type Mode = "table" | "click" | "every";
export type OnHit = "count" | "badge" | "open";

export interface SourceRow {
  host: string;
  on: boolean;
  mode: Mode;
  communities: string[];
  /** Those of them that the instance says it does not know. */
  unknown: string[];
  /** The first that is switched on: asked first, and where writing takes place. */
  home: boolean;
  /** Whether the browser lets Lemargin ask it. */
  allowed: boolean;
  /** What it runs; "" when it was never asked. */
  software: string;
  /** Whether Lemargin can read that. */
  readable: boolean;
  /** What it answered last, in words; "" when it was never asked. */
  last: string;
  /** Whether that was a failure. */
  lastFailed: boolean;
}

export interface SiteRow {
  host: string;
  on: boolean;
  onHit: OnHit;
  /** Whether every article here is asked about. */
  asks: boolean;
  /** The instance that would be asked; "" where that is nobody, or where it is asked about every site's articles. */
  asked: string;
  allowed: boolean;
}

export type Looks = PageAnswers["appearance"];

/** What came of adding something, or of a file. */
export interface Told {
  text: string;
  bad: boolean;
}

/** What is under way, if anything. */
export type Adding = "" | "source" | "community" | "site";

/** What the reader can do to sources, communities and sites. */
export interface ListActions {
  /** These three are called straight from the press; false when what was written cannot be meant. */
  addSource: (written: string) => boolean;
  addCommunity: (written: string) => boolean;
  addSite: (written: string) => boolean;
  allow: (origins: string[]) => void;
  switchSource: (host: string, on: boolean) => void;
  setMode: (host: string, mode: Mode) => void;
  makeHome: (host: string) => void;
  removeSource: (host: string) => void;
  removeCommunity: (community: string) => void;
  switchSite: (host: string, on: boolean) => void;
  setAsks: (host: string, asks: boolean) => void;
  setOnHit: (host: string, onHit: OnHit) => void;
  removeSite: (host: string) => void;
}
