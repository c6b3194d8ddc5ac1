import * as z from "zod/mini";
import { createCache, type Cache } from "../cache.ts";
import type { Thread } from "../model.ts";
import type { SourceComment } from "../sources/source.ts";
import { storedBytes } from "../stored-bytes.ts";
import { DAY_MS, type Core } from "./deps.ts";
import { storedThread } from "./stored-thread.ts";

/** What was fetched of one thread: shown again when the instance cannot be asked, and where "more" goes on. */
export interface Kept {
  thread: Thread;
  /** In tree order, best first. */
  comments: SourceComment[];
  dropped: number;
  /** Whether the thread has no more. */
  complete: boolean;
  /** Where the flat list goes on; null when it was not begun, or is at its end. */
  next: string | null;
  /** When the comments were fetched, ms since 1970. */
  at: number;
}

/** More than any thread of Lemmy has; a server can invent more. */
const MAX_COMMENTS = 5_000;
/** A third of this in characters where all are Chinese, a sixth where all are "<". */
const ENTRY_BYTES = 1_500_000;
/** Room for what stands beside the comments: the thread, with its address and title. */
const OTHER_BYTES = 10_000;

const author = z.object({
  name: z.string(),
  host: z.string(),
  bot: z.boolean(),
  mod: z.boolean(),
  admin: z.boolean(),
  op: z.boolean(),
});
const comment: z.ZodMiniType<SourceComment> = z.object({
  id: z.number(),
  parentId: z.nullable(z.number()),
  apId: z.string(),
  parent: z.nullable(z.string()),
  depth: z.number(),
  author,
  authorId: z.string(),
  score: z.number(),
  published: z.string(),
  edited: z.boolean(),
  gone: z.nullable(z.enum(["deleted", "removed"])),
  distinguished: z.boolean(),
  language: z.string(),
  markdown: z.string(),
});
const kept: z.ZodMiniType<Kept> = z.object({
  thread: storedThread,
  comments: z.array(comment).check(z.maxLength(MAX_COMMENTS)),
  dropped: z.number(),
  complete: z.boolean(),
  next: z.nullable(z.string()),
  at: z.number(),
});

/**
 * As much of a thread as is kept: its best. One that was cut is not complete, so that opening it anew fetches the rest
 * again, and "more" goes on where it was: without this nothing of it was kept, and "more" began at the beginning.
 */
export function toKeepable(value: Kept): Kept {
  let bytes = 0;
  const end = value.comments.findIndex((one, at) => {
    bytes += storedBytes(one) + 1;
    return at >= MAX_COMMENTS || bytes > ENTRY_BYTES - OTHER_BYTES;
  });
  return end < 0 ? value : { ...value, comments: value.comments.slice(0, end), complete: false };
}

/** A week of offline reading: 30 threads, 3 MB. Keyed by salted thread id. */
export function createKeptComments(core: Core): Cache<Kept> {
  const cache = createCache(
    core.kv,
    core.serial,
    kept,
    { prefix: "comments:", entries: 30, entryBytes: ENTRY_BYTES, allBytes: 3_000_000, ageMs: 7 * DAY_MS },
    () => core.clock.now(),
  );
  return { find: (key) => cache.find(key), put: (key, value) => cache.put(key, toKeepable(value)) };
}
