import type { Placement } from "../model.ts";
import type { ReadComment } from "./comments.ts";
import type { Work } from "../slices.ts";

/** Replies go where their parents went, unless they quote the article's body themselves. By comment. */
export function* inherit(read: readonly ReadComment[], own: readonly Placement[]): Work<Placement[]> {
  const done = new Map<number, Placement>();
  for (const index of read.keys()) {
    // Parents may stand anywhere: the line of parents is walked up to one that is done, or to its end, then down again.
    const line = new Set<number>();
    for (let at = index; at >= 0 && !done.has(at) && !line.has(at); at = read[at]?.parent ?? -1) line.add(at);
    for (const at of [...line].reverse()) {
      const placement = own[at];
      if (placement !== undefined) done.set(at, toReplyPlacement(placement, done.get(read[at]?.parent ?? -1)));
    }
    yield;
  }
  return own.map((placement, index) => done.get(index) ?? placement);
}

/**
 * Where a reply stands. A quote of the headline does not move it away from its parent, but its words stay marked.
 * Without a known parent the placement stays as it is.
 */
function toReplyPlacement(own: Placement, parent: Placement | undefined): Placement {
  const isMoved = own.reason.kind === "quote" && own.paragraph !== null;
  if (parent === undefined || isMoved) return own;
  return {
    ...own,
    paragraph: parent.paragraph,
    reason: { kind: "reply", to: parent.comment },
    confidence: parent.confidence,
    quoteBlock: null,
  };
}
