// @vitest-environment node
import { describe, expect, test } from "vitest";
import { fakeComment, fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const MINUTE = 60_000;

function oneInstance(mode: "table" | "click" | "every" = "table") {
  const thread = fakeThread("a.example", URL_A);
  const instance = fakeInstance("a.example", [thread]);
  return { instance, thread, world: fakeWorld([instance], [sourceOf("a.example", { mode })]) };
}

const storyNo = (at: number) => pageOf(`https://news.example/2026/01/02/story-of-today-number-${at}`);

describe("a budget that the instance says is used up", () => {
  const listed = (world: ReturnType<typeof oneInstance>["world"]) => world.sent.length;

  test("is waited for, by tables, questions and presses, across a worker's death; then it goes on", async () => {
    const { world, instance } = oneInstance();
    await world.lookup.fillTable(NEVER);
    instance.restMs = 50_000;
    await world.lookup.ask(storyNo(1), NEVER);
    const before = listed(world);
    instance.restMs = 0;
    world.restart();
    await world.lookup.ask(storyNo(2), NEVER);
    const held = await world.lookup.open(pageOf(URL_A), NEVER, () => undefined);
    expect(held.failures).toMatchObject([
      { kind: "rate-limited", retryAt: new Date(world.clock.now() + 50_000).toISOString() },
    ]);
    await world.clock.advance(49_000 - 5_000);
    await world.lookup.retry(pageOf(URL_A), NEVER, () => undefined);
    expect(listed(world)).toBe(before);
    await world.clock.advance(6_000);
    expect((await world.lookup.retry(pageOf(URL_A), NEVER, () => undefined)).failures).toEqual([]);
    expect(listed(world)).toBeGreaterThan(before);
  });

  test("is no failure: the instance's answer counts, and the next press goes to the next instance", async () => {
    const tired = { ...fakeInstance("a.example"), restMs: 50_000 };
    const other = fakeInstance("b.example", [fakeThread("b.example", URL_A)]);
    const world = fakeWorld([tired, other], [sourceOf("a.example"), sourceOf("b.example")]);
    // What it runs costs the first answer; a second one is not to be had.
    await world.lookup.ask(pageOf(URL_A), NEVER);
    const found = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(found.sources.map(({ failure }) => failure)).toEqual([null, null]);
    expect(found.state).toBe("found");
    expect(world.sent.filter((line) => line.startsWith("a.example"))).toHaveLength(1);
  });

  test("that is back in a moment is waited for within the same press", async () => {
    const { world, instance } = oneInstance();
    instance.restMs = 3_000;
    expect((await world.finish(world.lookup.ask(pageOf(URL_A), NEVER))).state).toBe("found");
  });
});

test("automatic questions stop at 20 in ten minutes and 60 a day, and that is no answer of the instance", async () => {
  const { world } = oneInstance("every");
  const asked = () => world.sent.filter((line) => line.includes("/by-url")).length;
  for (let at = 0; at < 13; at++) {
    await world.finish(world.lookup.refreshFor(storyNo(at), NEVER));
    await world.clock.advance(10_000);
  }
  expect(asked()).toBe(20);
  expect((await world.lookup.found(storyNo(12))).sources[0]?.by).toBe("table");
  for (let at = 13; at < 40; at++) {
    await world.clock.advance(5 * MINUTE);
    await world.finish(world.lookup.refreshFor(storyNo(at), NEVER));
  }
  expect(asked()).toBe(60);
}, 30_000);

test("openings by themselves use up the automatic budget, and never the reader's own presses", async () => {
  const { world, instance } = oneInstance();
  instance.threads = Array.from({ length: 80 }, (_, at) => fakeThread("a.example", storyNo(at).url));
  for (const { apId } of instance.threads) instance.comments.set(apId, [fakeComment("a.example")]);
  await world.lookup.fillTable(NEVER);
  const opens = () => world.sent.filter((line) => line.includes("/tree")).length;
  const known: number[] = [];
  for (let at = 0; at < 80; at++) if ((await world.lookup.found(storyNo(at))).threads.length > 0) known.push(at);
  let last = { failures: [] as unknown[] };
  for (const at of known) {
    last = await world.finish(world.lookup.openByItself(storyNo(at), NEVER, () => undefined));
    await world.clock.advance(4_000);
  }
  expect(known.length).toBeGreaterThan(20);
  expect(opens()).toBe(20);
  expect(last.failures).toMatchObject([{ kind: "rate-limited" }]);
  const own = await world.finish(world.lookup.open(storyNo(known.at(-1) ?? 0), NEVER, () => undefined));
  expect(own.failures).toEqual([]);
  expect(own.comments).toHaveLength(1);
  const whys = (await world.lookup.ledger()).map(({ why }) => why);
  expect([whys.filter((why) => why === "by-itself").length, whys[0]]).toEqual([20, "open"]);
});

test("several articles opened at once are asked about one after another, none is forgotten", async () => {
  const { world } = oneInstance("every");
  await world.lookup.fillTable(NEVER);
  const pages = [1, 2, 3].map(storyNo);
  await world.finish(Promise.all(pages.map((page) => world.lookup.refreshFor(page, NEVER))));
  for (const page of pages) expect((await world.lookup.found(page)).sources[0]).toMatchObject({ by: "asked" });
});
