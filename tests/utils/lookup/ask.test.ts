// @vitest-environment node
import { describe, expect, test } from "vitest";
import { SourceError } from "../../../utils/errors.ts";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const questions = (sent: string[]) => sent.filter((line) => /\/by-(?:url|title)/.test(line));

test("one press asks for at most three spellings, then once for the title", async () => {
  const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example")]);
  const found = await world.lookup.ask(pageOf(URL_A), NEVER);
  expect(questions(world.sent)).toEqual([
    `a.example /by-url ${URL_A}`,
    `a.example /by-url ${URL_A}/`,
    `a.example /by-url ${URL_A.replace("www.", "")}`,
    "a.example /by-title Korea sends more troops border",
  ]);
  expect(found.state).toBe("none");
  expect(found.sources[0]).toMatchObject({ state: "none", by: "asked" });
});

test("the first hit ends the questions", async () => {
  const thread = fakeThread("a.example", `${URL_A}/`);
  const world = fakeWorld([fakeInstance("a.example", [thread])], [sourceOf("a.example")]);
  const found = await world.lookup.ask(pageOf(`${URL_A}?utm_source=x`), NEVER);
  expect(questions(world.sent)).toHaveLength(2);
  expect(found.threads.map(({ apId }) => apId)).toEqual([thread.apId]);
});

test("a federated copy with tracking, which no exact question finds, is found by the title", async () => {
  const thread = fakeThread("a.example", `${URL_A}?utm_source=feed&utm_medium=rss`);
  const world = fakeWorld([fakeInstance("a.example", [thread])], [sourceOf("a.example")]);
  const found = await world.lookup.ask(pageOf(URL_A), NEVER);
  expect(found.threads.map(({ apId }) => apId)).toEqual([thread.apId]);
});

test("a key or a name in the address is told to nobody, by a press or without one", async () => {
  const thread = fakeThread("a.example", URL_A);
  const world = fakeWorld([fakeInstance("a.example", [thread])], [sourceOf("a.example", { mode: "every" })]);
  const page = pageOf(`${URL_A}?token=17&x=ann%40mail.example`);
  await world.lookup.refreshFor(page, NEVER);
  expect((await world.lookup.found(page)).threads.map(({ apId }) => apId)).toEqual([thread.apId]);
  await world.lookup.ask(pageOf("https://www.news.example/read?sessionid=17"), NEVER);
  expect(questions(world.sent)).toEqual([
    `a.example /by-url ${URL_A}`,
    "a.example /by-title Korea sends more troops border",
  ]);
  expect(JSON.stringify(await world.lookup.ledger())).not.toMatch(/token|ann|sessionid/);
});

test("whatever a lying instance answers, only threads of this article are shown", async () => {
  const lies = [
    fakeThread("a.example", "https://www.news.example/2026/01/02/another-story-entirely-here"),
    fakeThread("a.example", "https://www.news.example/"),
    fakeThread("a.example", `${URL_A}?page=2`),
    fakeThread("a.example", "javascript:alert(1)"),
    fakeThread("a.example", ""),
  ];
  const liar = { ...fakeInstance("a.example", lies), behaviour: "lying" as const };
  const world = fakeWorld([liar], [sourceOf("a.example", { mode: "every" })]);
  await world.lookup.refreshFor(pageOf(URL_A), NEVER);
  expect((await world.lookup.ask(pageOf(URL_A), NEVER)).threads).toEqual([]);
  expect((await world.lookup.found(pageOf(URL_A))).state).toBe("none");
});

