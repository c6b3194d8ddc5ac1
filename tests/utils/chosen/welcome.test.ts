// @vitest-environment node
import { describe, expect, it } from "vitest";
import { toChosenSettings, toInstances, toOrigins } from "../../../utils/chosen/welcome.ts";
import { readSettings } from "../../../utils/settings.ts";

const EMPTY = readSettings({});
const NOW = "2026-10-05T12:00:00.000Z";
const choice = {
  communities: ["europe@feddit.org", "world@lemmy.world", "technology@lemmy.world"],
  sites: ["bbc.com", "apnews.com"],
  every: false,
};

describe("what the welcome page's answer becomes", () => {
  it("asks for exactly the sites with their subdomains and the instances of the communities", () => {
    expect(toOrigins(choice)).toEqual([
      "https://*.bbc.com/*",
      "https://*.apnews.com/*",
      "https://lemmy.world/*",
      "https://feddit.org/*",
    ]);
  });

  it("the home is the instance with most of the communities; of equal ones the first named", () => {
    expect(toInstances(choice.communities)).toEqual(["lemmy.world", "feddit.org"]);
    expect(toInstances(["a@one.org", "b@two.org"])).toEqual(["one.org", "two.org"]);
  });

  it("every community is listened to through its own instance, and no address is told unless ticked", () => {
    const { sources, sites, welcomed } = toChosenSettings(EMPTY, choice, NOW);
    expect(welcomed).toBe(NOW);
    expect(sources).toEqual([
      { host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world", "technology@lemmy.world"] },
      { host: "feddit.org", on: true, mode: "table", communities: ["europe@feddit.org"] },
    ]);
    expect(sites).toEqual([
      { host: "bbc.com", on: true, onHit: "count" },
      { host: "apnews.com", on: true, onHit: "count" },
    ]);
  });

  it("ticked, the home alone is asked about every article", () => {
    const { sources } = toChosenSettings(EMPTY, { ...choice, every: true }, NOW);
    expect(sources?.map((source) => source.mode)).toEqual(["every", "table"]);
  });

  it("answered again: what was set is kept, and the box not ticked takes the consent back", () => {
    const before = readSettings({
      welcomed: "2026-01-01T00:00:00.000Z",
      sources: [
        { host: "lemmy.world", on: true, mode: "every", communities: [] },
        { host: "feddit.org", on: false, mode: "click", communities: [] },
      ],
      sites: [{ host: "bbc.com", on: true, onHit: "badge" }],
    });
    const { welcomed, sources, sites } = toChosenSettings(before, choice, NOW);
    expect(welcomed).toBe("2026-01-01T00:00:00.000Z");
    expect(sources?.map((source) => source.mode)).toEqual(["table", "click"]);
    expect(sites?.map((site) => site.onHit)).toEqual(["badge", "count"]);
  });

  it("the settings take it as it is", () => {
    const part = toChosenSettings(EMPTY, choice, NOW);
    expect(readSettings({ ...EMPTY, ...part })).toMatchObject(part);
  });
});
