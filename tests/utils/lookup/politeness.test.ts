// @vitest-environment node
import { describe, expect, test, vi } from "vitest";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function oneInstance(mode: "table" | "click" | "every" = "table") {
  const thread = fakeThread("a.example", URL_A);
  const instance = fakeInstance("a.example", [thread]);
  return { instance, thread, world: fakeWorld([instance], [sourceOf("a.example", { mode })]) };
}

test("an instance the browser does not grant is not asked, and the answer says so", async () => {
  const { world } = oneInstance();
  world.granted.clear();
  const found = await world.lookup.ask(pageOf(URL_A), NEVER);
  expect(world.sent).toEqual([]);
  expect(found.state).toBe("failed");
  expect(found.sources[0]?.failure).toMatchObject({ kind: "no-permission", retryAt: "" });
});

test("the same question from several tabs at once is one request", async () => {
  const { world } = oneInstance();
  await world.lookup.ask(pageOf("https://news.example/warm-up-the-software-record"), NEVER);
  world.sent.length = 0;
  await Promise.all(Array.from({ length: 5 }, () => world.lookup.ask(pageOf(URL_A), NEVER)));
  expect(world.sent).toEqual([`a.example /by-url ${URL_A}`]);
});

test("never more than two requests at once to one instance, four in all", async () => {
  const hosts = ["a.example", "b.example", "c.example"];
  const instances = hosts.map((host) => ({ ...fakeInstance(host), delayMs: 1_000 }));
  const sources = hosts.map((host) => sourceOf(host, { communities: [`x@${host}`, `y@${host}`, `z@${host}`] }));
  const world = fakeWorld(instances, sources);
  let now = 0;
  const most = { all: 0, host: 0 };
  const perHost = new Map<string, number>();
  const { get } = world.deps;
  world.deps.get = async (...request) => {
    now += 1;
    perHost.set(request[0], (perHost.get(request[0]) ?? 0) + 1);
    most.all = Math.max(most.all, now);
    most.host = Math.max(most.host, ...perHost.values());
    try {
      return await get(...request);
    } finally {
      now -= 1;
      perHost.set(request[0], (perHost.get(request[0]) ?? 1) - 1);
    }
  };
  world.restart();
  const filling = world.lookup.fillTable(NEVER);
  await world.finish(filling);
  expect(world.sent.filter((line) => line.includes("/links"))).toHaveLength(9);
  expect(most).toEqual({ all: 4, host: 2 });
});

describe("a failing instance", () => {
  test("is left alone after three failures, longer each time, across worker deaths", async () => {
    const { world, instance } = oneInstance("every");
    world.settings.sources = [sourceOf("a.example", { mode: "every", communities: [] })];
    instance.behaviour = "500";
    const askAutomatically = () => world.finish(world.lookup.refreshFor(pageOf(URL_A), NEVER));
    for (let at = 0; at < 5; at++) {
      await askAutomatically();
      world.restart();
    }
    expect(world.sent).toHaveLength(3);
    for (const pause of [5 * MINUTE, 30 * MINUTE, 3 * HOUR, 24 * HOUR, 24 * HOUR]) {
      const before = world.sent.length;
      await world.clock.advance(pause - 10_000);
      await askAutomatically();
      expect(world.sent).toHaveLength(before);
      world.restart();
      await world.clock.advance(11_000);
      await askAutomatically();
      expect(world.sent).toHaveLength(before + 1);
    }
  });

  test("does not use up the day's lists of the others", async () => {
    const dead = { ...fakeInstance("a.example"), behaviour: "500" as const };
    const thread = fakeThread("b.example", URL_A);
    const communities = [1, 2, 3, 4, 5, 6].map((at) => `c${at}@a.example`);
    const sources = [sourceOf("a.example", { communities }), sourceOf("b.example")];
    const world = fakeWorld([dead, fakeInstance("b.example", [thread])], sources);
    for (let at = 0; at < 4; at++) {
      await world.lookup.refreshFor(pageOf(URL_A), NEVER);
      await world.clock.advance(2 * MINUTE);
    }
    expect((await world.lookup.found(pageOf(URL_A))).state).toBe("found");
    expect(world.sent.filter((line) => line.startsWith("a.example")).length).toBeLessThanOrEqual(4);
  });

  test("is asked when the reader presses, whatever its state, and the next one at the next press", async () => {
    const { world, instance } = oneInstance("every");
    instance.behaviour = "500";
    for (let at = 0; at < 4; at++) await world.lookup.refreshFor(pageOf(URL_A), NEVER);
    const held = world.sent.length;
    instance.behaviour = "well";
    expect((await world.lookup.ask(pageOf(URL_A), NEVER)).state).toBe("found");
    expect(world.sent.length).toBeGreaterThan(held);
  });

  test("is well again after one good answer", async () => {
    const { world, instance } = oneInstance();
    instance.behaviour = "500";
    for (let at = 0; at < 3; at++) await world.lookup.ask(pageOf(URL_A), NEVER);
    instance.behaviour = "well";
    await world.clock.advance(6 * MINUTE);
    const found = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(found).toMatchObject({ state: "found", sources: [{ state: "found", failure: null }] });
  });

  test("a lost connection is tried once more after a moment, and both are in the ledger", async () => {
    const { world, instance } = oneInstance();
    instance.behaviour = "dead";
    const asking = world.lookup.ask(pageOf(URL_A), NEVER);
    await vi.waitFor(() => expect(world.sent).toHaveLength(1));
    instance.behaviour = "well";
    expect((await world.finish(asking)).state).toBe("found");
    expect((await world.lookup.ledger()).map(({ answer }) => answer.ok)).toEqual([true, true, false]);
  });

  test("a bot wall closes it for an hour, and only the reader can say when to try again", async () => {
    const { world, instance } = oneInstance();
    instance.behaviour = "challenge";
    const found = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(found.sources[0]).toMatchObject({ state: "failed", failure: { kind: "challenge", retryAt: "" } });
    await world.clock.advance(59 * MINUTE);
    await world.lookup.refreshFor(pageOf(URL_A), NEVER);
    expect(world.sent).toHaveLength(1);
  });

  test("a private instance is not asked again by itself", async () => {
    const { world, instance } = oneInstance("every");
    instance.behaviour = "private";
    await world.lookup.refreshFor(pageOf(URL_A), NEVER);
    const before = world.sent.length;
    await world.clock.advance(3 * 24 * HOUR);
    await world.lookup.refreshFor(pageOf(URL_A), NEVER);
    expect(world.sent).toHaveLength(before);
  });
});