describe("what is remembered", () => {
  test("nothing found holds by the article's age, twice as long each time", async () => {
    const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example", { mode: "every", communities: [] })]);
    const fresh = pageOf(URL_A, { published: "2026-01-02T11:00:00Z" });
    const asks = async () => {
      const before = questions(world.sent).length;
      await world.finish(world.lookup.refreshFor(fresh, NEVER));
      return questions(world.sent).length > before;
    };
    expect(await asks()).toBe(true);
    await world.clock.advance(14 * MINUTE);
    expect(await asks()).toBe(false);
    await world.clock.advance(2 * MINUTE);
    expect(await asks()).toBe(true);
    await world.clock.advance(29 * MINUTE);
    expect(await asks()).toBe(false);
    await world.clock.advance(2 * MINUTE);
    expect(await asks()).toBe(true);
  });

  test("a failure is never remembered as nothing, and what was found before stays", async () => {
    const thread = fakeThread("a.example", URL_A);
    const instance = fakeInstance("a.example", [thread]);
    const world = fakeWorld([instance], [sourceOf("a.example", { communities: [] })]);
    instance.behaviour = "500";
    const failed = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(failed.sources[0]).toMatchObject({ state: "failed", failure: { kind: "http", status: 500 } });
    instance.behaviour = "well";
    expect((await world.lookup.ask(pageOf(URL_A), NEVER)).state).toBe("found");
    instance.behaviour = "500";
    await world.clock.advance(7 * HOUR);
    const kept = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(kept.state).toBe("found");
    expect(kept.sources[0]?.failure?.kind).toBe("http");
  });

  test("what was found is shown while it is asked for again, and after; for a week at most", async () => {
    const thread = fakeThread("a.example", URL_A);
    const instance = fakeInstance("a.example", [thread]);
    const world = fakeWorld([instance], [sourceOf("a.example", { mode: "every", communities: [] })]);
    const state = async () => (await world.lookup.found(pageOf(URL_A))).state;
    await world.finish(world.lookup.refreshFor(pageOf(URL_A), NEVER));
    const asked = () => questions(world.sent).length;
    expect(asked()).toBe(1);
    await world.clock.advance(5 * HOUR);
    await world.finish(world.lookup.refreshFor(pageOf(URL_A), NEVER));
    expect(asked()).toBe(1);
    await world.clock.advance(2 * HOUR);
    instance.delayMs = 5_000;
    const again = world.lookup.refreshFor(pageOf(URL_A), NEVER);
    await world.clock.advance(1_000);
    expect([asked(), await state()]).toEqual([2, "found"]);
    await world.finish(again);
    instance.behaviour = "dead";
    await world.clock.advance(6 * 24 * HOUR);
    await world.finish(world.lookup.refreshFor(pageOf(URL_A), NEVER));
    expect(await state()).toBe("found");
    // The table, which took the thread in when it was seen, has no say here.
    for (const key of world.kv.data.keys()) if (key.startsWith("table:")) world.kv.data.delete(key);
    expect(await state()).toBe("found");
    await world.clock.advance(2 * 24 * HOUR);
    expect(await state()).toBe("failed");
  });

  test("a refusal of the question is a failure too, though the instance is well", async () => {
    const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example", { communities: [] })]);
    const { get } = world.deps;
    world.deps.get = (...request) =>
      request[1] === "/by-url" ? Promise.reject(new SourceError("http", { status: 403 })) : get(...request);
    world.restart();
    const found = await world.lookup.ask(pageOf(URL_A), NEVER);
    expect(found).toMatchObject({ state: "failed", sources: [{ failure: { kind: "http", status: 403 } }] });
    world.deps.get = get;
    world.restart();
    await world.clock.advance(6 * MINUTE);
    expect((await world.lookup.ask(pageOf(URL_A), NEVER)).state).toBe("none");
  });

  test("the four things are never mixed: off, not asked, nobody posted it, could not ask", async () => {
    const hosts = ["a.example", "b.example", "c.example", "d.example"];
    const instances = hosts.map((host) => fakeInstance(host));
    const world = fakeWorld(instances, [
      sourceOf("a.example", { on: false }),
      sourceOf("b.example", { mode: "click" }),
      sourceOf("c.example"),
      sourceOf("d.example"),
    ]);
    Object.assign(instances[3] ?? {}, { behaviour: "500" });
    await world.lookup.fillTable(NEVER);
    const found = await world.lookup.found(pageOf(URL_A));
    expect(found.sources.map(({ state }) => state)).toEqual(["off", "not-asked", "none", "failed"]);
    expect(found.state).toBe("failed");
    expect(world.sent.some((line) => line.startsWith("a.example") || line.startsWith("b.example"))).toBe(false);
  });
});

test("a second press asks the next instance; a dead one is not in its way", async () => {
  const thread = fakeThread("b.example", URL_A);
  const instances = [fakeInstance("a.example"), fakeInstance("b.example", [thread])];
  const world = fakeWorld(instances, [sourceOf("a.example"), sourceOf("b.example")]);
  expect((await world.lookup.ask(pageOf(URL_A), NEVER)).state).not.toBe("found");
  expect(world.sent.some((line) => line.startsWith("b.example"))).toBe(false);
  expect((await world.lookup.ask(pageOf(URL_A), NEVER)).state).toBe("found");
});

test("a claim of another site counts when the thread's title confirms it, else not", async () => {
  const origin = "https://origin.example/2026/01/02/korea-sends-more-troops";
  const thread = fakeThread("a.example", origin);
  const world = fakeWorld([fakeInstance("a.example", [thread])], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  const copy = "https://syndicate.example/world/korea-sends-more-troops-to-border";
  expect((await world.lookup.found(pageOf(copy, { addresses: [origin] }))).state).toBe("found");
  const thief = { addresses: [origin], title: "Buy cheap watches here today" };
  expect((await world.lookup.found(pageOf(copy, thief))).state).toBe("none");
});
