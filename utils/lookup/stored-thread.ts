import * as z from "zod/mini";
import type { Thread } from "../model.ts";

/** A thread as it is kept in storage. */
export const storedThread: z.ZodMiniType<Thread> = z.object({
  apId: z.string(),
  instance: z.string(),
  postId: z.number(),
  url: z.string(),
  title: z.string(),
  community: z.string(),
  comments: z.number(),
  score: z.number(),
  published: z.string(),
  seen: z.string(),
  locked: z.boolean(),
  nsfw: z.boolean(),
});

/** Each thread of each instance once, as it was told last; in the order given. */
export function latestOf(threads: readonly Thread[]): Thread[] {
  const latest = new Map<string, Thread>();
  for (const thread of threads) {
    const name = `${thread.instance} ${thread.apId}`;
    const known = latest.get(name);
    if (known === undefined || known.seen < thread.seen) latest.set(name, thread);
  }
  return [...latest.values()];
}

const most = (group: readonly Thread[]) => Math.max(...group.map((thread) => thread.comments));

/** Copies of one thread together, most comments first; each group in the order given. */
export function groupByApId(threads: readonly Thread[]): Thread[][] {
  const groups = new Map<string, Thread[]>();
  for (const thread of threads) groups.set(thread.apId, [...(groups.get(thread.apId) ?? []), thread]);
  return [...groups.values()].sort((a, b) => most(b) - most(a));
}

/** Every thread once, as the first of its copies tells it, with the highest count any copy tells; most comments first. */
export function joinCopies(threads: readonly Thread[]): Thread[] {
  return groupByApId(threads).flatMap((copies) => {
    const [first] = copies;
    return first === undefined ? [] : [{ ...first, comments: Math.max(...copies.map((copy) => copy.comments)) }];
  });
}
