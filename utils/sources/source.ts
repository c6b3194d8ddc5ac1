import type { Author, Thread } from "../model.ts";

/**
 * What every adapter can do. An adapter knows one wire format and nothing else: it is handed a `GetJson` that belongs
 * to one instance and already carries permission, deadline, budget, breaker and ledger, and turns answers into nouns.
 */

/**
 * One GET to the instance. `path` starts with "/"; values of `query` that are undefined are left out.
 * @returns the parsed JSON, unchecked: the adapter checks it.
 * @throws {SourceError} of any kind.
 */
export type GetJson = (
  path: string,
  query: Record<string, string | number | boolean | undefined>,
  cap: ByteCap,
  signal: AbortSignal,
) => Promise<unknown>;

/** Which limit of bytes an answer has: nodeinfo 64 kB, site and lists 1 MB, comments 8 MB. */
export type ByteCap = "nodeinfo" | "site" | "list" | "comments";

/** A comment as an instance tells it, before Markdown is parsed. */
export interface SourceComment {
  apId: string;
  /** Its id, and its parent's (null at top level), on this instance: what pages of one list are joined by (`toTree`). */
  id: number;
  parentId: number | null;
  /** Null for top-level ones and where the parent is not among those fetched. */
  parent: string | null;
  /** How deep it stands; 0 at top level. */
  depth: number;
  author: Author;
  /** The author's own ActivityPub id. */
  authorId: string;
  score: number;
  published: string;
  edited: boolean;
  gone: "deleted" | "removed" | null;
  distinguished: boolean;
  language: string;
  /** "" when gone. */
  markdown: string;
}

/** A list of which malformed items were left out and counted. */
export interface Page<T> {
  items: T[];
  dropped: number;
  /** Hand back for the next page; null at the end. */
  next: string | null;
}

/** Comments of one thread. */
export interface CommentPage extends Page<SourceComment> {
  /** `best`: the order is the server's Hot/Top. `complete`: all the thread has is here. */
  complete: boolean;
}

/** One instance, as an adapter speaks with it. Every call throws `SourceError` and nothing else. */
export interface Source {
  readonly software: SoftwareId;
  /** Newest link posts of `name@host`, newest first, pinned ones not before others. At most `limit` (≤ 50). */
  listLinks(community: string, limit: number, page: string | null, signal: AbortSignal): Promise<Page<Thread>>;
  /** Posts with exactly this address as the instance stores it. Every hit's own url must still be compared by the caller. */
  findByUrl(address: string, signal: AbortSignal): Promise<Page<Thread>>;
  /** Posts whose title holds these words in this order. Dear for the instance: only on a click. */
  findByTitle(words: string, signal: AbortSignal): Promise<Page<Thread>>;
  /** The post as it stands now; null when it was deleted or removed, or is not known. */
  readThread(postId: number, signal: AbortSignal): Promise<Thread | null>;
  /** The best ≤ 50 comments of any depth, first page of the server's best order. */
  getBest(thread: Thread, signal: AbortSignal): Promise<CommentPage>;
  /** The thread as one tree, at most 300 rows; complete when the thread has no more than that. */
  getTree(thread: Thread, signal: AbortSignal): Promise<CommentPage>;
  /** The flat list, newest first, 50 a page: the order that loses no rows. */
  getNewest(thread: Thread, page: string | null, signal: AbortSignal): Promise<CommentPage>;
  /** The thread a post's or comment's ActivityPub id belongs to, if this instance knows it; else null. */
  findByApId(apId: string, signal: AbortSignal): Promise<Thread | null>;
  /** Whether a community is known here, and its `name@host` as the instance writes it; null when not. */
  findCommunity(community: string, signal: AbortSignal): Promise<string | null>;
  /** Whether reading is open to strangers, and what the instance calls itself. */
  readSite(signal: AbortSignal): Promise<{ open: boolean; version: string; name: string }>;
}

/** One adapter: which software it is for, and how it is made. One line of `SOURCES`. */
export interface SourceKind {
  readonly id: SoftwareId;
  /** What the software calls itself, for readers. */
  readonly name: string;
  /** Whether it speaks for this software, as nodeinfo tells it: lower-case name, version as written. */
  speaks(software: string, version: string): boolean;
  /** An adapter for one instance. `host` is what its threads are said to be read from. */
  create(host: string, getJson: GetJson): Source;
}

/** Names of the adapters. */
export type SoftwareId = "lemmy-v3" | "lemmy-v4" | "piefed";
