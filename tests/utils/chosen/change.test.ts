// @vitest-environment node
import { describe, expect, it } from "vitest";
import * as change from "../../../utils/chosen/change.ts";
import { readSettings } from "../../../utils/settings.ts";

const now = readSettings({
  sources: [
    { host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world"] },
    { host: "feddit.org", on: false, mode: "click", communities: ["europe@feddit.org"] },
  ],
  sites: [{ host: "bbc.com", on: false, onHit: "badge" }],
});

describe("single changes of the settings", () => {
  it("adding a source that is there switches it on and keeps how it is asked", () => {
    expect(change.addSource("feddit.org")(now).sources?.[1]).toEqual({
      host: "feddit.org",
      on: true,
      mode: "click",
      communities: ["europe@feddit.org"],
    });
    expect(
      change
        .addSource("lemmy.zip")(now)
        .sources?.map((one) => one.host),
    ).toEqual(["lemmy.world", "feddit.org", "lemmy.zip"]);
  });

  it("a new source never sends an address by itself", () => {
    expect(change.addSource("lemmy.zip")(now).sources?.at(-1)?.mode).toBe("table");
  });

  it("the home is the first, and the order of the others stays", () => {
    expect(
      change
        .makeHome("feddit.org")(now)
        .sources?.map((one) => one.host),
    ).toEqual(["feddit.org", "lemmy.world"]);
  });

  it("a community goes to its own instance, once", () => {
    const once = { ...now, ...change.addCommunity("news@lemmy.world")(now) };
    const twice = { ...once, ...change.addCommunity("news@lemmy.world")(once) };
    expect(twice.sources[0]?.communities).toEqual(["world@lemmy.world", "news@lemmy.world"]);
    expect(twice.sources[1]?.communities).toEqual(["europe@feddit.org"]);
  });

  it("removing takes only what was named", () => {
    expect(
      change
        .removeCommunity("world@lemmy.world")(now)
        .sources?.map((one) => one.communities),
    ).toEqual([[], ["europe@feddit.org"]]);
    expect(
      change
        .removeSource("lemmy.world")(now)
        .sources?.map((one) => one.host),
    ).toEqual(["feddit.org"]);
    expect(change.removeSite("bbc.com")(now).sites).toEqual([]);
  });

  it("a site that is there is switched on as it was set", () => {
    expect(change.addSite("bbc.com")(now).sites).toEqual([{ host: "bbc.com", on: true, onHit: "badge" }]);
  });
});
