import * as z from "zod/mini";
import { isAhead, readStored } from "../cache.ts";
import type { Failure } from "../model.ts";
import { CLOSED, breakerSchema, needsReader } from "./breaker.ts";
import { UNSPENT, budgetSchema } from "./budget.ts";
import { DAY_MS, toIso, type Core } from "./deps.ts";

/** All that is remembered of one instance: is it well, what was spent on it, what it runs. */
const hostRecord = z.object({
  breaker: breakerSchema,
  budget: budgetSchema,
  /** What it allows us is used up until then, it said; ms since 1970, 0: it did not. Records of before have none. */
  restUntil: z._default(z.number(), 0),
  /** What it runs and when that was told; null when not known. `id` null: nothing we can read. */
  software: z.nullable(
    z.object({
      id: z.nullable(z.enum(["lemmy-v3", "lemmy-v4", "piefed"])),
      name: z.string(),
      version: z.string(),
      at: z.number(),
    }),
  ),
});
export type HostRecord = z.infer<typeof hostRecord>;

const UNKNOWN: HostRecord = { breaker: CLOSED, budget: UNSPENT, restUntil: 0, software: null };
const keyOf = (host: string) => `host:${host}`;

/** When a record was written, at the earliest: pauses reach a day ahead of that at most. */
function writtenAt({ breaker, budget, restUntil, software }: HostRecord): number {
  const pauses = [breaker.openUntil, restUntil].map((until) => until - DAY_MS);
  const times = [...breaker.failures, ...budget.table, ...budget.auto, ...budget.click];
  return Math.max(breaker.last?.at ?? 0, software?.at ?? 0, ...pauses, ...times);
}

/** What is known of an instance; a blank record when nothing is, or when it cannot be read. */
export async function readHost(core: Core, host: string): Promise<HostRecord> {
  const record = await readStored(core.kv, keyOf(host), hostRecord, UNKNOWN);
  return isAhead(writtenAt(record), core.clock.now()) ? UNKNOWN : record;
}

/** Changes what is known of an instance. `change` may throw: then nothing is written. */
export function updateHost(core: Core, host: string, change: (now: HostRecord) => HostRecord): Promise<HostRecord> {
  return core.serial(keyOf(host), async () => {
    const next = change(await readHost(core, host));
    await core.kv.set({ [keyOf(host)]: next });
    return next;
  });
}

/** The failure an instance is in now, for the reader; null when its last answer was good. */
export async function findHostFailure(core: Core, host: string): Promise<Failure | null> {
  const { breaker } = await readHost(core, host);
  if (breaker.last === null) return null;
  const { kind, status, at } = breaker.last;
  const retryAt = needsReader(kind) ? "" : toIso(Math.max(breaker.openUntil, at));
  return { instance: host, kind, status, at: toIso(at), retryAt };
}