describe("a rate limit", () => {
  test("is kept to as long as the instance asks for, also by the reader's own presses", async () => {
    const { world, instance } = oneInstance();
    await world.lookup.fillTable(NEVER);
    instance.behaviour = "rate-limited";
    instance.retryAfterMs = 10 * MINUTE;
    await world.lookup.ask(pageOf("https://news.example/some-other-story-of-today"), NEVER);
    const before = world.sent.length;
    instance.behaviour = "well";
    await world.clock.advance(9 * MINUTE);
    await world.lookup.retry(pageOf(URL_A), NEVER, () => undefined);
    expect(world.sent).toHaveLength(before);
    await world.clock.advance(2 * MINUTE);
    const { comments, failures } = await world.lookup.retry(pageOf(URL_A), NEVER, () => undefined);
    expect({ comments, failures }).toEqual({ comments: [], failures: [] });
    expect(world.sent.length).toBeGreaterThan(before);
  });

  test("without a word from the instance it is at least a minute, and longer each time", async () => {
    const { world, instance } = oneInstance();
    instance.behaviour = "rate-limited";
    const waits: number[] = [];
    for (let at = 0; at < 4; at++) {
      const found = await world.lookup.ask(pageOf(URL_A), NEVER);
      const retryAt = Date.parse(found.sources[0]?.failure?.retryAt ?? "");
      waits.push(retryAt - world.clock.now());
      await world.clock.advance(retryAt - world.clock.now());
    }
    // Chance is 0.5 here: half way from one minute to 2, 4, 8 and 16.
    expect(waits).toEqual([1.5, 2.5, 4.5, 8.5].map((minutes) => minutes * MINUTE));
  });
});

test("every request is in the ledger before it leaves: a worker that dies on the way cannot hide it", async () => {
  const { world, instance } = oneInstance();
  instance.delayMs = 5_000;
  void world.lookup.ask(pageOf(URL_A), NEVER);
  await vi.waitFor(() => expect(world.sent).toHaveLength(1));
  world.restart();
  const rows = await world.lookup.ledger();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ instance: "a.example", what: "software", answer: { ok: false, kind: "aborted" } });
});

test("the ledger says to whom, why, and what it told; it can be erased", async () => {
  const { world, thread } = oneInstance();
  await world.lookup.fillTable(NEVER);
  const page = pageOf(URL_A);
  await world.lookup.ask(page, NEVER);
  await world.clock.advance(2 * HOUR);
  await world.lookup.open(page, NEVER, () => undefined);
  const rows = await world.lookup.ledger();
  expect(rows.map(({ what, why, told, detail }) => [what, why, told, detail])).toEqual([
    ["comments", "open", "thread", thread.title],
    ["thread", "open", "thread", thread.title],
    ["page", "ask", "address", URL_A],
    ["links", "table", "communities", "world@a.example"],
    ["software", "table", "nothing", ""],
  ]);
  expect(await world.lookup.ledger(page)).toHaveLength(3);
  expect(world.sent).toHaveLength(rows.length);
  await world.lookup.eraseLedger();
  expect(await world.lookup.ledger()).toEqual([]);
});
