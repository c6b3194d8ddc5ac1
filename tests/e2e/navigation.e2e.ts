import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { readNotes } from "../story/read-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import {
  countRoots,
  openArticle,
  ownRequests,
  readBadge,
  readMarks,
  startReading,
  waitForClosed,
  waitForNothing,
  waitForWords,
} from "./reading.ts";
import type { Session } from "./session.ts";

const LAWN = ARTICLE_TEXTS.seagrass.body.findIndex((text) => text.includes("it is a very nice lawn"));

describe.each(BROWSERS)("coming and going in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world"],
      sites: ["northgateherald.com", "tidepost.io"],
    });
  });
  afterAll(() => session?.close());

  const badge = async (text: string) =>
    await until(`the badge “${text}”`, async () => (await readBadge(session.driver, page)).text === text);
  const next = () => page.evaluate(() => document.querySelector<HTMLElement>("a.next")?.click());
  const step = (by: 1 | -1) => page.evaluate((by) => setTimeout(() => history.go(by)), by);
  const waitForTitle = (title: string) =>
    page.waitForFunction((title) => document.querySelector("h1")?.textContent === title, {}, title);

  it("closes: the marks and the room go, the chip comes back and says how many stand beside the text", async () => {
    const { driver } = session;
    page = await openArticle(driver, ARTICLES.ferry.url);
    expect(Object.keys(await readMarks(page))).toContain("quoted");
    await driver.clickIn(page, 'button[aria-label="Close the margin"]');
    await waitForClosed(driver, page);
    expect(await waitForChip(driver, page)).toMatch(/34 comments\s*\d+ of them beside the text/);
    expect(await readMarks(page)).toEqual({});
    // A slim count stays at each paragraph that has notes.
    expect(await driver.inMargin(page, (roots) => roots.some((root) => root.querySelector(".stroke")))).toBe(true);
  });

  it("opens again with the same notes, without asking anybody", async () => {
    const { driver, world } = session;
    const before = ownRequests(world).length;
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    expect((await driver.inMargin(page, readNotes)).length).toBeGreaterThan(3);
    expect(Object.keys(await readMarks(page))).toContain("quoted");
    expect(ownRequests(world).length).toBe(before);
  });

  it("is closed after a reload, and the chip stands there", async () => {
    const { driver } = session;
    await page.reload();
    await waitForChip(driver, page);
    expect(await driver.inMargin(page, (roots) => roots.some((root) => root.querySelector("aside")))).toBe(false);
    expect(await countRoots(driver, page)).toBe(1);
    expect(await readMarks(page)).toEqual({});
    await page.close();
  });

  it("follows a site that never loads a page anew", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.seagrass.url);
    await waitForWords(driver, page, /2 comments/);
    await badge("2");
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    expect((await driver.inMargin(page, readNotes)).find((note) => note.reason === "quote")?.paragraph).toBe(LAWN);

    await next();
    await waitForTitle(ARTICLES.nets.title);
    await waitForWords(driver, page, /^1 comment on Lemmy/);
    await badge("1");
    expect(await readMarks(page)).toEqual({});
    expect(await countRoots(driver, page)).toBe(1);
    await openByChip(driver, page);
    await waitForWords(driver, page, /Fishing since 1987/);

    await next();
    await waitForTitle(ARTICLES.mill.title);
    await waitForNothing(driver, page);
    await badge("");
    await until("the title", async () => (await readBadge(driver, page)).title === "Lemargin: nobody posted this");
    expect(await readMarks(page)).toEqual({});
  });

  it("goes back and forward with the reader", async () => {
    const { driver } = session;
    await step(-1);
    await waitForTitle(ARTICLES.nets.title);
    await waitForWords(driver, page, /^1 comment/);
    await step(-1);
    await waitForTitle(ARTICLES.seagrass.title);
    await waitForWords(driver, page, /^2 comments/);
    await step(1);
    await waitForTitle(ARTICLES.nets.title);
    await waitForWords(driver, page, /^1 comment/);
    await badge("1");
    await page.close();
  });

  it("goes from page to page and back, each with its own chip", async () => {
    const { driver } = session;
    page = await openArticle(driver, ARTICLES.ferry.url);
    await driver.goto(page, ARTICLES.eels.url);
    await until("the title", async () => (await readBadge(driver, page)).title === "Lemargin: nobody posted this");
    expect(await countRoots(driver, page)).toBe(0);
    await page.goBack();
    await waitForTitle(ARTICLES.ferry.title);
    await badge("34");
    await driver.waitInMargin(page, "chip or margin", (roots) => roots.length > 0);
    await page.goForward();
    await waitForTitle(ARTICLES.eels.title);
    await waitForNothing(driver, page);
    await badge("");
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
