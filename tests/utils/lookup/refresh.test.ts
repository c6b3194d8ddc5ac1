// @vitest-environment node
import { describe, expect, test } from "vitest";
import { UNFILLED, paceOf, type Part } from "../../../utils/lookup/communities.ts";
import { REFRESH, UNPACED, chooseCommunities, findAllowance, unseenShare } from "../../../utils/lookup/refresh-plan.ts";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = new Date(2026, 0, 2, 12).getTime();

const listened = ["a", "b", "c", "d", "e"].map((name) => ({ host: "h.example", community: `${name}@h.example` }));
const part = (hoursAgo: number, perDay = 30): Part => ({
  ...UNFILLED,
  at: now - hoursAgo * HOUR,
  triedAt: now - hoursAgo * HOUR,
  perDay,
});
const partsOf = (hours: number[], perDay?: number[]) =>
  Object.fromEntries(hours.map((hour, at) => [`${listened[at]?.community} via h.example`, part(hour, perDay?.[at])]));
const choose = (parts: Record<string, Part>, allowance = 14, published = 0) =>
  chooseCommunities(listened, parts, now, allowance, published, () => 1).map(({ community }) => community[0]);

describe("which communities are listed", () => {
  test("at most three, the stalest first", () => {
    expect(choose(partsOf([1, 5, 3, 9, 2]))).toEqual(["d", "b", "c"]);
  });
  test("none listed in the last 30 minutes, whatever its pace", () => {
    expect(choose(partsOf([0.4, 0.4, 0.4, 0.4, 0.6], [500, 500, 500, 500, 500]))).toEqual(["e"]);
  });
  test("none in which no new link is to be expected yet", () => {
    expect(choose(partsOf([3, 3, 3, 3, 3], [2, 2, 2, 2, 40]))).toEqual(["e"]);
  });
  test("never more than the day still allows", () => {
    expect(choose(partsOf([5, 5, 5, 5, 5]), 2)).toHaveLength(2);
    expect(choose(partsOf([5, 5, 5, 5, 5]), 0)).toEqual([]);
  });
  test("parts that were never filled come first", () => {
    expect(choose(partsOf([5, 5, 5, 5]))[0]).toBe("e");
  });
  test("none for an article whose links the last lists already had", () => {
    expect(choose(partsOf([5, 5, 5, 5, 5]), 14, now - 3 * DAY)).toEqual([]);
    expect(choose(partsOf([5, 5, 5, 5, 5]), 14, now - 4 * HOUR)).toHaveLength(3);
  });
  test("rather those that link to the site being read", () => {
    const chosen = chooseCommunities(listened, partsOf([5, 5, 5, 5, 5]), now, 1, 0, (one) =>
      one.community.startsWith("c") ? 1 : 0.1,
    );
    expect(chosen.map(({ community }) => community[0])).toEqual(["c"]);
  });
});

test("a link is likelier unseen the later it can have been posted", () => {
  expect(unseenShare(0, now - HOUR, now)).toBe(1);
  expect(unseenShare(now - 8 * HOUR, now - 9 * HOUR, now)).toBeGreaterThan(
    unseenShare(now - 8 * HOUR, now - HOUR, now),
  );
  expect(unseenShare(now - 5 * DAY, now - HOUR, now)).toBeLessThan(0.01);
});

test("a day allows fourteen lists, not all of them at once, and the next day allows them anew", () => {
  expect(findAllowance(UNPACED, now, 4)).toBe(4 + REFRESH.mishaps);
  expect(findAllowance(UNPACED, now, 30)).toBe(REFRESH.morning);
  const lists: number[] = [];
  for (let at = now - 8 * HOUR; at < now + 12 * HOUR; at += 5 * MINUTE) {
    if (findAllowance({ ...UNPACED, lists }, at, 11) > 0) lists.push(at);
  }
  expect(lists).toHaveLength(REFRESH.perDay);
  expect(findAllowance({ ...UNPACED, lists }, now + 20 * HOUR, 11)).toBeGreaterThan(0);
});

test("the pace of a community is told by its list, whatever is pinned in it", () => {
  const at = (hours: number) =>
    fakeThread("a.example", "https://news.example/x", { published: new Date(now - hours * HOUR).toISOString() });
  const list = Array.from({ length: 48 }, (_, index) => at(index / 2));
  expect(paceOf(list)).toBeCloseTo(48, 0);
  expect(paceOf([...list, at(2_000), at(3_000)])).toBeCloseTo(48, 0);
  expect(paceOf([])).toBeNull();
  expect(paceOf([at(1)])).toBeNull();
});

function reading(communities: string[]) {
  const threads = communities.flatMap((community) =>
    Array.from({ length: 60 }, (_, at) =>
      fakeThread("a.example", `https://paper.example/story-of-the-day-${community}-${at}`, {
        community,
        published: new Date(Date.parse("2026-01-02T11:00:00Z") - at * 24 * MINUTE).toISOString(),
      }),
    ),
  );
  const world = fakeWorld([fakeInstance("a.example", threads)], [sourceOf("a.example", { communities })]);
  const lists = () => world.sent.filter((line) => line.includes("/links")).length;
  return { world, lists };
}

