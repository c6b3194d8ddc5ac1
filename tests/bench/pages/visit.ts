import type { Page } from "puppeteer-core";
import type { Driver } from "../../browser/driver.ts";
import { until } from "../../browser/wait.ts";
import { findOverlaps, isStill } from "../../e2e/boxes.ts";
import { modeOf } from "../../story/open-margin.ts";
import { activate } from "../../story/read-margin.ts";
import type { look as Look, QuoteFate } from "./look.ts";
import { findMiddleNote, isOpen, readActiveLine, readChipShape, readOwnBoxes, waitForFirstNote } from "./own.ts";
import type { SavedPage } from "./pages.ts";
import { readWatched } from "./plain.ts";
import type { ReadText } from "./probe.ts";
import type { Bench } from "./set-up.ts";
import type { Shots } from "./shots.ts";
import { readTab } from "./tab.ts";
import type { Quote } from "./thread.ts";
import { watchPage, type Watched } from "./watcher.ts";

declare global {
  interface Window {
    lemarginLook: typeof Look;
  }
}

/** A detector that has looked tells at once; so long its word may be on the way. */
const DETECTED_MS = 2_000;
const CHIP_MS = 3_000;
/** The chip finds its place in the frame after it came. */
const PLACE_MS = 100;
const ASKED_MS = 6_000;
const NOTE_MS = 6_000;
/** How far down the open margin is looked at once more. */
const FURTHER = 0.8;

/** What is asked about an article: which paragraphs it has, and the words of them that are quoted. */
export interface Asked {
  paragraphs: readonly string[];
  quotes: readonly Quote[];
  /** It was opened a moment ago: the extension has the comments still, and asks nobody. */
  again: boolean;
}

/** What an article is with the extension. */
export interface Visit {
  detected: boolean;
  /** The chip's shape; "off" where it found no place, "" where there was none. */
  chip: string;
  /** How the margin stood: float, dock or sheet. */
  mode: string;
  read: ReadText[];
  /** Paragraphs that are shown in the page, of those asked about. */
  located: number;
  fates: QuoteFate[];
  firstNoteMs: number | null;
  /** How far the active note's first line was from its passage's; null where none was active. */
  offPx: number | null;
  overlaps: string[];
  /** Covered lines of the article, by the chip alone and by the open margin. */
  covered: string[];
  /** When it was pressed and when all stood still, ms of the page's time. */
  pressed: number;
  rested: number;
  watched: Watched;
  /** Errors in the page's console that are the extension's. */
  errors: string[];
}

/** Opens one saved article as a reader would: the chip, a press on it, a note. */
export async function visitArticle(
  bench: Bench,
  saved: SavedPage,
  asked: Asked,
  script: string,
  shots: Shots,
): Promise<Visit> {
  const { driver, gate } = bench;
  const page = await driver.newPage();
  const errors: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss());
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && message.location().url?.startsWith(driver.origin)) errors.push(message.text());
  });
  try {
    await page.evaluateOnNewDocument(watchPage);
    await driver.goto(page, saved.url);
    const tabId = await driver.tabId(page);
    const detected = await until(
      "the detector",
      async () => (await readTab(driver, tabId)).detected,
      DETECTED_MS,
    ).catch(() => false);
    const chip = detected ? await waitForShape(driver, page) : "";
    await page.evaluate(script);
    const covered = await checkCovered(driver, page, asked.paragraphs);
    await shots.take(page, `${saved.id}-closed`);

    gate.close();
    const pressed = await now(page);
    if (chip === "" || chip === "off") {
      await driver.inExtension((api, tabId) => api.runtime.sendMessage({ type: "open-tab", tabId }), tabId);
    } else await driver.clickIn(page, "button:has(b)");
    await driver.waitInMargin(page, "the margin", isOpen);
    if (!asked.again) await withinTime("comments to be asked for", ASKED_MS, gate.knocked());
    const coming = driver.inMargin(page, waitForFirstNote, NOTE_MS);
    await now(page);
    const answered = gate.open();
    const drawn = await coming;
    await driver.waitInMargin(page, "the margin to stand still", isStill);
    const rested = await now(page);

    const located = await page.evaluate((texts) => window.lemarginLook.locate(texts), [...asked.paragraphs]);
    const fates = await page.evaluate((quotes) => window.lemarginLook.judgeQuotes(quotes), [...asked.quotes]);
    const overlaps = await driver.inMargin(page, findOverlaps);
    covered.push(...(await checkCovered(driver, page)));
    const mode = await modeOf(driver, page);
    const offPx = mode === "sheet" ? await openSheet(driver, page) : await activateOne(driver, page);
    overlaps.push(...(await driver.inMargin(page, findOverlaps)));
    covered.push(...(await checkCovered(driver, page)));
    await shots.take(page, `${saved.id}-open`);
    await page.evaluate((share) => {
      scrollTo({ top: document.documentElement.scrollHeight * share, behavior: "instant" });
    }, FURTHER);
    await driver.waitInMargin(page, "the margin to stand still", isStill);
    covered.push(...(await checkCovered(driver, page)));
    return {
      detected,
      chip,
      mode,
      read: (await readTab(driver, tabId)).read,
      located: located.filter(Boolean).length,
      fates,
      firstNoteMs: drawn === null ? null : drawn - answered,
      offPx,
      overlaps,
      covered,
      pressed,
      rested,
      watched: await readWatched(page),
      errors,
    };
  } finally {
    gate.open();
    await page.close();
  }
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

async function withinTime<T>(what: string, ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function waitForShape(driver: Driver, page: Page): Promise<string> {
  const read = () => driver.inMargin(page, readChipShape);
  const shape = await until("the chip", async () => (await read()) || null, CHIP_MS).catch(() => "");
  if (shape !== "off") return shape;
  await new Promise((resolve) => setTimeout(resolve, PLACE_MS));
  return await read();
}

/** Covered lines of the paragraphs, which are located anew when they are given. */
async function checkCovered(driver: Driver, page: Page, paragraphs?: readonly string[]): Promise<string[]> {
  const boxes = await driver.inMargin(page, readOwnBoxes);
  return await page.evaluate(
    (boxes, texts) => {
      if (texts) window.lemarginLook.locate(texts);
      return window.lemarginLook.findCovered(boxes);
    },
    boxes,
    paragraphs ? [...paragraphs] : null,
  );
}

/** Presses a note; says how far it then stands from the words it quotes. */
async function activateOne(driver: Driver, page: Page): Promise<number | null> {
  const note = await driver.inMargin(page, findMiddleNote);
  if (note === null) return null;
  await activate(driver, page, note);
  const passage = await page.evaluate(() => window.lemarginLook.findActiveLine());
  const line = await driver.inMargin(page, readActiveLine);
  return passage === null || line === null ? null : Math.abs(passage - line);
}

async function openSheet(driver: Driver, page: Page): Promise<null> {
  const stroke = ".stroke:not(.is-ghost)";
  const strokes = await driver.inMargin(
    page,
    (roots, stroke) => roots.reduce((sum, root) => sum + root.querySelectorAll(stroke).length, 0),
    stroke,
  );
  if (strokes === 0) return null;
  await driver.clickIn(page, stroke, Math.floor(strokes / 2));
  await driver.waitInMargin(page, "the opened sheet", (roots) =>
    roots.some((root) => root.querySelector(".sheet.is-open")),
  );
  await driver.waitInMargin(page, "the sheet to stand still", isStill);
  return null;
}
