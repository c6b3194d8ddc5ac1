// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSerial } from "../../../utils/serial.ts";
import { MAX_BYTES, MAX_ENTRIES, createTable } from "../../../utils/lookup/table.ts";
import { articleKey } from "../../../utils/url/index.ts";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const DAY = 86_400_000;

function emptyTable() {
  const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example")]);
  return { world, table: createTable({ ...world.deps, serial: createSerial() }) };
}
const keyOf = (url: string) => articleKey(url) ?? "";

test("a thread seen again is brought up to date, never made older", async () => {
  const { table } = emptyTable();
  const thread = fakeThread("a.example", "https://news.example/a-b-c-d", {
    comments: 1,
    seen: "2026-01-02T10:00:00.000Z",
  });
  await table.takeIn([{ ...thread, comments: 7, seen: "2026-01-02T11:00:00.000Z" }]);
  await table.takeIn([thread]);
  const found = await table.findByKeys([keyOf(thread.url)]);
  expect(found).toMatchObject([{ comments: 7, apId: thread.apId, title: thread.title }]);
});

test("what comes out is what went in", async () => {
  const { table } = emptyTable();
  const thread = fakeThread("a.example", "https://news.example/a-b-c-d?id=1", { locked: true, nsfw: true });
  await table.takeIn([thread]);
  expect(await table.findByKeys([keyOf(thread.url)])).toEqual([thread]);
  expect(await table.findBySite("news.example")).toEqual([{ key: "news.example/a-b-c-d?id=1", thread }]);
  await table.drop(thread);
  expect(await table.findByKeys([keyOf(thread.url)])).toEqual([]);
});

test("links that can be no article are not taken in", async () => {
  const { world, table } = emptyTable();
  await table.takeIn(["", "magnet:?xt=urn:x", "https://10.0.0.1/a"].map((url) => fakeThread("a.example", url)));
  expect(world.kv.data.size).toBe(0);
});

test("it holds no more than its cap, the newest, and nothing older than 90 days", async () => {
  const { world, table } = emptyTable();
  const now = world.clock.now();
  const threads = Array.from({ length: MAX_ENTRIES + 500 }, (_, at) =>
    fakeThread("a.example", `https://paper-${at % 300}.example/story-number-${10_000 + at}`, {
      published: new Date(now - (at / (MAX_ENTRIES + 500)) * 80 * DAY).toISOString(),
    }),
  );
  await table.takeIn(threads);
  await table.trim();
  const rows = [...world.kv.data]
    .filter(([key]) => key.startsWith("table:"))
    .map(([, text]) => JSON.parse(text) as unknown[]);
  expect(rows.flat()).toHaveLength(MAX_ENTRIES);
  expect(await table.findByKeys([keyOf(threads[0]?.url ?? "")])).toHaveLength(1);
  expect(await table.findByKeys([keyOf(threads.at(-1)?.url ?? "")])).toHaveLength(0);
  // No page-load reads more than a sixteenth of it.
  for (const bucket of rows) expect(bucket.length).toBeLessThan(MAX_ENTRIES / 16);
  await world.clock.advance(89 * DAY);
  await table.trim();
  const left = [...world.kv.data]
    .filter(([key]) => key.startsWith("table:"))
    .flatMap(([, text]) => JSON.parse(text) as unknown[]);
  expect(left.length).toBeLessThan(MAX_ENTRIES / 50);
});

test("links of the longest addresses cannot fill the browser's storage: the oldest go by their length, too", async () => {
  const { world, table } = emptyTable();
  const now = world.clock.now();
  const threads = Array.from({ length: 3_000 }, (_, at) =>
    fakeThread("a.example", `https://paper-${at % 300}.example/story-${10_000 + at}-${"x".repeat(1_900)}`, {
      published: new Date(now - at * 60_000).toISOString(),
    }),
  );
  await table.takeIn(threads);
  await table.trim();
  const stored = [...world.kv.data].filter(([key]) => key.startsWith("table:")).map(([, text]) => text.length);
  expect(stored.reduce((sum, length) => sum + length, 0)).toBeLessThan(MAX_BYTES * 1.05);
  expect(await table.findByKeys([keyOf(threads[0]?.url ?? "")])).toHaveLength(1);
});

test("an address of letters that take many bytes is passed over", async () => {
  const { world, table } = emptyTable();
  await table.takeIn([fakeThread("a.example", `https://news.example/story-10000-${"漢".repeat(1_900)}`)]);
  expect(world.kv.data.size).toBe(0);
});

test("the first article of a day trims it, whether or not any list is worth a request", async () => {
  const url = "https://news.example/story-one-of-today";
  const world = fakeWorld([fakeInstance("a.example", [fakeThread("a.example", url)])], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  await world.clock.advance(100 * DAY);
  const rows = () => [...world.kv.data].filter(([key, text]) => key.startsWith("table:") && text !== "[]");
  expect(rows()).toHaveLength(1);
  // Nothing may be asked.
  world.granted.clear();
  await world.finish(world.lookup.refreshFor(pageOf("https://other.example/story-of-another-site"), NEVER));
  expect(rows()).toEqual([]);
});

const shared = new URL("../../../../shared/data/lemmy/", import.meta.url);
const absent = !existsSync(shared);
if (absent) console.info("skipped: url forms through the table, there is no ../shared/data beside the project");

describe.skipIf(absent)("the 81 forms measured on a real server", () => {
  test.each(["0.19.20", "1.0.0-beta.1"])(
    "posted in one form and read in any other, all are found (%s)",
    async (version) => {
      const { rows } = JSON.parse(readFileSync(new URL(`${version}/url-forms.json`, shared), "utf8")) as {
        rows: { posted: string; stored: string; jsHref: string }[];
      };
      let found = 0;
      for (const { posted, stored, jsHref } of rows) {
        const { table } = emptyTable();
        const forms = [posted, stored, jsHref];
        for (const form of forms) {
          const thread = fakeThread("a.example", form);
          await table.takeIn([thread]);
          for (const read of forms) {
            const hits = await table.findByKeys([keyOf(read)]);
            expect(hits.map(({ apId }) => apId)).toContain(thread.apId);
          }
        }
        found += 1;
      }
      expect(found).toBe(81);
    },
  );
});

test("what else is discussed on a site comes from the table alone: newest first, threads of one article together", async () => {
  const threads = [
    fakeThread("a.example", "https://www.news.example/story-one-of-today", {
      comments: 3,
      published: "2026-01-02T09:00:00.000Z",
    }),
    fakeThread("a.example", "https://news.example/story-one-of-today/", {
      comments: 9,
      published: "2026-01-02T08:00:00.000Z",
    }),
    fakeThread("a.example", "https://news.example/story-two-of-today", {
      comments: 1,
      published: "2026-01-02T10:00:00.000Z",
    }),
    fakeThread("a.example", "https://news.example/", { comments: 5 }),
    fakeThread("a.example", "https://other.example/story-three-of-today"),
    fakeThread("a.example", "https://news.example/the-page-that-is-open"),
  ];
  const world = fakeWorld([fakeInstance("a.example", threads)], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  world.sent.length = 0;
  const rows = await world.lookup.discussed(pageOf("https://news.example/the-page-that-is-open"));
  expect(rows.map(({ url, comments }) => [url, comments])).toEqual([
    ["https://news.example/story-two-of-today", 1],
    ["https://news.example/story-one-of-today/", 12],
  ]);
  expect(world.sent).toEqual([]);
});
