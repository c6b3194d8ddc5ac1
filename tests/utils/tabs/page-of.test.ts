import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Lookup } from "../../../utils/lookup/index.ts";
import { openMargin } from "../../../utils/tabs/margin.ts";
import { readTabPage } from "../../../utils/tabs/page-of.ts";
import { getTab, NEW_TAB, updateTab } from "../../../utils/tabs/tab-state.ts";

const TAB = 7;
const ARTICLE = "https://news.example.com/world/a-story";
const article = { addresses: [], title: "A story", language: "en", published: "" };

/** The tab as the browser tells of it: without an address where it may not say. */
function stand(url: string | undefined): void {
  vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ id: TAB, ...(url ? { url } : {}) } as never);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await updateTab(TAB, () => ({ ...NEW_TAB, url: ARTICLE, article, open: true, css: "html{}" }));
});

describe("what a tab shows", () => {
  it("is what is remembered of its address, wherever on that page the reader is", async () => {
    stand(`${ARTICLE}#comments`);
    expect((await readTabPage(TAB)).state).toMatchObject({ article, open: true });
  });

  it("is never the article of before, once it went where the browser does not tell of it", async () => {
    stand(undefined);
    expect(await readTabPage(TAB)).toEqual({ tabId: TAB, url: "", state: NEW_TAB, title: "" });
  });
});

it("a margin opened on another page of the tab begins with nothing of the article of before", async () => {
  stand("https://elsewhere.example.org/page");
  Object.assign(fakeBrowser, { scripting: { executeScript: () => Promise.reject(new Error("a store's page")) } });
  await expect(openMargin({} as Lookup, TAB)).rejects.toThrow("a store's page");
  expect(await getTab(TAB)).toMatchObject({
    ...NEW_TAB,
    url: "https://elsewhere.example.org/page",
    used: expect.any(Number),
  });
});
