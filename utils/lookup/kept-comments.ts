import * as z from "zod/mini";
import { createCache, type Cache } from "../cache.ts";
import type { Thread } from "../model.ts";
import type { SourceComment } from "../sources/source.ts";
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
  comments: z.array(comment).check(z.maxLength(5_000)),
  dropped: z.number(),
  complete: z.boolean(),
  next: z.nullable(z.string()),
  at: z.number(),
});

/** A week of offline reading: 30 threads, 3 MB. Keyed by salted thread id. */
export function createKeptComments(core: Core): Cache<Kept> {
  return createCache(
    core.kv,
    core.serial,
    kept,
    { prefix: "comments:", entries: 30, entryChars: 1_500_000, allChars: 3_000_000, ageMs: 7 * DAY_MS },
    () => core.clock.now(),
  );
}
