// @vitest-environment node
import { expect, test } from "vitest";
import { fakeComment, fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const urlNo = (at: number) => `https://www.news.example/2026/01/02/story-of-the-day-number-${at}`;

function setUp() {
  const hosts = ["a.example", "b.example"];
  const instances = hosts.map((host) => {
    const threads = [1, 2, 3, 4].map((at) => ({
      ...fakeThread(host, urlNo(at)),
      apId: `https://${host}/post/${at}`,
      postId: at,
    }));
    const instance = { ...fakeInstance(host, threads), delayMs: 3_000 };
    for (const { apId } of threads) {
      instance.comments.set(apId, [{ ...fakeComment(host), id: 1, apId: `${apId}/comment` }]);
    }
    return instance;
  });
  return fakeWorld(
    instances,
    hosts.map((host) => sourceOf(host)),
  );
}

/** What a reader does in some minutes; what was cut off by a death is simply done again, as the browser does. */
async function live(deathEveryMs: number) {
  const world = setUp();
  const results: unknown[] = [];
  let cut = 0;
  let nextDeath = world.clock.now() + deathEveryMs;
  const step = async (action: () => Promise<unknown>) => {
    for (;;) {
      const state: { over: boolean; value: unknown } = { over: false, value: undefined };
      action().then(
        (value) => Object.assign(state, { over: true, value }),
        () => undefined,
      );
      while (!state.over && world.clock.now() < nextDeath) await world.clock.advance(250);
      if (state.over) return state.value;
      nextDeath = world.clock.now() + deathEveryMs;
      cut += 1;
      world.restart();
    }
  };
  await step(() => world.lookup.fillTable(NEVER));
  for (const at of [1, 2, 3, 4, 5]) {
    const page = pageOf(urlNo(at));
    await step(() => world.lookup.refreshFor(page, NEVER));
    const found = await world.lookup.found(page);
    results.push([found.state, found.threads.map(({ apId }) => apId), found.sources.map(({ state }) => state)]);
    const got = (await step(() => world.lookup.open(page, NEVER, () => undefined))) as {
      comments: { apId: string }[];
      failures: unknown[];
    };
    results.push([got.comments.map(({ apId }) => apId), got.failures]);
  }
  return { results, cut };
}

test("five deaths of the worker a minute change no result, only times", async () => {
  const calm = await live(Number.POSITIVE_INFINITY);
  const deadly = await live(12_000);
  const brief = await live(7_300);
  expect(calm.results[0]).toEqual([
    "found",
    ["https://a.example/post/1", "https://b.example/post/1"],
    ["found", "found"],
  ]);
  expect(deadly.results).toEqual(calm.results);
  expect(brief.results).toEqual(calm.results);
  expect(calm.cut).toBe(0);
  expect(deadly.cut).toBeGreaterThan(0);
  expect(brief.cut).toBeGreaterThan(0);
}, 60_000);

test("a list that was cut off is made again a minute later, not half an hour", async () => {
  const world = setUp();
  const page = pageOf(urlNo(1));
  void world.lookup.refreshFor(page, NEVER);
  await world.clock.advance(4_000);
  world.restart();
  expect((await world.lookup.found(page)).state).not.toBe("found");
  await world.clock.advance(61_000);
  await world.finish(world.lookup.refreshFor(page, NEVER));
  expect((await world.lookup.found(page)).state).toBe("found");
});
