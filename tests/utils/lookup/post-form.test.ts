// @vitest-environment node
import { expect, test } from "vitest";
import { fakeInstance } from "./fake-instance.ts";
import { fakeWorld, NEVER, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";

test("a thread is begun at the home instance, with the article's own address and headline, and nothing is sent", async () => {
  const world = fakeWorld([fakeInstance("a.example")], [sourceOf("off.example", { on: false }), sourceOf("a.example")]);
  const page = pageOf(`${URL_A}?utm_source=x&token=17#top`);
  const form = await world.lookup.postForm(page);
  expect(form?.instance).toBe("a.example");
  const address = new URL(form?.address ?? "");
  expect(address.origin + address.pathname).toBe("https://a.example/create_post");
  expect(Object.fromEntries(address.searchParams)).toEqual({ url: URL_A, title: page.article.title });
  expect(world.sent).toEqual([]);
});

test("there is no form without an instance, before the welcome page is answered, or for an address that may not be told", async () => {
  const page = pageOf(URL_A);
  const off = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example", { on: false })]);
  expect(await off.lookup.postForm(page)).toBeNull();
  const world = fakeWorld([fakeInstance("a.example")], [sourceOf("a.example")]);
  expect(await world.lookup.postForm(pageOf("https://www.news.example/read?sessionid=17"))).toBeNull();
  world.settings.welcomed = "";
  expect(await world.lookup.postForm(page)).toBeNull();
});

test("Ask is said to go where it goes: the next that has not answered, past one that fails, then home again", async () => {
  const b = fakeInstance("b.example");
  const hosts = ["a.example", "b.example", "c.example"];
  const world = fakeWorld(
    [fakeInstance("a.example"), b, fakeInstance("c.example")],
    hosts.map((host) => sourceOf(host)),
  );
  const page = pageOf(URL_A);
  b.behaviour = "dead";
  const asked: (string | undefined)[] = [];
  for (let press = 0; press < 3; press++) {
    const next = await world.lookup.asks(page);
    world.sent.length = 0;
    await world.finish(world.lookup.ask(page, NEVER));
    asked.push(next?.instance);
    expect(world.sent.every((line) => line.startsWith(`${next?.instance} `))).toBe(true);
    expect(world.sent.length).toBeGreaterThan(0);
  }
  expect(asked).toEqual(hosts);
  const again = await world.lookup.asks(page);
  expect(again).toMatchObject({ instance: "a.example", again: true });
  expect(Date.parse(again?.at ?? "")).toBeGreaterThan(world.clock.now());
});
