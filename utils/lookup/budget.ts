import * as z from "zod/mini";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "./deps.ts";

/**
 * How many requests Lemargin allows itself per instance. `table`: listings of communities. `auto`: questions nobody
 * pressed for. `click`: what the reader asked for just now.
 */
export type Spending = "table" | "auto" | "click";

interface Limit {
  count: number;
  windowMs: number;
}

/** Lemmy's search bucket is 60 per 10 min and address, shared with everyone behind it: we take a third at most. */
const LIMITS: Record<Spending, readonly Limit[]> = {
  // The table's own bound (14 a day over all instances) is in refresh.ts; this one only stops a runaway.
  table: [{ count: 60, windowMs: DAY_MS }],
  auto: [
    { count: 60, windowMs: DAY_MS },
    { count: 20, windowMs: 10 * MINUTE_MS },
    // One in 2 s; in pairs, because a question is up to two.
    { count: 2, windowMs: 4 * SECOND_MS },
  ],
  // A press may cost several requests at once (three threads, three forms): bursts are what the reader wants.
  click: [
    { count: 200, windowMs: DAY_MS },
    { count: 30, windowMs: MINUTE_MS },
  ],
};

const times = z.array(z.number()).check(z.maxLength(200));
/** When requests of each kind were sent in the last day, newest last, ms since 1970. */
export const budgetSchema = z.object({ table: times, auto: times, click: times });
export type Budget = z.infer<typeof budgetSchema>;

export const UNSPENT: Budget = { table: [], auto: [], click: [] };

/** How long until a request of this kind may be sent; 0: now. */
export function waitMs(budget: Budget, kind: Spending, now: number): number {
  let wait = 0;
  for (const { count, windowMs } of LIMITS[kind]) {
    const oldest = budget[kind].at(-count);
    if (oldest !== undefined) wait = Math.max(wait, oldest + windowMs - now);
  }
  return wait;
}

/** The budget after one more request of this kind. */
export function spend(budget: Budget, kind: Spending, now: number): Budget {
  const recent = budget[kind].filter((at) => at > now - DAY_MS);
  return { ...budget, [kind]: [...recent, now].slice(-200) };
}
