import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import background from "../../entrypoints/background.ts";
import { getSettings, updateSettings } from "../../utils/settings.ts";

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

let hear: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  const event = { addListener: vi.fn() };
  Object.assign(fakeBrowser, {
    commands: { onCommand: event },
    permissions: { onAdded: event, onRemoved: event, contains: () => Promise.resolve(false) },
    scripting: { getRegisteredContentScripts: () => Promise.resolve([]) },
  });
  Object.assign(fakeBrowser.runtime, { id: "lemargin", getURL: (path: string) => `extension://own${path}` });
  vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((one) => (hear = one as Listener));
  background.main();
});

it("tells a page how the margin looks, and nothing else of the settings", async () => {
  await updateSettings(() => ({
    welcomed: "2026-01-01T00:00:00Z",
    textSize: "large",
    sources: [{ host: "lemmy.world", on: true, mode: "table", communities: ["news@lemmy.world"] }],
    sites: [{ host: "bbc.co.uk", on: true, onHit: "count" }],
  }));
  const page = { id: "lemargin", url: "https://news.example.com/a", frameId: 0, tab: { id: 7 } };
  expect(await hear({ type: "appearance" }, page)).toEqual({
    theme: "page",
    textSize: "large",
    notesShown: "2",
    lines: "4",
    side: "end",
    marks: true,
    scores: true,
  });
});

const popup = { id: "lemargin", url: "extension://own/popup.html" };
const options = { id: "lemargin", url: "extension://own/options.html" };
const twoSites = () =>
  updateSettings(() => ({
    sites: ["bbc.co.uk", "npr.org"].map((host) => ({ host, on: true, onHit: "count" as const })),
  }));
const off = (host: string) => ({ type: "change", change: { do: "change-site", host, part: { on: false } } });

it("of two changes that two documents send at once, both are kept", async () => {
  await twoSites();
  await Promise.all([
    hear(off("bbc.co.uk"), popup),
    hear(off("npr.org"), options),
    hear({ type: "change", change: { do: "looks", part: { theme: "dark" } } }, options),
    hear({ type: "change", change: { do: "change-site", host: "npr.org", part: { onHit: "badge" } } }, popup),
  ]);
  const { sites, theme } = await getSettings();
  expect(sites).toEqual([
    { host: "bbc.co.uk", on: false, onHit: "count" },
    { host: "npr.org", on: false, onHit: "badge" },
  ]);
  expect(theme).toBe("dark");
});

it("a change needs nobody to wait for it: the document that sent it may be gone", async () => {
  await twoSites();
  void hear(off("bbc.co.uk"), popup);
  await vi.waitFor(async () => expect((await getSettings()).sites[0]?.on).toBe(false));
});

it("a page can change nothing, and a change that is not whole is none", async () => {
  await twoSites();
  const before = await getSettings();
  const page = { id: "lemargin", url: "https://bbc.co.uk/a", frameId: 0, tab: { id: 7 } };
  expect(hear(off("bbc.co.uk"), page)).toBeUndefined();
  for (const change of [
    { do: "change-site", host: "bbc.co.uk", part: { on: "no" } },
    { do: "add-source", host: "<b>" },
    { do: "choose", choice: { communities: ["x"], sites: [], every: false } },
    { do: "welcomed" },
  ])
    expect(hear({ type: "change", change }, popup)).toBeUndefined();
  expect(await getSettings()).toEqual(before);
});
