import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { pageCss, setPageStyle } from "../../../utils/tabs/page-style.ts";

const insert = vi.fn<(injection: { css: string }) => Promise<void>>(() => Promise.resolve());
const remove = vi.fn<(injection: { css: string }) => Promise<void>>(() => Promise.resolve());

describe("the style of the page", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    insert.mockClear();
    remove.mockClear();
    Object.assign(fakeBrowser, { scripting: { insertCSS: insert, removeCSS: remove } });
  });

  it("makes room only for a docked column, on its side, and never in print", () => {
    const float = pageCss({ dark: false, dock: 0, side: "end" });
    const dock = pageCss({ dark: false, dock: 348, side: "end" });
    expect(float).not.toContain("margin-inline");
    expect(dock).toContain("@media screen{html{margin-inline-end:348px!important}}");
    expect(pageCss({ dark: false, dock: 300, side: "start" })).toContain("margin-inline-start:300px");
  });

  it("takes out exactly what it put in, after the new one is there", async () => {
    await setPageStyle(3, { dark: false, dock: 0, side: "end" });
    await setPageStyle(3, { dark: true, dock: 348, side: "end" });
    await setPageStyle(3, null);
    const put = insert.mock.calls.map(([{ css }]) => css);
    expect(remove.mock.calls.map(([{ css }]) => css)).toEqual(put);
    expect(insert.mock.invocationCallOrder[1]).toBeLessThan(remove.mock.invocationCallOrder[0] ?? 0);
  });

  it("leaves nothing behind when two layouts and the end come at once", async () => {
    const layouts = [348, 0, 320].map((dock) => ({ dark: false, dock, side: "end" as const }));
    await Promise.all([...layouts, null].map((layout) => setPageStyle(3, layout)));
    expect(insert).toHaveBeenCalledTimes(3);
    expect(remove.mock.calls.map(([{ css }]) => css)).toEqual(insert.mock.calls.map(([{ css }]) => css));
  });

  it("does nothing when nothing changed", async () => {
    await setPageStyle(3, { dark: false, dock: 0, side: "end" });
    await setPageStyle(3, { dark: false, dock: 0, side: "end" });
    expect(insert).toHaveBeenCalledTimes(1);
  });
});
