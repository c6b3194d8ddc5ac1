import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS, type Viewport } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { modeOf, openByChip, waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import { toParagraphs } from "../story/article-page.ts";
import { findCovered, findCutOff, findOverlaps } from "./boxes.ts";
import { startReading, waitForStill } from "./reading.ts";
import type { Session } from "./session.ts";

/** Each width with how the margin must stand there beside a plain column and beside one with a rail. */
const SIZES: { name: string; size: Viewport; plain: string; rail: string }[] = [
  { name: "1440 px", size: { width: 1440, height: 900 }, plain: "float", rail: "dock" },
  { name: "1024 px", size: { width: 1024, height: 768 }, plain: "dock", rail: "dock" },
  { name: "412 px", size: { width: 412, height: 892 }, plain: "sheet", rail: "sheet" },
  { name: "200 % zoom", size: { width: 720, height: 450, deviceScaleFactor: 2 }, plain: "sheet", rail: "sheet" },
];
const PAGES = [
  { key: "ferry", name: "a plain page", stands: "plain" },
  { key: "sleeper", name: "a page with a right rail", stands: "rail" },
] as const;
const BAR_MAX_PX = 60;
const SHEET_MAX_SHARE = 0.6;
/** Far more than a loaded machine needs to measure once: what is wrong then stays wrong. */
const SETTLES_MS = 5_000;

describe.each(BROWSERS)("nothing covers the text in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com", "meridiancourier.com"],
    });
  });
  afterAll(() => session?.close());

  describe.each(PAGES)("on $name", ({ key, stands }) => {
    const paragraphs = toParagraphs(ARTICLE_TEXTS[key].body);
    const texts = [ARTICLES[key].title, ARTICLE_TEXTS[key].standfirst, ...paragraphs];
    const covered = (sheet = false) => session.driver.inMargin(page, findCovered, texts, sheet);

    beforeAll(async () => {
      page = await session.driver.open(ARTICLES[key].url);
    });
    afterAll(() => page.close());

    it.each(SIZES)("the chip at $name", async ({ size }) => {
      await page.setViewport(size);
      await waitForChip(session.driver, page);
      await waitForStill(session.driver, page);
      expect(await covered()).toEqual([]);
    });

    it("opens", async () => {
      await page.setViewport({ width: 1440, height: 900 });
      await openByChip(session.driver, page);
      await session.driver.waitInMargin(page, "notes", (roots) =>
        roots.some((root) => root.querySelectorAll("[data-note]").length > 3),
      );
    });

    it.each(SIZES)("the open margin at $name", async ({ size, ...modes }) => {
      const { driver } = session;
      await page.setViewport(size);
      await until(`a ${modes[stands]}`, async () => (await modeOf(driver, page)) === modes[stands]);
      for (const share of [0, 0.3, 0.6, 0.9]) {
        await page.evaluate(
          (share) => scrollTo({ top: document.body.scrollHeight * share, behavior: "instant" }),
          share,
        );
        await waitForStill(driver, page);
        // A window being drawn to another size is measured anew when it rests: what must hold then is waited for.
        const findWrong = async () => [
          ...(await covered(modes[stands] === "sheet")),
          ...(await driver.inMargin(page, findOverlaps)),
          ...(await driver.inMargin(page, findCutOff, texts)),
        ];
        await expect.poll(findWrong, { timeout: SETTLES_MS }).toEqual([]);
      }
      if (modes[stands] === "sheet") await checkSheet();
    });

    const boxOf = (paragraph: string) =>
      page.evaluate((paragraph) => {
        const fold = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
        const block = [...document.querySelectorAll("h2, p, li")].find((one) => fold(one.textContent) === paragraph);
        const box = block?.getBoundingClientRect();
        return { top: box?.top ?? Number.NaN, bottom: box?.bottom ?? Number.NaN };
      }, paragraph);

    /** The sheet may cover text, but only so much. */
    async function checkSheet(): Promise<void> {
      const { driver } = session;
      const sheetBox = () =>
        driver.inMargin(page, (roots) => {
          const box = roots.map((root) => root.querySelector(".sheet")?.getBoundingClientRect()).find(Boolean);
          return { top: box?.top ?? 0, height: box?.height ?? 0, window: innerHeight };
        });
      const bar = await sheetBox();
      expect(bar.height).toBeGreaterThan(0);
      expect(bar.height).toBeLessThanOrEqual(BAR_MAX_PX);

      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
      await waitForStill(driver, page);
      const { bottom } = await boxOf(paragraphs.at(-1) ?? "");
      expect(bottom).toBeLessThanOrEqual(bar.top);

      const stroke = ".stroke:not(.is-ghost)";
      const pressed = await driver.inMargin(
        page,
        (roots, stroke) =>
          Number(
            roots
              .map((root) => root.querySelector(stroke))
              .find(Boolean)
              ?.getAttribute("data-paragraph"),
          ),
        stroke,
      );
      await driver.clickIn(page, stroke);
      await driver.waitInMargin(page, "the opened sheet", (roots) =>
        roots.some((root) => root.querySelector(".sheet.is-open")),
      );
      await waitForStill(driver, page);
      const opened = await sheetBox();
      expect(opened.height).toBeLessThanOrEqual(opened.window * SHEET_MAX_SHARE + 1);
      const passage = await boxOf(paragraphs[pressed] ?? "");
      expect(passage.top).toBeGreaterThanOrEqual(0);
      expect(passage.top).toBeLessThan(opened.top);
      expect(await covered(true)).toEqual([]);
      await driver.clickIn(page, '.sheet button[aria-label="Collapse"]');
      await driver.waitInMargin(page, "the bar alone", (roots) =>
        roots.every((root) => !root.querySelector(".sheet.is-open")),
      );
    }
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
