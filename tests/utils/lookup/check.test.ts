// @vitest-environment node
import { describe, expect, test } from "vitest";
import { SourceError } from "../../../utils/errors.ts";
import { fakeInstance, fakeThread, type Behaviour } from "./fake-instance.ts";
import { NEVER, fakeWorld, sourceOf } from "./fake-world.ts";

describe("adding an instance", () => {
  const check = async (behaviour: Behaviour, typed = "lemmy.world") => {
    const instance = { ...fakeInstance("lemmy.world"), behaviour };
    const world = fakeWorld([instance], []);
    return world.finish(world.lookup.checkInstance(typed, NEVER));
  };
  test("says what it is", async () => {
    const result = { ok: true, software: "Lemmy", version: "0.19.20", detail: "lemmy.world" };
    expect(await check("well")).toEqual(result);
    expect(await check("well", " https://Lemmy.World/c/news ")).toEqual(result);
  });
  test.each<[Behaviour, string]>([
    ["dead", "offline"],
    ["slow", "timeout"],
    ["challenge", "challenge"],
    ["private", "private-instance"],
    ["malformed", "not-an-instance"],
    ["500", "http"],
  ])("says why not: %s is %s", async (behaviour, why) => {
    expect(await check(behaviour)).toMatchObject({ ok: false, why });
  });
  test.each(["127.0.0.1", "localhost", "router.local", "lemmy.world:8080", "no host", "", "lemmy"])(
    "asks nobody about %s",
    async (typed) => {
      const world = fakeWorld([fakeInstance("lemmy.world")], []);
      expect(await world.lookup.checkInstance(typed, NEVER)).toMatchObject({ ok: false, why: "bad-address" });
      expect(world.sent).toEqual([]);
    },
  );
  test("names software that Lemargin cannot read, and servers that are none", async () => {
    const world = fakeWorld([fakeInstance("lemmy.world")], []);
    world.deps.detect = async (getJson, signal) => {
      await getJson("/nodeinfo", {}, "nodeinfo", signal);
      return { unsupported: "mastodon", version: "4.5" };
    };
    world.restart();
    expect(await world.lookup.checkInstance("lemmy.world", NEVER)).toEqual({
      ok: false,
      why: "not-supported",
      detail: "mastodon",
    });
    world.deps.detect = () => Promise.reject(new SourceError("http", { status: 404 }));
    world.restart();
    expect(await world.lookup.checkInstance("lemmy.world", NEVER)).toMatchObject({ ok: false, why: "not-an-instance" });
  });
});

describe("adding a community", () => {
  const thread = fakeThread("b.example", "https://news.example/x", { community: "news@b.example" });
  const world = () =>
    fakeWorld(
      [fakeInstance("a.example"), fakeInstance("b.example", [thread])],
      [sourceOf("a.example"), sourceOf("b.example")],
    );
  test("finds it at its own instance first", async () => {
    const one = world();
    expect(await one.lookup.checkCommunity("!news@b.example", NEVER)).toMatchObject({
      ok: true,
      detail: "news@b.example",
    });
    expect(one.sent.some((line) => line.startsWith("a.example"))).toBe(false);
  });
  test("says when nobody knows it, and when it is no name of one", async () => {
    expect(await world().lookup.checkCommunity("nothing@b.example", NEVER)).toMatchObject({
      ok: false,
      why: "not-found",
    });
    expect(await world().lookup.checkCommunity("just words", NEVER)).toMatchObject({ ok: false, why: "bad-address" });
  });
});
