import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { loadSettings } from "../../entrypoints/options/files.ts";
import { toSettingsFile } from "../../utils/chosen/backup.ts";
import { getSettings, readSettings, updateSettings } from "../../utils/settings.ts";
import { createFakePanel } from "./fake-panel.ts";

const SETTINGS = readSettings({
  welcomed: "2026-01-01T00:00:00.000Z",
  sources: [
    { host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world"] },
    { host: "feddit.org", on: true, mode: "table", communities: ["europe@feddit.org"] },
  ],
  sites: [{ host: "bbc.com", on: true, onHit: "count" }],
});
const yes = () => true;

beforeEach(() => fakeBrowser.reset());

describe("a settings file in the options", () => {
  it.each([
    ["{ broken", "That file cannot be read"],
    ['{"some":"thing"}', "That is no settings file of Lemargin."],
    [toSettingsFile(SETTINGS).replace('"shape": 1', '"shape": 9'), "That file is from a newer Lemargin."],
  ])("%s is refused in words and changes nothing", async (text, words) => {
    createFakePanel(yes);
    await updateSettings(() => SETTINGS);
    const told = await loadSettings(new Blob([text]));
    expect(told.bad).toBe(true);
    expect(told.text).toContain(words);
    expect(told.text).toContain("Nothing was changed.");
    expect(await getSettings()).toEqual(SETTINGS);
  });

  it("that is good takes the place of the settings, quietly", async () => {
    createFakePanel(yes);
    const loud = { ...SETTINGS, sites: [{ host: "npr.org", on: true, onHit: "open" as const }] };
    const told = await loadSettings(new Blob([toSettingsFile(loud)]));
    expect(told).toMatchObject({ bad: false });
    expect(told.text).toContain("2 sources and 1 site");
    expect(told.text).toContain("choose it anew");
    expect((await getSettings()).sites).toEqual([{ host: "npr.org", on: true, onHit: "count" }]);
  });

  it("that is damaged in one place loads without that, and says what fell out", async () => {
    createFakePanel(yes);
    await updateSettings(() => SETTINGS);
    const damaged = toSettingsFile(SETTINGS).replace('"feddit.org"', '"<b>"').replace('"bbc.com"', '"npr.org"');
    const told = await loadSettings(new Blob([damaged]));
    expect(told.text).toContain("Loaded 1 source and 1 site");
    expect(told.text).toContain("2 entries could not be read and were left out.");
    expect((await getSettings()).sources).toEqual(SETTINGS.sources.slice(0, 1));
  });

  it("in which nothing can be read is refused, and nothing is lost", async () => {
    createFakePanel(yes);
    await updateSettings(() => SETTINGS);
    for (const settings of [
      "null",
      "7",
      "[]",
      "{}",
      '{"sources":"many","sites":3}',
      '{"sources":[{}],"sites":[null]}',
    ]) {
      const told = await loadSettings(new Blob([`{"kind":"lemargin-settings","shape":1,"settings":${settings}}`]));
      expect(told).toMatchObject({ bad: true });
      expect(told.text).toContain("Nothing was changed.");
    }
    expect(await getSettings()).toEqual(SETTINGS);
  });
});
