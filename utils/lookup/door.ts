import { SourceError, toSourceError } from "../errors.ts";
import type { LedgerRow } from "../messages/answers.ts";
import type { GetJson } from "../sources/source.ts";
import { CLOSED, afterFailure, isOpen, withProbe } from "./breaker.ts";
import { spend, waitMs, type Spending } from "./budget.ts";
import { createCoalescer } from "./coalesce.ts";
import { SECOND_MS, toIso, type Core } from "./deps.ts";
import { readHost, updateHost } from "./host-record.ts";
import type { Ledger } from "./ledger.ts";
import { createSlots } from "./slots.ts";

/** Why a request is made and what it tells: the ledger's row, and which budget pays. */
export interface Errand extends Pick<LedgerRow, "what" | "detail" | "why" | "told" | "page"> {
  spending: Spending;
}

/**
 * The only way out. Before anything is sent: the welcome page is answered, the instance is granted, its breaker is
 * closed, the budget allows it, there is a free slot; what is sent is in the ledger before it leaves.
 */
export interface Door {
  /**
   * Runs one operation of an adapter against an instance.
   * @param countOf how many things came back, for the ledger.
   * @throws {SourceError} of any kind.
   */
  run<T>(
    host: string,
    errand: Errand,
    signal: AbortSignal,
    operation: (getJson: GetJson) => Promise<T>,
    countOf: (result: T) => number,
  ): Promise<T>;
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/** A request as the ledger knows it, and whether an answer came. */
interface Row {
  id: string;
  answered: boolean;
}

/** A failed connection is tried once more after 1–3 s, if it failed fast enough for the worker to live that long. */
const RETRY_FROM_MS = SECOND_MS;
const RETRY_SPREAD_MS = 2 * SECOND_MS;
const RETRY_IF_WITHIN_MS = 4 * SECOND_MS;
/** Several tabs opened at once ask one after another; nobody waits longer than this for our own limits. */
const WAIT_MAX_MS = 5 * SECOND_MS;
/** While one request tries whether an ailing instance is well again, others are held off so long. */
const PROBE_MS = 15 * SECOND_MS;

export function createDoor(core: Core, ledger: Ledger): Door {
  const slots = createSlots();
  const coalescer = createCoalescer();

  /** Takes the request out of the budget. @returns 0, or how long to wait for our own limits, which take nothing. */
  async function tryAdmit(host: string, errand: Errand): Promise<number> {
    const byReader = errand.why === "retry" || errand.why === "check" || errand.why === "ask";
    let wait = 0;
    await updateHost(core, host, (record) => {
      const now = core.clock.now();
      const { breaker } = record;
      if (isOpen(breaker, now, byReader)) {
        throw new SourceError(breaker.last?.kind ?? "offline", {
          status: breaker.last?.status ?? 0,
          code: "held_back",
        });
      }
      wait = Math.max(waitMs(record.budget, errand.spending, now), record.restUntil - now);
      if (wait > 0) return record;
      const budget = spend(record.budget, errand.spending, now);
      return { ...record, budget, breaker: withProbe(breaker, now, PROBE_MS) };
    });
    return wait;
  }

  /** Lets a request pass, or throws. Where our own limits or the instance's ask for a short pause, it is made. */
  async function admit(host: string, errand: Errand, signal: AbortSignal): Promise<void> {
    if ((await core.settings()).welcomed === "") throw new SourceError("no-permission", { code: "not_set_up" });
    if (!(await core.canReach(host))) throw new SourceError("no-permission");
    for (let wait = await tryAdmit(host, errand); wait > 0; wait = await tryAdmit(host, errand)) {
      if (wait > WAIT_MAX_MS) throw new SourceError("rate-limited", { retryAfterMs: wait, code: "own_limit" });
      await core.clock.sleep(wait, signal);
    }
  }

  async function send(
    host: string,
    errand: Errand,
    rows: Row[],
    [path, query, cap, signal]: Parameters<GetJson>,
  ): Promise<unknown> {
    await admit(host, errand, signal);
    const { spending: _, ...told } = errand;
    const row: Row = {
      id: await ledger.open({ ...told, at: toIso(core.clock.now()), instance: host }),
      answered: false,
    };
    rows.push(row);
    const rests: number[] = [];
    const onRest = (ms: number) => rests.push(ms);
    try {
      const answer = await slots.run(host, signal, () => core.get(host, path, query, cap, signal, onRest));
      row.answered = true;
      return answer;
    } catch (thrown) {
      const error = toSourceError(thrown, signal);
      await ledger.close(row.id, { ok: false, kind: error.kind, status: error.status });
      await updateHost(core, host, (record) => ({
        ...record,
        breaker: afterFailure(record.breaker, error, core.clock.now(), core.random),
      }));
      throw error;
    } finally {
      const restUntil = core.clock.now() + Math.max(0, ...rests);
      if (rests.length > 0) await updateHost(core, host, (record) => ({ ...record, restUntil }));
    }
  }

  async function sendTwice(host: string, errand: Errand, rows: Row[], request: Parameters<GetJson>) {
    const begun = core.clock.now();
    try {
      return await send(host, errand, rows, request);
    } catch (error) {
      const quick = core.clock.now() - begun < RETRY_IF_WITHIN_MS;
      if (!(error instanceof SourceError) || error.kind !== "offline" || error.code === "held_back" || !quick)
        throw error;
      await core.clock.sleep(RETRY_FROM_MS + core.random() * RETRY_SPREAD_MS, request[3]);
      return await send(host, errand, rows, request);
    }
  }

  /** After a good answer: the instance is well, and the rows say how much came. */
  async function settle(host: string, rows: Row[], count: number): Promise<void> {
    const answered = rows.filter((row) => row.answered);
    for (const row of answered) {
      await ledger.close(row.id, { ok: true, count: row === answered.at(-1) ? count : 1 });
    }
    if (rows.length === 0) return;
    const { breaker } = await readHost(core, host);
    if (breaker.last !== null || breaker.level > 0)
      await updateHost(core, host, (record) => ({ ...record, breaker: CLOSED }));
  }

  /** An answer that came and could not be understood counts against the instance as well. */
  async function settleUnread(host: string, rows: Row[], error: SourceError): Promise<void> {
    const last = rows.findLast((row) => row.answered);
    if (last === undefined || error.kind !== "malformed") return;
    await ledger.close(last.id, { ok: false, kind: error.kind, status: error.status });
    await updateHost(core, host, (record) => ({
      ...record,
      breaker: afterFailure(record.breaker, error, core.clock.now(), core.random),
    }));
  }

  return {
    async run(host, errand, signal, operation, countOf) {
      const rows: Row[] = [];
      const getJson: GetJson = (path, query, cap, own) => {
        const key = `${host} ${path} ${JSON.stringify(query, Object.keys(query).toSorted(byName))}`;
        return coalescer
          .join(key, own, (shared) => sendTwice(host, errand, rows, [path, query, cap, shared]))
          .catch((error: unknown) => {
            throw toSourceError(error, own);
          });
      };
      try {
        const result = await operation(getJson);
        await settle(host, rows, countOf(result));
        return result;
      } catch (thrown) {
        const error = toSourceError(thrown, signal);
        await settleUnread(host, rows, error);
        throw error;
      }
    },
  };
}
