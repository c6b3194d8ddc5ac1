import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { toParagraphs } from "../story/article-page.ts";
import { activate, nextFrame, readNotes } from "../story/read-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import { findCovered, findOverlaps } from "./boxes.ts";
import { openArticle, startReading, waitForStill } from "./reading.ts";
import type { Session } from "./session.ts";

/** An active note stands this near to its passage, px. */
const NEAR_PX = 4;
const texts = [ARTICLES.ferry.title, ARTICLE_TEXTS.ferry.standfirst, ...toParagraphs(ARTICLE_TEXTS.ferry.body)];

describe.each(BROWSERS)("a page that changes around the margin in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startReading(kind, { communities: ["world@lemmy.world"], sites: ["northgateherald.com"] });
  });
  afterAll(() => session?.close());

  const covered = () => session.driver.inMargin(page, findCovered, texts, true);
  const overlaps = () => session.driver.inMargin(page, findOverlaps);

  /** Brings the passage of a note that quotes into sight, from the middle of the article, and activates the note. */
  async function activateMiddle(): Promise<void> {
    const { driver } = session;
    const quoting = (await driver.inMargin(page, readNotes)).filter(({ reason }) => reason === "quote");
    const note = quoting[Math.floor(quoting.length / 2)];
    await page.evaluate(
      (text) => {
        const fold = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
        const block = [...document.querySelectorAll("p, li, h2")].find((one) => fold(one.textContent) === text);
        block?.scrollIntoView({ block: "center", behavior: "instant" });
      },
      toParagraphs(ARTICLE_TEXTS.ferry.body)[note?.paragraph ?? 0] ?? "",
    );
    await waitForStill(driver, page);
    await activate(driver, page, note?.id ?? "");
    await waitForStill(driver, page);
  }

  /** How far the middle of the active note's first line is from that of its passage. */
  async function distance(): Promise<number> {
    await nextFrame(page);
    const line = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("quoted-active") ?? [])] as Range[];
      const box = range?.getClientRects()[0];
      return box ? box.top + box.height / 2 : Number.NaN;
    });
    const note = await session.driver.inMargin(page, (roots) => {
      const why = roots.map((root) => root.querySelector(".note.is-active > .note-why")).find(Boolean);
      const box = why?.getBoundingClientRect();
      return box ? box.top + Math.min(box.height, 18) / 2 : null;
    });
    return Math.abs(line - (note ?? Number.NaN));
  }
  const follows = () => until("the note to stand at its passage", async () => (await distance()) <= NEAR_PX);

  it("keeps the active note at its passage when an advertisement comes late, above and in the text", async () => {
    page = await openArticle(session.driver, ARTICLES.ferry.url);
    await activateMiddle();
    expect(await distance()).toBeLessThanOrEqual(NEAR_PX);
    for (const before of ["header, main", "p:nth-of-type(2)"]) {
      await page.evaluate((before) => {
        const ad = document.createElement("div");
        ad.style.cssText = "height:137px;background:gold";
        document.querySelector(before)?.before(ad);
      }, before);
      await follows();
    }
    expect(await overlaps()).toEqual([]);
    expect(await covered()).toEqual([]);
  });

  it("keeps it there when the text is set larger", async () => {
    await page.evaluate(() => document.querySelectorAll("p").forEach((p) => (p.style.fontSize = "125%")));
    await follows();
    expect(await overlaps()).toEqual([]);
    expect(await covered()).toEqual([]);
  });

  it("stays with the article being read when the next one is added below it", async () => {
    await page.evaluate(() => {
      const next = document.querySelector("main, article")?.cloneNode(true);
      if (!(next instanceof HTMLElement)) return;
      for (const text of next.querySelectorAll("h1, h2, p, li")) text.textContent = `Next: ${text.textContent}`;
      document.querySelector("main, article")?.after(next);
    });
    await follows();
    const notes = await session.driver.inMargin(page, readNotes);
    const end = await page.evaluate(
      () => (document.querySelector("main, article")?.getBoundingClientRect().bottom ?? 0) + scrollY,
    );
    expect(notes.filter(({ paragraph, noteTop }) => paragraph !== null && noteTop > end)).toEqual([]);
  });

  it.each([
    { name: "50 %", size: { width: 2880, height: 1800, deviceScaleFactor: 0.5 } },
    { name: "150 %", size: { width: 960, height: 600, deviceScaleFactor: 1.5 } },
  ])("covers nothing at $name zoom", async ({ size }) => {
    await page.setViewport(size);
    await nextFrame(page);
    await until("nothing to be covered", async () => {
      await waitForStill(session.driver, page);
      return (await covered()).length === 0 && (await overlaps()).length === 0;
    });
    await page.setViewport({ width: 1440, height: 900 });
  });

  it("is not on paper", async () => {
    await session.driver.prefer(page, { print: true });
    expect(
      await session.driver.inMargin(page, (roots) =>
        roots.flatMap((root) =>
          [...root.querySelectorAll<HTMLElement>("aside *, .c *")]
            .filter(
              (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0,
            )
            .map((one) => one.className),
        ),
      ),
    ).toEqual([]);
    await session.driver.prefer(page, {});
    await page.close();
  });

  it("goes along where a box of the page scrolls and not the window", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.ferry.url);
    await page.evaluate(() => {
      document.documentElement.style.cssText = document.body.style.cssText = "height:100%;margin:0;overflow:hidden";
      const box = document.querySelector<HTMLElement>("main");
      if (box) box.style.cssText = "height:100vh;overflow-y:auto;max-width:none";
    });
    await driver.clickIn(page, "button:has(b)");
    await driver.waitInMargin(page, "notes", (roots) => roots.some((root) => root.querySelector("[data-note]")));
    await activateMiddle();
    for (const top of [300, 900]) {
      await page.evaluate((top) => document.querySelector("main")?.scrollTo({ top, behavior: "instant" }), top);
      await follows();
      expect(await covered()).toEqual([]);
    }
    await page.close();
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
