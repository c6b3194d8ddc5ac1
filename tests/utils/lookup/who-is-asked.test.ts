// @vitest-environment node
import { expect, test } from "vitest";
import { readSettings, type SiteSetting } from "../../../utils/settings.ts";
import { fakeInstance, fakeThread } from "./fake-instance.ts";
import { NEVER, fakeWorld, pageOf, sourceOf } from "./fake-world.ts";

const URL_A = "https://www.news.example/2026/01/02/korea-sends-more-troops";
const site = (more: Partial<SiteSetting> = {}): SiteSetting => ({
  host: "news.example",
  on: true,
  onHit: "count",
  asks: true,
  ...more,
});

/** Which instances learn the address of an article that is opened, with these settings. */
async function told(sites: SiteSetting[], modes: Record<string, "table" | "click" | "every">, url = URL_A) {
  const hosts = Object.keys(modes);
  const instances = hosts.map((host) => fakeInstance(host, [fakeThread(host, URL_A)]));
  const sources = hosts.map((host) => sourceOf(host, { mode: modes[host] ?? "table", communities: [] }));
  const world = fakeWorld(instances, sources);
  world.settings.sites = sites;
  await world.finish(world.lookup.refreshFor(pageOf(url), NEVER));
  const rows = (await world.lookup.ledger()).filter(({ told: what }) => what === "address");
  return { hosts: rows.map(({ instance }) => instance), whys: new Set(rows.map(({ why }) => why)), world };
}

test("an article of a site chosen for it is asked about at the home instance, and nowhere else", async () => {
  const { hosts, whys, world } = await told([site()], { "a.example": "table", "b.example": "table" });
  expect(hosts).toEqual(["a.example"]);
  expect([...whys]).toEqual(["every"]);
  expect((await world.lookup.found(pageOf(URL_A))).state).toBe("found");
});

test("the choice holds for that site alone, and only while it is switched on", async () => {
  const tables = { "a.example": "table" } as const;
  expect((await told([site({ asks: false })], tables)).hosts).toEqual([]);
  expect((await told([site({ on: false })], tables)).hosts).toEqual([]);
  expect((await told([site({ host: "other.example" }), site({ asks: false })], tables)).hosts).toEqual([]);
  expect((await told([site()], tables, "https://thenews.example/2026/01/02/korea-sends-more-troops")).hosts).toEqual(
    [],
  );
  expect((await told([site()], tables, "https://m.news.example/2026/01/02/korea-sends-more-troops")).hosts).not.toEqual(
    [],
  );
});

test("an instance kept for presses is never asked by itself: the next one is the home for this", async () => {
  expect((await told([site()], { "a.example": "click", "b.example": "table" })).hosts).toEqual(["b.example"]);
  expect((await told([site()], { "a.example": "click" })).hosts).toEqual([]);
});

test("an instance set to every article, and the site's, are each asked once", async () => {
  const both = await told([site()], { "a.example": "table", "b.example": "every" });
  expect(both.hosts.toSorted()).toEqual(["a.example", "b.example"]);
  expect((await told([site()], { "a.example": "every" })).hosts).toEqual(["a.example"]);
});

test("settings of before the choice existed are read, and choose nothing", () => {
  const stored = { sites: [{ host: "news.example", on: true, onHit: "badge" }] };
  expect(readSettings(stored).sites).toEqual(stored.sites);
  expect(readSettings({ sites: [{ ...stored.sites[0], asks: "yes" }] }).sites).toEqual([]);
});
