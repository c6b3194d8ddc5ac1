import { beforeEach, describe, expect, it, vi } from "vitest";
import { anything, assert, property } from "fast-check";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { listen, type PageHandlers, type PanelHandlers } from "../../../utils/messages/handle.ts";

type Listener = (message: unknown, sender: unknown) => unknown;

const called = vi.fn<(...given: unknown[]) => null>(() => null);
const everything = new Proxy({}, { get: () => called }) as unknown;

/** What the browser would call. */
function listener(): Listener {
  let found: Listener = () => undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((one) => (found = one as Listener));
  listen(everything as PageHandlers, everything as PanelHandlers);
  return found;
}

const OWN = "lemargin";
const page = { id: OWN, url: "https://news.example.com/a", frameId: 0, tab: { id: 7 } };

describe("the door for messages", () => {
  beforeEach(() => {
    called.mockClear();
    Object.assign(fakeBrowser.runtime, { id: OWN, getURL: (path: string) => `extension://own${path}` });
  });

  it("tells a handler the tab and address the browser names, not those of the message", async () => {
    await listener()({ type: "chip", tabId: 99, url: "https://evil.example/" }, page);
    expect(called.mock.calls[0]?.[1]).toEqual({ tabId: 7, url: page.url });
  });

  it("lets a page ask nothing that is for the extension's own documents", () => {
    const hear = listener();
    for (const type of ["ask", "tab", "ledger", "erase-all", "use-thread", "check-instance"])
      expect(hear({ type, tabId: 1, address: "x", host: "x" }, page)).toBeUndefined();
    expect(called).not.toHaveBeenCalled();
  });

  it("answers no other extension, no frame, no plain-http page and no page without a tab", () => {
    const hear = listener();
    for (const sender of [
      { ...page, id: "other" },
      { ...page, frameId: 3 },
      { ...page, url: "http://news.example.com/a" },
      { ...page, tab: undefined },
      { ...page, url: undefined },
    ])
      expect(hear({ type: "chip" }, sender)).toBeUndefined();
    expect(called).not.toHaveBeenCalled();
  });

  it("passes a handler's failure on as a rejection", async () => {
    called.mockImplementationOnce(() => {
      throw new Error("no such tab");
    });
    await expect(listener()({ type: "chip" }, page)).rejects.toThrow("no such tab");
  });

  it("refuses a page's text that is of another kind", () => {
    const hear = listener();
    const columns = { parents: "-1\n", tags: "body\n", classes: "\n", names: "\n", flags: "0\n" };
    const outline = { language: "en", title: "A title", ...columns, owners: "0\n", texts: "Text.\n", headings: [] };
    const judge = (wrong: object) => hear({ type: "judge", keep: true, outline: { ...outline, ...wrong } }, page);
    expect(judge({})).toBeInstanceOf(Promise);
    called.mockClear();
    for (const wrong of [
      { tags: 7 },
      { texts: ["Text."] },
      { texts: null },
      { owners: "\n".repeat(100_000), texts: "\n".repeat(100_000) },
      { parents: "" },
    ])
      expect(judge(wrong)).toBeUndefined();
    expect(called).not.toHaveBeenCalled();
  });

  it("refuses texts beyond the caps", () => {
    const hear = listener();
    const article = { addresses: ["https://a.example/"], title: "t", language: "en", published: "" };
    expect(hear({ type: "article", loaded: 1, article }, page)).toBeInstanceOf(Promise);
    for (const part of [{ addresses: Array(7).fill("https://a.example/") }, { title: "x".repeat(1_001) }])
      expect(hear({ type: "article", loaded: 1, article: { ...article, ...part } }, page)).toBeUndefined();
  });

  it("refuses an outline that is too long in all, however short its texts are, and one whose indexes lead nowhere", () => {
    const hear = listener();
    const judge = (texts: number, length: number, owner = 0) => {
      const columns = { parents: "-1\n", tags: "body\n", classes: "\n", names: "\n", flags: "0\n", headings: [] };
      const owners = `${owner}\n`.repeat(texts);
      const outline = {
        language: "en",
        title: "t",
        ...columns,
        owners,
        texts: `${"x".repeat(length)}\n`.repeat(texts),
      };
      return hear({ type: "judge", outline, keep: true }, page);
    };
    expect(judge(20, 100_000)).toBeInstanceOf(Promise);
    expect(judge(20_000, 100)).toBeInstanceOf(Promise);
    expect(judge(30, 100_000)).toBeUndefined();
    expect(judge(60_001, 1)).toBeUndefined();
    expect(judge(1, 1, 1)).toBeUndefined();
  });

  it("is not moved by anything else a page may send", () => {
    const hear = listener();
    assert(
      property(anything(), (message) => {
        hear(message, page);
      }),
    );
    expect(called).not.toHaveBeenCalled();
  });
});
