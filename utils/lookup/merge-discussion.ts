import type { Failure, Thread } from "../model.ts";
import type { SourceComment } from "../sources/source.ts";
import type { Kept } from "./kept-comments.ts";

/** A comment and the thread it stands in (its apId), which names the community. */
export interface DiscussionComment extends SourceComment {
  thread: string;
}

/** All that was fetched for one article, merged. */
export interface Discussion {
  /** Most comments first; also those that could not be read. */
  threads: Thread[];
  /** Each once, parents before children, top-level ones best first over all threads. */
  comments: DiscussionComment[];
  failures: Failure[];
  /** How many comments the instances say there are. */
  total: number;
  /** How many could not be read and were left out. */
  dropped: number;
  /** When the oldest part was fetched, "" before the first came. */
  fetched: string;
  /** True when some of it is a kept copy because its instance could not be asked. */
  kept: boolean;
  /** Whether "more" would bring anything. */
  more: boolean;
  /** False while instances are still being asked. */
  done: boolean;
}

/** A top-level comment with all below it, in tree order. */
function toFamilies(comments: readonly SourceComment[], thread: string): DiscussionComment[][] {
  const families: DiscussionComment[][] = [];
  for (const comment of comments) {
    if (comment.parent === null) families.push([]);
    families.at(-1)?.push({ ...comment, thread });
  }
  return families;
}

/**
 * Merges threads: each comment once (copies share their apId), and the threads' best side by side: the comment at a
 * tenth of a long thread stands beside the one at a tenth of a short one, so that a small community is heard, in turn.
 */
export function mergeComments(parts: readonly Kept[]): DiscussionComment[] {
  const ranked = parts.flatMap(({ comments, thread }) => {
    const families = toFamilies(comments, thread.apId);
    return families.map((family, at) => ({ family, rank: (at + 0.5) / families.length, size: families.length }));
  });
  ranked.sort((a, b) => a.rank - b.rank || b.size - a.size);
  const seen = new Set<string>();
  const merged: DiscussionComment[] = [];
  for (const { family } of ranked) {
    for (const comment of family) {
      if (seen.has(comment.apId)) continue;
      seen.add(comment.apId);
      merged.push(
        comment.parent === null || seen.has(comment.parent) ? comment : { ...comment, parent: null, depth: 0 },
      );
    }
  }
  return merged;
}
