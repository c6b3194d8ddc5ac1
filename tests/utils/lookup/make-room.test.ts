// @vitest-environment node
import { expect, test } from "vitest";
import { createLookup } from "../../../utils/lookup/index.ts";
import { toKeepable, type Kept } from "../../../utils/lookup/kept-comments.ts";
import { withRoom } from "../../../utils/lookup/make-room.ts";
import { fakeComment, fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";
import { MemoryStore } from "./memory-store.ts";

/** Storage that, as the browser's, takes only so many characters in all, and refuses a write as a whole. */
class SmallStore extends MemoryStore {
  max = Number.POSITIVE_INFINITY;

  override set(values: Record<string, unknown>): Promise<void> {
    const after = new Map(this.data);
    for (const [key, value] of Object.entries(values)) after.set(key, JSON.stringify(value));
    const size = [...after].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    if (size > this.max) return Promise.reject(new Error("Resource::kQuotaBytes quota exceeded"));
    return super.set(values);
  }

  get size(): number {
    return [...this.data].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }
}

const storyNo = (at: number) => pageOf(`https://www.news.example/2026/01/02/story-of-today-number-${at}`);

/** A reader who has opened six threads, and then a storage that is full to the last character. */
async function full() {
  const threads = Array.from({ length: 30 }, (_, at) => fakeThread("a.example", storyNo(at).url));
  const instance = fakeInstance("a.example", threads);
  for (const { apId } of threads) {
    instance.comments.set(
      apId,
      Array.from({ length: 20 }, () => fakeComment("a.example", { markdown: "word ".repeat(100) })),
    );
  }
  const world = fakeWorld([instance], [sourceOf("a.example")]);
  const store = new SmallStore();
  const lookup = createLookup({ ...world.deps, kv: withRoom(store) });
  await lookup.fillTable(NEVER);
  const page = storyNo(0);
  for (let at = 0; at < 6; at++) {
    await lookup.open(storyNo(at), NEVER, () => undefined);
    await world.clock.advance(1_000);
  }
  const kept = () => [...store.data.keys()].filter((key) => /^comments:[0-9a-f]/.test(key));
  store.max = store.size + 50;
  return { world, store, lookup, page, instance, kept };
}

test("when storage is full, the oldest copies of comments make room, and nothing else goes", async () => {
  const { store, lookup, world, instance, kept } = await full();
  const [oldest] = kept();
  expect(kept()).toHaveLength(6);
  const others = [...store.data].filter(([key]) => /^(?:table|salt|host|communities)/.test(key)).map(([key]) => key);
  instance.threads.push(
    ...Array.from({ length: 15 }, (_, at) =>
      fakeThread("a.example", storyNo(100 + at).url, { published: "2026-01-02T12:10:00Z" }),
    ),
  );
  await world.clock.advance(3 * 60 * 60_000);
  await world.finish(lookup.refreshFor(storyNo(1), NEVER));
  expect((await lookup.found(storyNo(107))).state).toBe("found");
  expect(kept().length).toBeLessThan(6);
  expect(kept()).not.toContain(oldest);
  for (const key of others) expect(store.data.has(key)).toBe(true);
});

test("a storage that has no room for a copy still shows what was fetched, and the ledger has the request", async () => {
  const { store, lookup, kept } = await full();
  const key = kept().at(0) ?? "";
  for (const one of kept()) if (one !== key) store.data.delete(one);
  store.max = store.size - (store.data.get(key)?.length ?? 0) + 3_000;
  const got = await lookup.open(storyNo(9), NEVER, () => undefined);
  expect(got.comments).toHaveLength(20);
  expect(got.failures).toEqual([]);
  expect((await lookup.ledger())[0]).toMatchObject({ what: "comments", answer: { ok: true, count: 20 } });
});

test("with nothing left that may go, a write fails and what was stored stays", async () => {
  const store = new SmallStore();
  const roomy = withRoom(store);
  await roomy.set({ "table:1": "x".repeat(100), corrections: [1] });
  store.max = 150;
  await expect(roomy.set({ "table:1": "y".repeat(500) })).rejects.toThrow("quota");
  expect(await roomy.get(["table:1", "corrections"])).toEqual({ "table:1": "x".repeat(100), corrections: [1] });
  store.set = () => Promise.reject(new Error("disk broken"));
  await store.remove(["comments:x"]);
  await expect(roomy.set({ a: 1 })).rejects.toThrow("disk broken");
});

test("of a thread that is too long the best is kept, with where to go on", () => {
  const comments = Array.from({ length: 600 }, (_, score) =>
    fakeComment("a.example", { score, markdown: "w".repeat(10_000) }),
  );
  const thread = fakeThread("a.example", storyNo(1).url);
  const long: Kept = { thread, comments, dropped: 0, complete: true, next: "7", at: 5 };
  const kept = toKeepable(long);
  expect(JSON.stringify(kept).length).toBeLessThan(1_500_000);
  expect(kept.comments.length).toBeGreaterThan(140);
  expect(kept.comments).toEqual(comments.slice(0, kept.comments.length));
  expect(kept).toMatchObject({ complete: false, next: "7" });
  const short = { ...long, comments: comments.slice(0, 20) };
  expect(toKeepable(short)).toBe(short);
});

test('"more" goes on through a thread that is too long to be kept whole, to its end', async () => {
  const thread = fakeThread("a.example", storyNo(1).url, { comments: 900 });
  const instance = fakeInstance("a.example", [thread]);
  const rows = Array.from({ length: 900 }, (_, score) =>
    fakeComment("a.example", { score, markdown: "w".repeat(9_000) }),
  );
  instance.comments.set(thread.apId, rows);
  const world = fakeWorld([instance], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  const seen = new Set<string>();
  const note = ({ comments }: { comments: { apId: string }[] }) => comments.forEach(({ apId }) => seen.add(apId));
  note(await world.finish(world.lookup.open(storyNo(1), NEVER, () => undefined)));
  for (let press = 0; press < 3; press++) {
    note(await world.finish(world.lookup.more(storyNo(1), NEVER, () => undefined)));
    await world.clock.advance(61_000);
  }
  expect(seen.size).toBe(900);
});
