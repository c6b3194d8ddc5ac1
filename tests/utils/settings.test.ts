import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { getSettings, readSettings, updateSettings } from "../../utils/settings.ts";

beforeEach(() => fakeBrowser.reset());

describe("settings", () => {
  it("are all defaults before anything is stored, and then nothing is set up", async () => {
    expect(await getSettings()).toEqual(readSettings({}));
    expect((await getSettings()).welcomed).toBe("");
  });

  it("of two changes at once none is lost", async () => {
    await Promise.all([updateSettings(() => ({ marks: false })), updateSettings(() => ({ scores: false }))]);
    expect(await getSettings()).toMatchObject({ marks: false, scores: false });
  });

  it("a change that fails says so and does not hold the next one up", async () => {
    await expect(
      updateSettings(() => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect((await updateSettings(() => ({ theme: "dark" }))).theme).toBe("dark");
  });

  it("of a list, what cannot be read falls out alone, and a host is in it once", () => {
    const good = { host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world"] };
    const { sources, sites } = readSettings({
      sources: [
        { ...good, communities: ["world@lemmy.world", "no community"] },
        { ...good, host: "<b>" },
        { ...good, on: false },
        { ...good, host: "feddit.org", mode: "shout" },
        null,
      ],
      sites: [{ host: "bbc.com", on: true, onHit: "count" }, { host: "npr.org" }],
    });
    expect(sources).toEqual([good]);
    expect(sites.map((site) => site.host)).toEqual(["bbc.com"]);
  });

  it("a field that cannot be read falls back alone", () => {
    expect(readSettings({ theme: "pink", textSize: "large" })).toMatchObject({ theme: "page", textSize: "large" });
  });
});

it("sites and instances are DNS names: what the browsers make no match pattern of is dropped", () => {
  const read = (host: string) => readSettings({ sites: [{ host, on: true, onHit: "count" }] }).sites.length;
  for (const host of ["..com", ".com", "-.com", "a-.com", "127.0.0.11", "1.22", "0x7f.00", "a.com.", "*.com", "A.com"])
    expect(read(host), host).toBe(0);
  for (const host of ["a.com", "xn--bcher-kva.example", "news.co.uk", "1.fm", "a--b.de", "x.xn--p1ai"])
    expect(read(host), host).toBe(1);
});
