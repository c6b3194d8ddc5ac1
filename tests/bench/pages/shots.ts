import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import type { BrowserKind } from "../../browser/types.ts";

export interface SheetRow {
  id: string;
  words: string;
}

/** Pictures of every page, and sheets on which many can be looked at. */
export interface Shots {
  take(page: Page, name: string): Promise<void>;
  /** Writes `sheet.html` and `sheet-01.png` …: each page closed and open, below its words. */
  writeSheets(browser: Browser, rows: readonly SheetRow[]): Promise<void>;
}

/** What Chromium's pictures are made smaller by; Firefox has no such thing. */
const SCALE = 0.5;
const QUALITY = 55;
/** Of the sheets: a picture's width, a page's height with its words, pages beside each other, rows on one sheet. */
const PICTURE_PX = 385;
const ROW_PX = 262;
const BESIDE = 2;
const ROWS = 6;

const NONE: Shots = { take: () => Promise.resolve(), writeSheets: () => Promise.resolve() };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function toSheet(rows: readonly SheetRow[]): string {
  const figures = rows.map(
    ({ id, words }) =>
      `<figure><figcaption>${escape(words)}</figcaption><img src="${id}-closed.jpg"> <img src="${id}-open.jpg"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Saved pages</title>
<style>body{margin:0;font:11px/16px sans-serif;width:${4 * PICTURE_PX + 40}px;display:flex;flex-wrap:wrap}
figure{margin:0;width:${2 * PICTURE_PX + 16}px;height:${ROW_PX}px;overflow:hidden}img{width:${PICTURE_PX}px}
figcaption{height:16px;overflow:hidden;white-space:nowrap}</style>${figures.join("")}`;
}

/** Pictures into the folder `dir`; with "" none are made. */
export function createShots(dir: string, kind: BrowserKind): Shots {
  if (dir === "") return NONE;
  mkdirSync(dir, { recursive: true });
  const taken = new Set<string>();
  return {
    async take(page, name) {
      const { width = 0, height = 0 } = page.viewport() ?? {};
      const [x, y] = await page.evaluate(() => [scrollX, scrollY] as const);
      const path = join(dir, `${name}.jpg`) as `${string}.jpg`;
      const clip = kind === "chrome" ? { clip: { x, y, width, height, scale: SCALE } } : {};
      await page.screenshot({ path, type: "jpeg", quality: QUALITY, captureBeyondViewport: false, ...clip });
      taken.add(name);
    },
    async writeSheets(browser, rows) {
      const shown = rows.filter(({ id }) => taken.has(`${id}-closed`));
      const file = join(resolve(dir), "sheet.html");
      writeFileSync(file, toSheet(shown));
      const page = await browser.newPage();
      await page.setViewport({ width: 4 * PICTURE_PX + 40, height: ROWS * ROW_PX });
      await page.goto(pathToFileURL(file).href);
      for (let at = 0; at * ROWS * BESIDE < shown.length; at++) {
        await page.evaluate((y) => scrollTo(0, y), at * ROWS * ROW_PX);
        const path = join(dir, `sheet-${String(at + 1).padStart(2, "0")}.png`) as `${string}.png`;
        await page.screenshot({ path });
      }
      await page.close();
    },
  };
}
