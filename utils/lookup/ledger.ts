import * as z from "zod/mini";
import type { KeyValue } from "../cache.ts";
import type { Serial } from "../serial.ts";
import type { LedgerRow } from "../messages/answers.ts";
import { DAY_MS, fromIso, toIso } from "./deps.ts";

const KEY = "ledger";
/** A month of a busy reader. The oldest go first. */
const MAX_ROWS = 1_000;
const MAX_AGE_MS = 30 * DAY_MS;
const MAX_DETAIL = 500;

const shape = z.object({
  id: z.string(),
  at: z.string(),
  instance: z.string(),
  what: z.string(),
  detail: z.string(),
  why: z.string(),
  told: z.string(),
  answer: z.union([
    z.object({ ok: z.literal(true), count: z.number() }),
    z.object({ ok: z.literal(false), kind: z.string(), status: z.number() }),
  ]),
  page: z.string(),
});

/** The list of everything that was ever sent, newest first. */
export interface Ledger {
  /** Writes the row before the request leaves: a worker that dies on the way cannot hide it. Returns its id. */
  open(row: Omit<LedgerRow, "answer">): Promise<string>;
  /** Writes down what came back. */
  close(id: string, answer: LedgerRow["answer"]): Promise<void>;
  rows(): Promise<LedgerRow[]>;
  erase(): Promise<void>;
}

type Row = LedgerRow & { id: string };

const isRow = (stored: unknown): stored is Row => z.safeParse(shape, stored).success;
const hasId = (stored: unknown, id: string): stored is Row =>
  typeof stored === "object" && stored !== null && "id" in stored && stored.id === id;
const isSince = (stored: unknown, oldest: string): boolean =>
  typeof stored === "object" && stored !== null && "at" in stored && String(stored.at) >= oldest;

/** As stored, newest first. Rows are checked when they are shown: two writes a request must not check a thousand. */
async function readStoredRows(kv: KeyValue): Promise<unknown[]> {
  const stored = (await kv.get([KEY]))[KEY];
  return Array.isArray(stored) ? stored : [];
}

export function createLedger(kv: KeyValue, serial: Serial): Ledger {
  return {
    open(row) {
      return serial(KEY, async () => {
        const id = crypto.randomUUID();
        // Until it is answered it counts as ended without one.
        const unanswered: LedgerRow["answer"] = { ok: false, kind: "aborted", status: 0 };
        const next: Row = { ...row, detail: row.detail.slice(0, MAX_DETAIL), answer: unanswered, id };
        const rows = await readStoredRows(kv);
        const oldest = toIso(fromIso(row.at) - MAX_AGE_MS);
        const kept = rows.slice(0, rows.findLastIndex((one) => isSince(one, oldest)) + 1);
        await kv.set({ [KEY]: [next, ...kept].slice(0, MAX_ROWS) });
        return id;
      });
    },
    close(id, answer) {
      return serial(KEY, async () => {
        const rows = await readStoredRows(kv);
        await kv.set({ [KEY]: rows.map((row) => (hasId(row, id) ? { ...row, answer } : row)) });
      });
    },
    async rows() {
      return (await readStoredRows(kv)).filter(isRow).map(({ id: _id, ...row }) => row);
    },
    erase() {
      return serial(KEY, () => kv.remove([KEY]));
    },
  };
}
