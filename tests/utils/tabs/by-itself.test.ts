import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Discussion, Found, Lookup } from "../../../utils/lookup/index.ts";
import { updateSettings } from "../../../utils/settings.ts";
import { articleShown } from "../../../utils/tabs/article.ts";
import { answerOpening, closedMargin, openMargin } from "../../../utils/tabs/margin.ts";
import { updateTab } from "../../../utils/tabs/tab-state.ts";

const TAB = 7;
const URL = "https://news.example.com/2026/01/02/story-of-the-day";
const ARTICLE = { addresses: [], title: "A story", language: "en", published: "" };
const NOBODY: Discussion = {
  threads: [],
  comments: [],
  failures: [],
  total: 0,
  dropped: 0,
  fetched: "",
  kept: false,
  more: false,
  done: true,
};
const FOUND = { state: "found", threads: [], rejected: [], sources: [], comments: 3, tableAt: "", communities: 1 };

function fakeLookup() {
  const found = vi.fn(() => Promise.resolve(FOUND as unknown as Found));
  const ways = {
    open: vi.fn(() => Promise.resolve(NOBODY)),
    openByItself: vi.fn(() => Promise.resolve(NOBODY)),
    retry: vi.fn(() => Promise.resolve(NOBODY)),
  };
  const lookup = {
    ...ways,
    found,
    ledger: () => Promise.resolve([]),
    discussed: () => Promise.resolve([]),
    asks: () => Promise.resolve(null),
    postForm: () => Promise.resolve(null),
    refreshFor: () => Promise.resolve(false),
    corrections: { findUnpinned: () => Promise.resolve(new Set<string>()) },
  } as unknown as Lookup;
  return { lookup, found, used: () => Object.entries(ways).flatMap(([name, way]) => way.mock.calls.map(() => name)) };
}

const calm = () => Promise.resolve();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ url: URL, title: "A story" } as never);
  vi.spyOn(fakeBrowser.tabs, "sendMessage").mockResolvedValue(undefined);
  Object.assign(fakeBrowser, {
    action: { setIcon: calm, setBadgeText: calm, setBadgeBackgroundColor: calm, setTitle: calm },
    permissions: { contains: () => Promise.resolve(true) },
    scripting: { executeScript: calm },
  });
  await updateSettings(() => ({
    welcomed: "2026-01-01T00:00:00Z",
    sites: [{ host: "example.com", on: true, onHit: "open" }],
  }));
});

/** What the margin does once it is in the page: it has read the article, and asks for the picture. */
async function read(lookup: Lookup): Promise<void> {
  const text = { title: "A story", standfirst: "", paragraphs: [], language: "en" };
  await updateTab(TAB, () => ({ text }));
  await answerOpening(lookup, TAB, "1", "open");
}

test("a margin that opens by itself is paid as nobody's press; opened anew by the reader, as theirs", async () => {
  const { lookup, used } = fakeLookup();
  await articleShown(lookup, TAB, URL, 1, ARTICLE);
  await read(lookup);
  expect(used()).toEqual(["openByItself"]);
  await closedMargin(lookup, TAB);
  await openMargin(lookup, TAB);
  await read(lookup);
  expect(used()).toEqual(["open", "openByItself"]);
});

test("where the reader presses, it is the reader's, also when trying again", async () => {
  const { lookup, used } = fakeLookup();
  await updateSettings(() => ({ sites: [{ host: "example.com", on: true, onHit: "count" }] }));
  await articleShown(lookup, TAB, URL, 1, ARTICLE);
  await openMargin(lookup, TAB);
  await read(lookup);
  await answerOpening(lookup, TAB, "1", "retry");
  expect(used()).toEqual(["open", "retry"]);
});

test("it opens as soon as one instance has answered, while another hangs; and once", async () => {
  const { lookup, found } = fakeLookup();
  const execute = vi.fn<(injection: { files: string[] }) => Promise<void>>(calm);
  Object.assign(fakeBrowser, { scripting: { executeScript: execute } });
  const margins = () => execute.mock.calls.filter(([{ files }]) => files.includes("/margin.js")).length;
  found.mockResolvedValue({ ...FOUND, state: "not-asked", comments: 0 } as unknown as Found);
  let answer = () => undefined as void;
  let end: (news: boolean) => void = () => undefined;
  lookup.refreshFor = (_page, _signal, onNews = () => undefined) => {
    answer = onNews;
    return new Promise((resolve) => (end = resolve));
  };
  const showing = articleShown(lookup, TAB, URL, 1, ARTICLE);
  await vi.waitFor(() => expect(found).toHaveBeenCalled());
  expect(margins()).toBe(0);
  found.mockResolvedValue(FOUND as unknown as Found);
  await vi.waitFor(() => {
    answer();
    expect(margins()).toBe(1);
  });
  answer();
  end(true);
  await showing;
  expect(margins()).toBe(1);
});
