import { SourceError } from "../errors.ts";
import type { Thread } from "../model.ts";
import { linkParents, toBestTree, toTree } from "../sources/shared/tree.ts";
import type { CommentPage, Source, SourceComment } from "../sources/source.ts";
import { HOUR_MS, fromIso, type Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import type { Kept } from "./kept-comments.ts";
import type { Sources } from "./software.ts";
import type { Table } from "./table.ts";

/** What one request brings as a whole tree, on every server; longer threads are read page by page. */
const TREE_ROWS = 300;
/** "Fetch 300 more". */
const MORE_PAGES = 6;
/** Lists leave out deleted and removed posts, comment lists do not: a thread not listed lately is checked first. */
const LISTED_LATELY_MS = HOUR_MS;

/** Why a thread is read: the margin was opened, it opened by itself, or the reader pressed "Try again". */
export type OpenWhy = "open" | "by-itself" | "retry";

/** Reads the comments of one thread from one instance. Both throw `SourceError`; `http` 404 when the thread is gone. */
export interface CommentFetcher {
  fetch(thread: Thread, page: string, why: OpenWhy, signal: AbortSignal): Promise<Kept>;
  fetchMore(kept: Kept, page: string, why: "by-itself" | "more", signal: AbortSignal): Promise<Kept>;
}

const errandFor = (thread: Thread, what: Errand["what"], why: Errand["why"], page: string): Errand => ({
  what,
  detail: thread.title,
  why,
  told: "thread",
  page,
  // What nobody pressed for is paid like the questions nobody pressed for: it must not use up the reader's presses.
  spending: why === "by-itself" ? "auto" : "click",
});

export function createCommentFetcher(core: Core, sources: Sources, table: Table): CommentFetcher {
  const read = (thread: Thread, errand: Errand, signal: AbortSignal, call: (source: Source) => Promise<CommentPage>) =>
    sources.run(thread.instance, errand, signal, call, (answer) => answer.items.length);

  /** The post as it stands now. @throws when it is gone. */
  async function check(thread: Thread, page: string, why: OpenWhy, signal: AbortSignal): Promise<Thread> {
    if (core.clock.now() - fromIso(thread.seen) < LISTED_LATELY_MS) return thread;
    const errand = errandFor(thread, "thread", why, page);
    const now = await sources.run(
      thread.instance,
      errand,
      signal,
      (source) => source.readThread(thread.postId, signal),
      (found) => (found === null ? 0 : 1),
    );
    if (now === null || now.apId !== thread.apId) {
      await table.drop(thread);
      throw new SourceError("http", { status: 404, code: "gone" });
    }
    await table.takeIn([now]);
    return now;
  }

  return {
    async fetch(thread, page, why, signal) {
      const errand = errandFor(thread, "comments", why, page);
      const now = await check(thread, page, why, signal);
      const at = core.clock.now();
      if (now.comments <= TREE_ROWS) {
        const tree = await read(now, errand, signal, (source) => source.getTree(now, signal));
        return {
          thread: now,
          comments: toTree(tree.items),
          dropped: tree.dropped,
          complete: tree.complete,
          next: null,
          at,
        };
      }
      const best = await read(now, errand, signal, (source) => source.getBest(now, signal));
      return { thread: now, comments: toTree(best.items), dropped: best.dropped, complete: false, next: null, at };
    },

    async fetchMore(kept, page, why, signal) {
      const { thread } = kept;
      const errand = errandFor(thread, "comments", why, page);
      let next = kept.next;
      let complete = false;
      let dropped = kept.dropped;
      const added: SourceComment[] = [];
      for (let at = 0; at < MORE_PAGES && !complete; at++) {
        const from = next;
        const answer = await read(thread, errand, signal, (source) => source.getNewest(thread, from, signal));
        added.push(...answer.items);
        dropped += answer.dropped;
        next = answer.next;
        complete = next === null;
      }
      const comments = toBestTree(linkParents([...kept.comments, ...added]));
      return { ...kept, comments, dropped, complete, next, at: core.clock.now() };
    },
  };
}
