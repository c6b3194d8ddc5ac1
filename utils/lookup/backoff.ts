import { HOUR_MS, MINUTE_MS, DAY_MS, SECOND_MS } from "./deps.ts";

/** Lemmy's limits count in minutes; an instance that refused is left alone at least so long. */
const FLOOR_MS = MINUTE_MS;
const CEILING_MS = 6 * HOUR_MS;
const RETRY_AFTER_MAX_MS = DAY_MS;

/**
 * How long to leave an instance alone after its `n`th refusal in a row (n ≥ 1): what it asked for, within 1 s and 24 h;
 * else full jitter over a minute's floor, rand(60 s, min(6 h, 60 s · 2ⁿ)), so that readers refused together do not come
 * back together, at the floor neither.
 */
export function backoffMs(n: number, retryAfterMs: number | null, random: () => number): number {
  if (retryAfterMs !== null) return Math.min(RETRY_AFTER_MAX_MS, Math.max(SECOND_MS, retryAfterMs));
  const most = Math.min(CEILING_MS, MINUTE_MS * 2 ** Math.min(n, 20));
  return FLOOR_MS + random() * (most - FLOOR_MS);
}
