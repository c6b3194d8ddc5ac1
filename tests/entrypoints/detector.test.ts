import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import detector from "../../entrypoints/detector.ts";
import type { FromPage } from "../../utils/messages/table.ts";
import { newsPage, paragraphs } from "../utils/article/page.ts";

const ARTICLE = "/world/troops-could-enter-the-war";
const DECLARED = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';

let sent: FromPage[];
let alive: boolean;
const typesOf = () => sent.map(({ type }) => type);

function show(html: string): void {
  document.documentElement.innerHTML = html;
}

/** Changes the address as in-site navigation does: the document stays. */
function visit(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

function start(): void {
  detector.main();
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  alive = true;
  const runtime = {
    get id() {
      return alive ? "lemargin" : undefined;
    },
    sendMessage: (message: FromPage) => {
      if (!alive) throw new Error("Extension context invalidated.");
      sent.push(message);
      return Promise.resolve(null);
    },
  };
  vi.stubGlobal("browser", { runtime });
  visit(`https://news.example.com${ARTICLE}`);
});

afterEach(() => {
  (globalThis as { lemarginDetector?: () => void }).lemarginDetector?.();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  show("");
});

describe("the detector", () => {
  it("tells of an article once, and of nothing else", async () => {
    show(newsPage(paragraphs(12), DECLARED));
    start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sent).toMatchObject([
      { type: "article", article: { title: "Troops could enter the war this weekend", language: "en" } },
    ]);
  });

  it("is silent on a page that is no article", async () => {
    visit("https://news.example.com/world");
    show(newsPage(paragraphs(12)));
    start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sent).toEqual([]);
  });

  it("tells of an article that is drawn late", async () => {
    show("<html><head></head><body><div id=root></div></body></html>");
    start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    document.body.innerHTML = newsPage(paragraphs(14));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(typesOf()).toEqual(["article"]);
  });

  it("gives up on a page that never stops changing", async () => {
    visit("https://news.example.com/world");
    show(newsPage(""));
    start();
    for (let i = 0; i < 60; i++) {
      document.body.append(document.createElement("div"));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    visit(`https://news.example.com${ARTICLE}`);
    document.body.innerHTML = newsPage(paragraphs(14));
    expect(sent).toEqual([]);
  });

  it("follows navigation inside the site: no article, then the next one without what the first left standing", async () => {
    show(newsPage(paragraphs(12), `${DECLARED}<link rel="canonical" href="${ARTICLE}">`));
    start();
    visit("https://news.example.com/world/second-story-of-the-day");
    const heading = document.querySelector("h1");
    if (heading) heading.textContent = "Second story of the day";
    await vi.advanceTimersByTimeAsync(5_000);
    expect(typesOf()).toEqual(["article", "no-article", "article"]);
    expect(sent[2]).toMatchObject({ article: { title: "Second story of the day", addresses: [] } });
  });

  it("decides again when the page comes back from the cache", () => {
    show(newsPage(paragraphs(12), DECLARED));
    start();
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(typesOf()).toEqual(["article", "article"]);
  });

  it("stops wholly once the extension is gone", async () => {
    show(newsPage(paragraphs(12), DECLARED));
    start();
    alive = false;
    visit("https://news.example.com/world");
    await vi.advanceTimersByTimeAsync(5_000);
    alive = true;
    visit(`https://news.example.com${ARTICLE}`);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(typesOf()).toEqual(["article"]);
  });

  it("is not stopped by an element that goes by its name", async () => {
    // What a page's `id` puts on the window is inherited there, not its own.
    const named = Object.getPrototypeOf(globalThis) as object;
    Reflect.deleteProperty(globalThis, "lemarginDetector");
    Reflect.set(named, "lemarginDetector", document.createElement("div"));
    try {
      show(newsPage(paragraphs(12), DECLARED));
      start();
      expect(typesOf()).toEqual(["article"]);
    } finally {
      Reflect.deleteProperty(named, "lemarginDetector");
    }
  });

  it("waits with a page that the browser draws ahead until the reader goes there", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    try {
      show(newsPage(paragraphs(12), DECLARED));
      start();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(sent).toEqual([]);
      document.dispatchEvent(new Event("prerenderingchange"));
      expect(typesOf()).toEqual(["article"]);
    } finally {
      delete (document as { prerendering?: boolean }).prerendering;
    }
  });

  it("is replaced by a later one in the same page, not doubled", async () => {
    show(newsPage(paragraphs(12), DECLARED));
    start();
    start();
    visit("https://news.example.com/world");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(typesOf()).toEqual(["article", "article", "no-article"]);
  });
});
