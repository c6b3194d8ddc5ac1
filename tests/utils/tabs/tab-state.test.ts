import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { allTabs, getTab, updateTab } from "../../../utils/tabs/tab-state.ts";

beforeEach(() => fakeBrowser.reset());

it.each([
  ["a text", "x"],
  ["a number", 5],
  ["nothing", null],
  ["a list", [1]],
  ["an address that is none", { url: 5 }],
  ["an article that is none", { url: "https://news.example/a", article: 7 }],
  ["an article without addresses", { article: { addresses: "x" } }],
  ["a text without paragraphs", { text: { paragraphs: null } }],
  ["a count that is none", { beside: "3" }],
])("a stored state that is %s is as if none were there, and can be written over", async (_, stored) => {
  await fakeBrowser.storage.session.set({ "tab:3": stored });
  expect(await getTab(3)).toMatchObject({ url: "", article: null, text: null, open: false });
  for (const { state } of await allTabs()) expect(state).toMatchObject({ url: "", article: null, text: null });
  await updateTab(3, () => ({ open: true }));
  expect((await getTab(3)).open).toBe(true);
});
