import type { Failure, Thread } from "../model.ts";
import { toIso } from "./deps.ts";
import type { Found } from "./find.ts";
import type { Kept } from "./kept-comments.ts";
import { mergeComments, type Discussion } from "./merge-discussion.ts";
import { groupByApId, joinCopies } from "./stored-thread.ts";

/** Threads opened together, those with most comments. */
const MAX_THREADS = 3;

/** Called with what there is so far, each time an instance answered. */
export type OnUpdate = (discussion: Discussion) => void;

/** What came of one thread. */
export interface Part {
  kept: Kept | null;
  /** It is a copy of earlier. */
  old: boolean;
  failures: Failure[];
  /** More of it is on its way. */
  unfinished: boolean;
}

/** A part that came whole. */
export const done = (kept: Kept | null, failures: Failure[] = []): Part => ({
  kept,
  old: false,
  failures,
  unfinished: false,
});

/** The picture of all parts; null stands for those still on their way. */
function toDiscussion(threads: readonly Thread[], parts: readonly (Part | null)[]): Discussion {
  const here = parts.filter((part) => part !== null);
  const kept = here.map((part) => part.kept).filter((one) => one !== null);
  const told = new Map(kept.map((one) => [one.thread.apId, one.thread]));
  const latest = threads.map((thread) => told.get(thread.apId) ?? thread);
  const times = kept.map((one) => one.at);
  const failures = new Map(here.flatMap((part) => part.failures).map((failure) => [failure.instance, failure]));
  const comments = mergeComments(kept);
  return {
    threads: latest,
    comments,
    failures: [...failures.values()],
    total: Math.max(
      comments.length,
      latest.reduce((sum, thread) => sum + thread.comments, 0),
    ),
    dropped: kept.reduce((sum, one) => sum + one.dropped, 0),
    fetched: times.length === 0 ? "" : toIso(Math.min(...times)),
    kept: here.some((part) => part.old),
    more: kept.some((one) => !one.complete),
    done: parts.every((part) => part !== null && !part.unfinished),
  };
}

/** Runs a task for each thread at once and tells after each what there is: nobody waits for a slow instance. */
export async function gather(
  found: Found,
  task: (copies: readonly Thread[], show: (part: Part) => void) => Promise<Part>,
  onUpdate: OnUpdate,
): Promise<Discussion> {
  const groups = groupByApId(found.copies).slice(0, MAX_THREADS);
  const threads = joinCopies(groups.flat());
  const parts: (Part | null)[] = groups.map(() => null);
  await Promise.all(
    groups.map(async (copies, at) => {
      const show = (part: Part) => {
        parts[at] = part;
        onUpdate(toDiscussion(threads, parts));
      };
      show(await task(copies, show));
    }),
  );
  return toDiscussion(threads, parts);
}
