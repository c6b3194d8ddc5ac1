import * as z from "zod/mini";
import type { SourceError } from "../errors.ts";
import type { FailureKind } from "../model.ts";
import { backoffMs } from "./backoff.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./deps.ts";

/** So many failures in so short a time, and the instance is taken for down. */
const FAILURES = 3;
const WINDOW_MS = 5 * MINUTE_MS;
/** How long it is then left alone: longer with each probe that fails. */
const PAUSES_MS = [5 * MINUTE_MS, 30 * MINUTE_MS, 3 * HOUR_MS, DAY_MS] as const;
/** A bot wall does not go away by asking again. */
const WALL_MS = HOUR_MS;

const KINDS = [
  "offline",
  "timeout",
  "rate-limited",
  "challenge",
  "http",
  "malformed",
  "private-instance",
  "no-permission",
  "aborted",
] as const satisfies readonly FailureKind[];

/** What is remembered of an instance's failures. Times in ms since 1970. */
export const breakerSchema = z.object({
  /** When it failed lately, newest last; emptied by a success. */
  failures: z.array(z.number()).check(z.maxLength(FAILURES)),
  /** Nothing is sent before; 0 when it is not open. */
  openUntil: z.number(),
  /** How many times in a row it opened. */
  level: z.number(),
  /** Refusals in a row. */
  refusals: z.number(),
  /** The last failure, null after a success. */
  last: z.nullable(z.object({ kind: z.enum(KINDS), status: z.number(), at: z.number() })),
});
export type Breaker = z.infer<typeof breakerSchema>;

export const CLOSED: Breaker = { failures: [], openUntil: 0, level: 0, refusals: 0, last: null };

/** Failures that only the reader can end: nothing is tried again by itself. */
export function needsReader(kind: FailureKind): boolean {
  return kind === "challenge" || kind === "private-instance" || kind === "no-permission";
}

/**
 * Whether a request is held back. A reader's own press passes all but a rate limit: that one is the instance's word,
 * and asking again makes it worse.
 */
export function isOpen(breaker: Breaker, now: number, byReader: boolean): boolean {
  if (breaker.last === null) return false;
  if (byReader && breaker.last.kind !== "rate-limited") return false;
  return now < breaker.openUntil || breaker.last.kind === "private-instance";
}

/** Whether this failure says that the instance is unwell, and not that the question was wrong or withdrawn. */
function isIllness(error: SourceError): boolean {
  if (error.kind === "http") return error.status >= 500;
  return error.kind === "offline" || error.kind === "timeout" || error.kind === "malformed";
}

/** The breaker after a failed request. */
export function afterFailure(breaker: Breaker, error: SourceError, now: number, random: () => number): Breaker {
  const last = { kind: error.kind, status: error.status, at: now };
  switch (error.kind) {
    case "aborted":
    case "no-permission":
      return breaker;
    case "rate-limited": {
      const refusals = breaker.refusals + 1;
      return { ...breaker, refusals, last, openUntil: now + backoffMs(refusals, error.retryAfterMs, random) };
    }
    case "challenge":
      return { ...breaker, last, openUntil: now + WALL_MS };
    case "private-instance":
      return { ...breaker, last, openUntil: now + DAY_MS };
    case "offline":
    case "timeout":
    case "http":
    case "malformed":
      return isIllness(error) ? afterIllness({ ...breaker, last }, now) : { ...breaker, last };
  }
}

function afterIllness(breaker: Breaker, now: number): Breaker {
  const failures = [...breaker.failures.filter((at) => now - at < WINDOW_MS), now].slice(-FAILURES);
  // Once it was open, a single failed probe opens it again, for longer.
  if (failures.length < FAILURES && breaker.level === 0) return { ...breaker, failures };
  const pause = PAUSES_MS[Math.min(breaker.level, PAUSES_MS.length - 1)] ?? DAY_MS;
  return { ...breaker, failures: [], level: breaker.level + 1, openUntil: now + pause };
}

/** The breaker while one probe is on its way: others wait for its result. */
export function withProbe(breaker: Breaker, now: number, probeMs: number): Breaker {
  return breaker.level > 0 && now >= breaker.openUntil ? { ...breaker, openUntil: now + probeMs } : breaker;
}
