import type { SourceComment } from "../source.ts";

/** Lemmy nests at most 50 deep; what claims more is drawn at that depth. */
const MAX_DEPTH = 50;

/** Reads a `path` ("0.7.12": comment 12 answers 7): the parent's local id, null at top level, and the depth from 0. */
export function readPath(path: string): { parentId: number | null; depth: number } {
  const ids = path.split(".");
  const parent = Number(ids.at(-2) ?? 0);
  return { parentId: parent === 0 ? null : parent, depth: Math.min(MAX_DEPTH, Math.max(0, ids.length - 2)) };
}

/**
 * Each comment once, in the order given, with `parent` linked where the parent is among them. Pages of one list may be
 * given together: a later page holds the parents of an earlier one.
 */
export function linkParents(comments: readonly SourceComment[]): SourceComment[] {
  const byId = new Map<number, SourceComment>();
  const apIds = new Set<string>();
  for (const comment of comments) {
    if (byId.has(comment.id) || apIds.has(comment.apId)) continue;
    byId.set(comment.id, comment);
    apIds.add(comment.apId);
  }
  return [...byId.values()].map((comment) => {
    const parent = comment.parentId === comment.id ? undefined : byId.get(comment.parentId ?? 0);
    return { ...comment, parent: parent?.apId ?? null };
  });
}

/**
 * Orders comments as a tree: `linkParents`, then parents before children and siblings in the order given. A comment whose
 * parent is missing stands with the top-level ones, at its rank.
 * Iterative, and safe against cycles: the first of a cycle becomes top-level.
 */
export function toTree(comments: readonly SourceComment[]): SourceComment[] {
  const linked = linkParents(comments);
  const children = new Map<string, SourceComment[]>();
  for (const comment of linked) {
    if (comment.parent === null) continue;
    const siblings = children.get(comment.parent);
    if (siblings) siblings.push(comment);
    else children.set(comment.parent, [comment]);
  }
  const ordered = new Map<string, SourceComment>();
  const walk = (root: SourceComment): void => {
    const stack = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (ordered.has(next.apId)) continue;
      const parent = next.parent !== null && ordered.has(next.parent) ? next.parent : null;
      ordered.set(next.apId, { ...next, parent });
      stack.push(...(children.get(next.apId) ?? []).toReversed());
    }
  };
  for (const comment of linked) if (comment.parent === null) walk(comment);
  // What no root leads to is a cycle.
  linked.forEach(walk);
  return [...ordered.values()];
}

/** The order of Lemmy's `Top`, for lists that come in another one: distinguished, then score, then as given. */
export const bestFirst = (comments: readonly SourceComment[]): SourceComment[] =>
  comments.toSorted((a, b) => Number(b.distinguished) - Number(a.distinguished) || b.score - a.score);

/** `toTree` with the best siblings first. */
export const toBestTree = (comments: readonly SourceComment[]): SourceComment[] => toTree(bestFirst(comments));
