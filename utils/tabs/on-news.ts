import type { Lookup } from "../lookup/index.ts";
import { showAll } from "./show.ts";

/** Shows what comes in while several instances are asked: each time one answers, and not when the slowest has. */
export interface News {
  /** For the lookup: something came in. */
  onNews: () => void;
  /** When the last of it is shown. */
  shown(): Promise<void>;
}

/**
 * Draws one after another, so that an older picture never comes after a newer one.
 * @param then what else follows.
 */
export function showNews(lookup: Lookup, then: () => Promise<void> = () => Promise.resolve()): News {
  let last = Promise.resolve();
  const draw = async () => {
    await showAll(lookup);
    await then();
  };
  return {
    onNews() {
      last = last.then(draw, draw);
      last.catch(() => undefined);
    },
    shown: () => last,
  };
}
