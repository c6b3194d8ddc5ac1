// @vitest-environment node
import { expect, test } from "vitest";
import { createSerial } from "../../../utils/serial.ts";
import { createLedger } from "../../../utils/lookup/ledger.ts";
import { MemoryStore } from "./memory-store.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-01-02T12:00:00Z");
const rowAt = (ms: number, detail = "") => ({
  at: new Date(ms).toISOString(),
  instance: "a.example",
  what: "links" as const,
  detail,
  why: "table" as const,
  told: "communities" as const,
  page: "",
});

test("it keeps the newest thousand rows, and none older than 30 days", async () => {
  const kv = new MemoryStore();
  const ledger = createLedger(kv, createSerial());
  const answer = { ok: true, count: 1 };
  const full = Array.from({ length: 1_000 }, (_, at) => ({ ...rowAt(START - at), id: String(at), answer }));
  await kv.set({ ledger: full });
  await ledger.open(rowAt(START + 1));
  const rows = await ledger.rows();
  expect(rows).toHaveLength(1_000);
  expect(rows[0]?.at).toBe(new Date(START + 1).toISOString());
  expect(rows.at(-1)?.at).toBe(new Date(START - 998).toISOString());
  await ledger.open(rowAt(START + 31 * DAY));
  expect(await ledger.rows()).toHaveLength(1);
});

test("what an address carries cannot blow it up", async () => {
  const kv = new MemoryStore();
  const ledger = createLedger(kv, createSerial());
  await ledger.open(rowAt(START, "x".repeat(100_000)));
  expect((kv.data.get("ledger") ?? "").length).toBeLessThan(1_000);
});

test("rows opened at once are all kept, each with its own answer", async () => {
  const ledger = createLedger(new MemoryStore(), createSerial());
  const ids = await Promise.all([0, 1, 2, 3].map((at) => ledger.open(rowAt(START + at))));
  await Promise.all(ids.map((id, count) => ledger.close(id, { ok: true, count })));
  const answers = (await ledger.rows()).map(({ at, answer }) => [Date.parse(at) - START, answer]);
  expect(answers).toEqual([3, 2, 1, 0].map((at) => [at, { ok: true, count: at }]));
});
