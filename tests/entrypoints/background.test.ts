import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import background from "../../entrypoints/background.ts";
import { updateSettings } from "../../utils/settings.ts";

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
