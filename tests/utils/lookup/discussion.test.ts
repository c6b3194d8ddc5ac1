// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import type { Discussion } from "../../../utils/lookup/index.ts";
import { fakeComment, fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const page = pageOf(URL_A);
const MINUTE = 60_000;

function twoInstances() {
  const ta = fakeThread("a.example", URL_A, { comments: 3 });
  const tb = fakeThread("b.example", URL_A, { comments: 2 });
  const a = fakeInstance("a.example", [ta]);
  const b = fakeInstance("b.example", [tb]);
  const root = fakeComment("a.example", { score: 9 });
  const reply = fakeComment("a.example", { parentId: root.id, parent: root.apId, depth: 1 });
  a.comments.set(ta.apId, [root, reply, fakeComment("a.example")]);
  b.comments.set(tb.apId, [fakeComment("b.example"), fakeComment("b.example")]);
  const world = fakeWorld([a, b], [sourceOf("a.example"), sourceOf("b.example")]);
  return { a, b, ta, tb, world };
}

function copies() {
  const origin = fakeThread("a.example", URL_A, { comments: 2 });
  const a = fakeInstance("a.example", [origin]);
  const b = fakeInstance("b.example", [{ ...origin, postId: 77, comments: 4 }]);
  const comments = [fakeComment("a.example"), fakeComment("a.example")];
  a.comments.set(origin.apId, comments);
  b.comments.set(origin.apId, comments);
  const sources = [sourceOf("a.example"), sourceOf("b.example", { communities: ["other@b.example"] })];
  const world = fakeWorld([a, b], sources);
  return { a, b, origin, world };
}

function long() {
  const thread = fakeThread("a.example", URL_A, { comments: 720 });
  const a = fakeInstance("a.example", [thread]);
  a.comments.set(
    thread.apId,
    Array.from({ length: 720 }, (_, score) => fakeComment("a.example", { score })),
  );
  return fakeWorld([a], [sourceOf("a.example")]);
}

test("threads of several instances become one discussion, parents before children", async () => {
  const { world, ta, tb } = twoInstances();
  await world.lookup.fillTable(NEVER);
  const got = await world.lookup.open(page, NEVER, () => undefined);
  expect(got).toMatchObject({ done: true, kept: false, more: false, failures: [], dropped: 0, total: 5 });
  expect(got.threads.map(({ apId }) => apId)).toEqual([ta.apId, tb.apId]);
  expect(got.comments).toHaveLength(5);
  expect(new Set(got.comments.map(({ thread }) => thread))).toEqual(new Set([ta.apId, tb.apId]));
  const seen = new Set<string>();
  for (const comment of got.comments) {
    if (comment.parent !== null) expect(seen).toContain(comment.parent);
    seen.add(comment.apId);
  }
});

test("a dead or slow instance never delays a live one, and is named with its failure", async () => {
  const { world, b } = twoInstances();
  await world.lookup.fillTable(NEVER);
  b.behaviour = "slow";
  const updates: Discussion[] = [];
  const opening = world.lookup.open(page, NEVER, (one) => updates.push(one));
  await vi.waitFor(() => expect(updates.at(-1)?.comments).toHaveLength(3));
  expect(updates.at(-1)).toMatchObject({ done: false, failures: [] });
  const got = await world.finish(opening);
  expect(got.done).toBe(true);
  expect(got.failures).toMatchObject([{ instance: "b.example", kind: "timeout" }]);
  expect(got.comments).toHaveLength(3);
});

describe("one thread known to two instances", () => {
  test("is one thread with the higher count, fetched once, from the first of the reader's instances", async () => {
    const { world } = copies();
    await world.lookup.ask(page, NEVER);
    await world.lookup.fillTable(NEVER);
    await world.clock.advance(5_000);
    await world.lookup.ask(page, NEVER);
    const found = await world.lookup.found(page);
    expect(found.threads).toHaveLength(1);
    expect(found.comments).toBe(4);
    world.sent.length = 0;
    const got = await world.lookup.open(page, NEVER, () => undefined);
    expect(world.sent.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["a.example /tree"]);
    expect(got.comments).toHaveLength(2);
  });

  test("is read from the other when the first fails, or is slow", async () => {
    for (const behaviour of ["500", "slow"] as const) {
      const { world, a } = copies();
      await world.lookup.ask(page, NEVER);
      await world.lookup.ask(page, NEVER);
      a.behaviour = behaviour;
      const opening = world.lookup.open(page, NEVER, () => undefined);
      const got = await world.finish(opening);
      expect(got.comments).toHaveLength(2);
      expect(world.sent.some((line) => line.startsWith("b.example /tree"))).toBe(true);
    }
  });
});

test("a hanging instance is waited for two seconds where another has a copy of the thread, not for its deadline", async () => {
  const { world, a } = copies();
  await world.lookup.ask(page, NEVER);
  await world.lookup.ask(page, NEVER);
  a.behaviour = "slow";
  const state = { comments: 0 };
  void world.lookup
    .open(page, NEVER, () => undefined)
    .then(({ comments }) => Object.assign(state, { comments: comments.length }));
  await world.clock.advance(1_900);
  expect(state.comments).toBe(0);
  await world.clock.advance(200);
  expect(state.comments).toBe(2);
});

test("without any instance the kept copy is shown, and said to be one", async () => {
  const { world, a, b } = twoInstances();
  await world.lookup.fillTable(NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  const before = new Date(world.clock.now()).toISOString();
  a.behaviour = "500";
  b.behaviour = "500";
  world.restart();
  await world.clock.advance(3 * 24 * 60 * MINUTE);
  const got = await world.lookup.open(page, NEVER, () => undefined);
  expect(got).toMatchObject({ kept: true, done: true, fetched: before });
  expect(got.comments).toHaveLength(5);
  expect(got.failures.map(({ instance }) => instance).toSorted()).toEqual(["a.example", "b.example"]);
  await world.clock.advance(5 * 24 * 60 * MINUTE);
  expect((await world.lookup.open(page, NEVER, () => undefined)).comments).toEqual([]);
});

test("opening again at once asks nobody", async () => {
  const { world } = twoInstances();
  await world.lookup.fillTable(NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  const before = world.sent.length;
  await world.clock.advance(MINUTE);
  await world.lookup.open(page, NEVER, () => undefined);
  expect(world.sent).toHaveLength(before);
  await world.clock.advance(2 * MINUTE);
  await world.lookup.open(page, NEVER, () => undefined);
  expect(world.sent.length).toBeGreaterThan(before);
});

test("a thread deleted since it was listed is not opened, and leaves the table", async () => {
  const { world, a } = twoInstances();
  await world.lookup.fillTable(NEVER);
  await world.clock.advance(2 * 60 * MINUTE);
  a.threads = [];
  const got = await world.lookup.open(page, NEVER, () => undefined);
  expect(got.comments).toHaveLength(2);
  expect((await world.lookup.found(page)).threads).toHaveLength(1);
});

describe("a thread of more than 300", () => {
  test("shows its best at once, then three hundred, then three hundred more, until all are there", async () => {
    const world = long();
    await world.lookup.fillTable(NEVER);
    const sizes: number[] = [];
    const got = await world.lookup.open(page, NEVER, (one) => sizes.push(one.comments.length));
    expect(sizes[0]).toBe(50);
    expect(got.comments.length).toBeGreaterThanOrEqual(300);
    expect(got).toMatchObject({ more: true, total: 720 });
    world.restart();
    let last = got;
    for (let at = 0; at < 3 && last.more; at++) last = await world.lookup.more(page, NEVER, () => undefined);
    expect(last.more).toBe(false);
    expect(new Set(last.comments.map(({ apId }) => apId)).size).toBe(720);
  });
});

test("no more than three threads are opened, those with most comments", async () => {
  const threads = [5, 50, 1, 20, 9].map((comments) => fakeThread("a.example", URL_A, { comments }));
  const world = fakeWorld([fakeInstance("a.example", threads)], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  const got = await world.lookup.open(page, NEVER, () => undefined);
  expect(got.threads.map(({ comments }) => comments)).toEqual([50, 20, 9]);
});