test("reading all day never asks for more than fourteen lists, across worker deaths", async () => {
  const { world, lists } = reading(Array.from({ length: 11 }, (_, at) => `c${at}@a.example`));
  const begin = new Date(2026, 0, 3, 6).getTime();
  await world.clock.advance(begin - world.clock.now());
  for (let minute = 0; minute < 16 * 60; minute += 10) {
    const published = new Date(world.clock.now() - HOUR).toISOString();
    await world.lookup.refreshFor(pageOf("https://paper.example/a-story-being-read", { published }), NEVER);
    world.restart();
    await world.clock.advance(10 * MINUTE);
  }
  expect(lists()).toBe(14);
}, 20_000);

test("what an opened article brings in is found at once", async () => {
  const { world } = reading(["c0@a.example"]);
  const page = pageOf("https://paper.example/story-of-the-day-c0@a.example-3");
  expect((await world.lookup.found(page)).state).toBe("not-asked");
  expect(await world.lookup.refreshFor(page, NEVER)).toBe(true);
  expect((await world.lookup.found(page)).state).toBe("found");
  expect(await world.lookup.refreshFor(page, NEVER)).toBe(false);
});

test("without reading nothing is refreshed; while the browser is used, at most twice a day", async () => {
  const { world, lists } = reading(["c0@a.example", "c1@a.example"]);
  await world.lookup.fillTable(NEVER);
  const seeded = lists();
  for (let hour = 0; hour < 48; hour++) {
    await world.clock.advance(HOUR);
    await world.lookup.idle(NEVER);
  }
  expect(lists()).toBe(seeded);
  await world.lookup.refreshFor(pageOf("https://paper.example/a-story-being-read", { published: "" }), NEVER);
  const before = world.sent.filter((line) => line.includes("/links")).length;
  let rounds = 0;
  for (let hour = 0; hour < 24; hour++) {
    await world.clock.advance(HOUR);
    if (await world.lookup.idle(NEVER)) rounds += 1;
    else if (lists() > before + rounds * 2) rounds += 1;
  }
  expect(lists() - before).toBeGreaterThan(0);
  expect(lists() - before).toBeLessThanOrEqual(2 * 2);
  // A week after the last article nothing happens any more.
  await world.clock.advance(8 * DAY);
  const after = lists();
  for (let hour = 0; hour < 48; hour++) {
    await world.clock.advance(HOUR);
    await world.lookup.idle(NEVER);
  }
  expect(lists()).toBe(after);
});

test("two tabs opened at once list each community once", async () => {
  const { world, lists } = reading(["c0@a.example", "c1@a.example"]);
  const page = pageOf("https://paper.example/a-story-being-read");
  await Promise.all([1, 2, 3].map(() => world.lookup.refreshFor(page, NEVER)));
  expect(lists()).toBe(2);
});

test("a community taken off the list is forgotten, a switched-off instance is only not shown", async () => {
  const { world } = reading(["c0@a.example", "c1@a.example"]);
  const gone = pageOf("https://paper.example/story-of-the-day-c0@a.example-3");
  const kept = pageOf("https://paper.example/story-of-the-day-c1@a.example-3");
  await world.lookup.fillTable(NEVER);
  expect((await world.lookup.found(gone)).state).toBe("found");
  world.settings.sources = [sourceOf("a.example", { communities: ["c1@a.example"], on: false })];
  await world.lookup.fillTable(NEVER);
  expect((await world.lookup.found(kept)).state).toBe("off");
  world.settings.sources = [sourceOf("a.example", { communities: ["c1@a.example"] })];
  await world.lookup.fillTable(NEVER);
  expect((await world.lookup.found(kept)).state).toBe("found");
  expect((await world.lookup.found(gone)).state).toBe("none");
});

test("a hanging instance holds up neither the lists nor the questions of a live one", async () => {
  const hanging = { ...fakeInstance("a.example"), behaviour: "slow" as const };
  const url = "https://news.example/2026/01/02/story-of-the-day-one";
  const old = "https://news.example/2026/01/02/story-of-the-day-two";
  const live = fakeInstance("b.example", [
    fakeThread("b.example", url),
    fakeThread("b.example", old, { community: "other@b.example" }),
  ]);
  const world = fakeWorld([hanging, live], [sourceOf("a.example"), sourceOf("b.example")]);
  for (const [asked, mode] of [
    [url, "table"],
    [old, "every"],
  ] as const) {
    world.settings.sources = world.settings.sources.map((source) => ({ ...source, mode }));
    const page = pageOf(asked);
    const heard: string[] = [];
    const note = async () => heard.push((await world.lookup.found(page)).state);
    const state = { over: false };
    const refreshing = world.lookup.refreshFor(page, NEVER, () => void note());
    void refreshing.then(() => Object.assign(state, { over: true }));
    await world.clock.advance(0);
    expect(heard).toContain("found");
    expect(state.over).toBe(false);
    await world.finish(refreshing);
    await world.clock.advance(60_000);
  }
  const found = await world.lookup.found(pageOf(url));
  expect(found.sources.map(({ instance, state, failure }) => [instance, state, failure?.kind])).toEqual([
    ["a.example", "failed", "timeout"],
    ["b.example", "found", undefined],
  ]);
});
