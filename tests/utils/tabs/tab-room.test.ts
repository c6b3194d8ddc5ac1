import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { getTab, updateTab } from "../../../utils/tabs/tab-state.ts";

const MAX = 100_000;
const textOf = (chars: number) => ({
  title: "",
  standfirst: "",
  language: "en",
  paragraphs: [{ text: "x".repeat(chars), kind: "text" as const }],
});

/** Session storage that is full at `MAX` characters, as the browser's is at 10 MB. */
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  const { session } = fakeBrowser.storage;
  const keep: (items: object) => Promise<void> = session.set.bind(session);
  const set = async (items: object): Promise<void> => {
    const stored = { ...(await session.get(null)), ...items };
    if (JSON.stringify(stored).length > MAX) throw new Error("Session storage quota bytes exceeded.");
    await keep(items);
  };
  Object.assign(session, { set });
});

async function openTab(tabId: number, chars: number, open: boolean): Promise<void> {
  vi.advanceTimersByTime(1_000);
  await updateTab(tabId, () => ({ url: `https://news.example/${tabId}`, open, beside: tabId, text: textOf(chars) }));
}
const texts = async (...ids: number[]) => {
  const states = await Promise.all(ids.map(getTab));
  return states.map(({ text }) => text !== null);
};

test("when session storage is full, the text of the closed margin that was used longest ago goes, and only as much as must", async () => {
  await openTab(1, 20_000, true);
  await openTab(2, 20_000, false);
  await openTab(3, 20_000, false);
  await openTab(4, 20_000, false);
  await updateTab(2, () => ({ chipHidden: true }));
  await openTab(5, 35_000, true);
  expect(await texts(1, 2, 3, 4, 5)).toEqual([true, true, false, true, true]);
  expect(await getTab(3)).toMatchObject({ url: "https://news.example/3", beside: 3, open: false });
});

test("open margins make room last, the longest unused first", async () => {
  await openTab(1, 40_000, true);
  await openTab(2, 40_000, true);
  await openTab(3, 50_000, true);
  expect(await texts(1, 2, 3)).toEqual([false, true, true]);
});

test("a text that fits nowhere is refused, and the tabs go on", async () => {
  await openTab(1, 10_000, true);
  await expect(openTab(2, 200_000, true)).rejects.toThrow("quota");
  expect((await getTab(1)).url).toBe("https://news.example/1");
  await openTab(2, 10_000, true);
  expect(await texts(2)).toEqual([true]);
});
