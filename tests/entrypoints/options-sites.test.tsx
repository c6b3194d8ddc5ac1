import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { App } from "../../entrypoints/options/App.tsx";
import { getSettings, readSettings, updateSettings } from "../../utils/settings.ts";
import { click, draw, press } from "../components/panel/draw.ts";
import { createFakePanel } from "./fake-panel.ts";

const SETTINGS = readSettings({
  welcomed: "2026-01-01T00:00:00.000Z",
  sources: [{ host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world"] }],
  sites: [{ host: "bbc.com", on: true, onHit: "count" }],
});
const yes = () => true;

async function open(settings = SETTINGS): Promise<HTMLElement> {
  await updateSettings(() => settings);
  return draw(<App first={settings} />);
}

beforeEach(() => fakeBrowser.reset());

describe("a site in the options", () => {
  it("asking about every article of one site needs the same, and is taken back at once", async () => {
    createFakePanel(yes);
    const box = await open();
    const tick = async () => {
      const label = [...box.querySelectorAll("label")].find((one) => /about every article/.test(one.textContent ?? ""));
      const input = label?.querySelector("input");
      expect(label?.textContent).toBe("Ask lemmy.world about every article");
      if (input) await click(input);
    };
    await tick();
    expect((await getSettings()).sites[0]?.asks).toBeUndefined();
    expect(box.textContent).toContain("lemmy.world would learn the address of every article you open on bbc.com");
    await press(box, "Leave it as it was");
    await tick();
    await press(box, "Yes, do that");
    expect((await getSettings()).sites[0]).toMatchObject({ asks: true, onHit: "count" });
    await vi.waitFor(() => expect(box.querySelector<HTMLInputElement>("#sites label input")?.checked).toBe(true));
    await tick();
    expect((await getSettings()).sites[0]?.asks).toBe(false);
  });

  it("is not offered where every site's articles are asked about already, or nobody may be asked", async () => {
    createFakePanel(yes);
    const offered = async (mode: "every" | "click") => {
      const sources = SETTINGS.sources.map((source) => ({ ...source, mode }));
      return (await open({ ...SETTINGS, sources })).querySelector("#sites label") !== null;
    };
    expect([await offered("every"), await offered("click")]).toEqual([false, false]);
  });
});
