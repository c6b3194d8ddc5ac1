import * as z from "zod/mini";
import { readStored, type KeyValue } from "../cache.ts";
import type { Serial } from "../serial.ts";
import type { Thread } from "../model.ts";
import { storedThread } from "./stored-thread.ts";

/**
 * What the reader corrected. Pages are named by salted key; only the headline tells the reader, in the list, which it was.
 */
export interface Correction {
  page: string;
  kind: "rejected" | "added";
  thread: Thread;
  /** The headline of the page it was said on; "" when that was not known. */
  article: string;
  /** ms since 1970. */
  at: number;
}

const correction: z.ZodMiniType<Correction> = z.object({
  page: z.string(),
  kind: z.enum(["rejected", "added"]),
  thread: storedThread,
  // Those said by an earlier version have none.
  article: z._default(z.string(), ""),
  at: z.number(),
});

const KEY = "corrections";
const UNPINNED_KEY = "unpinned";
const MAX = 500;
const MAX_UNPINNED = 2_000;
const unpinned = z.array(z.string()).check(z.maxLength(MAX_UNPINNED));

/** The reader's word: which threads belong to a page and which do not, which comments do not belong where they stand. */
export interface Corrections {
  list(): Promise<Correction[]>;
  /** Sets what the reader says of a thread on a page; null takes it back. */
  set(page: string, thread: Thread, kind: Correction["kind"] | null, article: string): Promise<void>;
  /** apIds of comments that are "not about this paragraph". */
  findUnpinned(): Promise<ReadonlySet<string>>;
  setPinned(comment: string, pinned: boolean): Promise<void>;
}

export function createCorrections(kv: KeyValue, serial: Serial, now: () => number): Corrections {
  const list = async (): Promise<Correction[]> => {
    const stored = (await kv.get([KEY]))[KEY];
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((one: unknown) => {
      const parsed = z.safeParse(correction, one);
      return parsed.success ? [parsed.data] : [];
    });
  };
  return {
    list,
    set(page, thread, kind, article) {
      return serial(KEY, async () => {
        const others = (await list()).filter((one) => one.page !== page || one.thread.apId !== thread.apId);
        const next = kind === null ? others : [{ page, kind, thread, article, at: now() }, ...others];
        await kv.set({ [KEY]: next.slice(0, MAX) });
      });
    },
    async findUnpinned() {
      return new Set(await readStored(kv, UNPINNED_KEY, unpinned, []));
    },
    setPinned(comment, pinned) {
      return serial(UNPINNED_KEY, async () => {
        const others = (await readStored(kv, UNPINNED_KEY, unpinned, [])).filter((apId) => apId !== comment);
        await kv.set({ [UNPINNED_KEY]: (pinned ? others : [comment, ...others]).slice(0, MAX_UNPINNED) });
      });
    },
  };
}
