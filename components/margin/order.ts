import type { Picture } from "../../utils/model.ts";

/**
 * In which order comments stand. A later picture never reorders what is being read: what was there keeps its rank, what
 * is new comes after it, until the reader asks for the new order.
 */
export interface Order {
  /** The rank of each comment by apId. */
  ranks: ReadonlyMap<string, number>;
  /** How many came after the first drawing and are not yet sorted in. */
  fresh: number;
}

export const NO_ORDER: Order = { ranks: new Map(), fresh: 0 };

/** The picture's own order. */
export function toOrder(picture: Picture): Order {
  return { ranks: new Map(picture.comments.map((it, i) => [it.apId, i])), fresh: 0 };
}

/** The order after a later picture of the same discussion. */
export function extendOrder(order: Order, picture: Picture): Order {
  if (order.ranks.size === 0) return toOrder(picture);
  const ranks = new Map(order.ranks);
  let next = Math.max(...ranks.values()) + 1;
  let fresh = order.fresh;
  for (const { apId } of picture.comments) {
    if (ranks.has(apId)) continue;
    ranks.set(apId, next++);
    fresh++;
  }
  return { ranks, fresh };
}
