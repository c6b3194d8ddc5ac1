// @vitest-environment node
import { describe, expect, test } from "vitest";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const page = pageOf(URL_A);

function setUp() {
  const right = fakeThread("a.example", URL_A);
  const wrong = fakeThread("a.example", URL_A, { comments: 99 });
  const elsewhere = fakeThread("b.example", "https://other.example/the-same-story-elsewhere");
  const a = fakeInstance("a.example", [right, wrong]);
  const b = fakeInstance("b.example", [elsewhere]);
  const world = fakeWorld([a, b], [sourceOf("a.example"), sourceOf("b.example", { communities: [] })]);
  return { world, right, wrong, elsewhere, a, b };
}

test("a thread called wrong is never offered on that page again, however the page is addressed; it can be taken back", async () => {
  const { world, right, wrong } = setUp();
  await world.lookup.fillTable(NEVER);
  await world.lookup.correct(page, wrong, "rejected");
  world.restart();
  const variant = pageOf(`${URL_A}?utm_source=x#top`);
  const found = await world.lookup.found(variant);
  expect(found.threads.map(({ apId }) => apId)).toEqual([right.apId]);
  expect(found.rejected.map(({ apId }) => apId)).toEqual([wrong.apId]);
  expect((await world.lookup.ask(page, NEVER)).threads).toHaveLength(1);
  expect((await world.lookup.open(page, NEVER, () => undefined)).threads).toHaveLength(1);
  const [listed] = await world.lookup.corrections.list();
  expect(listed).toMatchObject({ kind: "rejected", thread: { title: wrong.title } });
  await world.lookup.corrections.remove(listed?.page ?? "", wrong);
  expect((await world.lookup.found(page)).threads).toHaveLength(2);
});

test("another page still has the thread that was wrong here", async () => {
  const { world, wrong } = setUp();
  await world.lookup.fillTable(NEVER);
  await world.lookup.correct(pageOf("https://www.news.example/another-story-of-today"), wrong, "rejected");
  expect((await world.lookup.found(page)).threads).toHaveLength(2);
});

test("a pasted thread is used on that page from then on", async () => {
  const { world, elsewhere } = setUp();
  const resolved = await world.lookup.resolveThread(` ${elsewhere.apId} `, NEVER);
  expect(resolved).toMatchObject({ found: true, thread: { apId: elsewhere.apId } });
  await world.lookup.correct(page, elsewhere, "added");
  world.restart();
  expect((await world.lookup.found(page)).threads.map(({ apId }) => apId)).toEqual([elsewhere.apId]);
});

describe("a pasted address", () => {
  test("is asked for at its own instance first, and then at the others", async () => {
    const { world, elsewhere } = setUp();
    await world.lookup.resolveThread(elsewhere.apId, NEVER);
    const asked = world.sent.filter((line) => line.includes("/by-ap-id")).map((line) => line.split(" ")[0]);
    expect(asked).toEqual(["b.example"]);
  });
  test.each([
    ["not an address", "bad-address"],
    ["http://b.example/post/1", "bad-address"],
    ["https://b.example/post/999999", "not-known"],
  ])("%s: %s", async (address, why) => {
    const { world } = setUp();
    expect(await world.lookup.resolveThread(address, NEVER)).toEqual({ found: false, why });
  });
  test("that could not be asked for says why, and never asks an instance the reader has not", async () => {
    const { world, a, b } = setUp();
    a.behaviour = "challenge";
    b.behaviour = "challenge";
    expect(await world.lookup.resolveThread("https://c.example/post/1", NEVER)).toEqual({
      found: false,
      why: "challenge",
    });
    expect(world.sent.some((line) => line.startsWith("c.example"))).toBe(false);
  });
});

test("comments said to be about another paragraph are remembered, and can be pinned again", async () => {
  const { world } = setUp();
  await world.lookup.corrections.setPinned("https://a.example/comment/1", false);
  await world.lookup.corrections.setPinned("https://a.example/comment/2", false);
  await world.lookup.corrections.setPinned("https://a.example/comment/1", true);
  world.restart();
  expect([...(await world.lookup.corrections.findUnpinned())]).toEqual(["https://a.example/comment/2"]);
});

test("pages are named in storage by salted keys alone", async () => {
  const { world, wrong } = setUp();
  const secret = pageOf("https://www.news.example/my-private-reading-habits");
  await world.lookup.correct(secret, wrong, "rejected");
  expect([...world.kv.data.values()].join(" ")).not.toContain("my-private-reading");
});
