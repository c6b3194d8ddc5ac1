import type { Placement } from "../model.ts";

/**
 * Where a reply stands: at its parent's paragraph, unless it quotes the article's body itself. A quote of the headline
 * does not move it, but its words stay marked. Without a parent the placement stays as it is.
 */
export function toReplyPlacement(own: Placement, parent: Placement | undefined): Placement {
  if (parent === undefined || (own.reason.kind === "quote" && own.paragraph !== null)) return own;
  if (parent.paragraph === null && own.reason.kind === "quote") return own;
  return {
    ...own,
    paragraph: parent.paragraph,
    reason: { kind: "reply", to: parent.comment },
    confidence: parent.confidence,
    quoteBlock: null,
  };
}
