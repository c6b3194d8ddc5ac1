/** What the welcome page offers and what is ticked. */
export interface TopicOffer {
  name: string;
  communities: readonly string[];
}

export interface SiteGroupOffer {
  name: string;
  language: string;
  sites: readonly { name: string; host: string }[];
}

/** What the reader added that is in none of the lists. */
export interface Own {
  communities: readonly string[];
  sites: readonly string[];
}

export interface Chosen {
  communities: readonly string[];
  sites: readonly string[];
  every: boolean;
}

/** Where the page stands. */
export type Answer =
  | { state: "open" }
  /** The browser's own question is open. */
  | { state: "waiting" }
  /** Refused, or its window was closed. */
  | { state: "refused" }
  /** Allowed, but the background did not keep it. */
  | { state: "failed" }
  /** Allowed in part: the origins that are missing. */
  | { state: "partial"; missing: string[] }
  | { state: "done"; every: boolean }
  | { state: "later" };
