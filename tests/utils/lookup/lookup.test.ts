// @vitest-environment node
import { expect, test } from "vitest";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";

test("a page of the table is found without a request, whatever its address carries", async () => {
  const thread = fakeThread("a.example", URL_A, { comments: 12 });
  const world = fakeWorld([fakeInstance("a.example", [thread])], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  world.sent.length = 0;
  const found = await world.lookup.found(
    pageOf("https://news.example/2026/01/02/korea-sends-more-troops/?utm_source=x"),
  );
  expect(found.state).toBe("found");
  expect(found.comments).toBe(12);
  expect(found.threads.map(({ apId }) => apId)).toEqual([thread.apId]);
  expect(world.sent).toEqual([]);
});

test("nothing at all is sent before the welcome page is answered", async () => {
  const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example", { mode: "every" })]);
  world.settings.welcomed = "";
  const page = pageOf(URL_A);
  await world.lookup.fillTable(NEVER);
  await world.lookup.refreshFor(page, NEVER);
  await world.lookup.idle(NEVER);
  await world.lookup.ask(page, NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  await world.lookup.resolveThread("https://a.example/post/1", NEVER);
  await world.lookup.checkInstance("lemmy.world", NEVER);
  await world.lookup.checkCommunity("world@a.example", NEVER);
  expect(world.sent).toEqual([]);
  expect(await world.lookup.ledger()).toEqual([]);
});

test("pages merely read leave no trace in storage", async () => {
  const world = fakeWorld([fakeInstance("a.example", [fakeThread("a.example", URL_A)])], [sourceOf("a.example")]);
  await world.lookup.fillTable(NEVER);
  const before = [...world.kv.data.keys()];
  for (let at = 0; at < 5; at++) {
    const page = pageOf(`https://other.example/2026/01/02/private-reading-number-${at}`);
    await world.lookup.found(page);
    await world.lookup.refreshFor(page, NEVER);
  }
  const added = [...world.kv.data.keys()].filter((key) => !before.includes(key));
  expect(added).toEqual(["salt"]);
  expect([...world.kv.data.values()].join(" ")).not.toContain("private-reading");
});

test("erasing everything leaves nothing", async () => {
  const world = fakeWorld([fakeInstance("a.example", [fakeThread("a.example", URL_A)])], [sourceOf("a.example")]);
  const page = pageOf(URL_A);
  await world.lookup.fillTable(NEVER);
  await world.lookup.ask(page, NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  await world.lookup.corrections.setPinned("https://a.example/comment/1", false);
  expect(world.kv.data.size).toBeGreaterThan(5);
  await world.lookup.eraseAll();
  expect([...world.kv.data.keys()]).toEqual([]);
});

test("corrupt storage is rebuilt, not crashed on", async () => {
  const world = fakeWorld([fakeInstance("a.example", [fakeThread("a.example", URL_A)])], [sourceOf("a.example")]);
  const page = pageOf(URL_A);
  await world.lookup.fillTable(NEVER);
  await world.lookup.ask(page, NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  for (const rubbish of ['"text"', "null", "[1,[2],{}]", '{"a":{}}', "7"]) {
    for (const key of world.kv.data.keys()) world.kv.data.set(key, rubbish);
    world.restart();
    expect((await world.lookup.found(page)).state).not.toBe("found");
    expect(await world.lookup.ledger()).toEqual([]);
    await world.clock.advance(31 * 60_000);
    await world.lookup.fillTable(NEVER);
    expect((await world.lookup.found(page)).state).toBe("found");
    await world.lookup.ask(page, NEVER);
    expect((await world.lookup.open(page, NEVER, () => undefined)).threads).toHaveLength(1);
  }
});

test("numbers that are no times are survived wherever they are stored", async () => {
  const world = fakeWorld([fakeInstance("a.example", [fakeThread("a.example", URL_A)])], [sourceOf("a.example")]);
  const page = pageOf(URL_A);
  await world.lookup.fillTable(NEVER);
  await world.lookup.ask(page, NEVER);
  await world.lookup.open(page, NEVER, () => undefined);
  const good = [...world.kv.data];
  for (const wrong of [1e300, -1e300, 8.65e15]) {
    for (const [key, text] of good) {
      const spoilt = JSON.stringify(
        JSON.parse(text, (_, value: unknown) => (typeof value === "number" ? wrong : value)),
      );
      for (const [name, own] of good) world.kv.data.set(name, name === key ? spoilt : own);
      world.restart();
      await world.lookup.found(page);
      await world.lookup.discussed(pageOf("https://www.news.example/2026/01/02/another-story-of-the-day"));
      await world.lookup.refreshFor(page, NEVER);
      await world.lookup.open(page, NEVER, () => undefined);
    }
  }
  expect(good.length).toBeGreaterThan(5);
});

test("what was written while the clock was years ahead holds nothing up once it is right again", async () => {
  const instance = fakeInstance("a.example");
  const world = fakeWorld([instance], [sourceOf("a.example", { mode: "every" })]);
  const page = pageOf(URL_A);
  const years = 10 * 365 * 86_400_000;
  await world.clock.advance(years);
  await world.lookup.fillTable(NEVER);
  instance.behaviour = "rate-limited";
  await world.lookup.ask(page, NEVER);
  await world.lookup.refreshFor(page, NEVER);
  instance.behaviour = "well";
  instance.threads.push(fakeThread("a.example", URL_A));
  await world.clock.advance(-years);
  world.restart();
  world.sent.length = 0;
  expect(await world.lookup.refreshFor(page, NEVER)).toBe(true);
  expect((await world.lookup.found(page)).state).toBe("found");
  expect(world.sent).toContain("a.example /links world@a.example");
  expect(world.sent).toContain(`a.example /by-url ${URL_A}`);
});
