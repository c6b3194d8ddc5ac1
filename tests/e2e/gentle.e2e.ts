import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { openByChip, waitForAll, waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { startReading, waitForClosed, waitForStill } from "./reading.ts";
import type { Session } from "./session.ts";

/** Links of the page that something of ours lies on, in words: whoever pressed them would press us. */
function findBlockedLinks(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const blocked: string[] = [];
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      link.scrollIntoView({ block: "center", behavior: "instant" });
      await nextFrame();
      for (const box of link.getClientRects()) {
        const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        // Our element is the only child of the root beside head and body.
        if (hit?.parentElement === document.documentElement && hit !== document.body && hit !== document.head)
          blocked.push(link.textContent?.trim() ?? "");
      }
    }
    scrollTo({ top: 0, behavior: "instant" });
    return blocked;
  });
}

const OURS = "ours";

/** What was shifted in the page so far: its own nodes by name, ours (which no page is shown) as "ours". */
function readShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (ours) =>
      new Promise<string[]>((resolve) => {
        type Box = { x: number; y: number; width: number; height: number };
        type Shift = { value: number; sources: { node: Node | null; previousRect: Box; currentRect: Box }[] };
        const place = ({ x, y, width, height }: Box) => `${width}×${height} at ${x},${y}`;
        // The entries of the past come in one call; where there are none, none comes.
        const observer = new PerformanceObserver((list) =>
          resolve(
            (list.getEntries() as unknown as Shift[]).flatMap(({ value, sources }) =>
              sources.map(
                ({ node, previousRect, currentRect }) =>
                  `${node?.nodeName ?? ours} by ${value.toFixed(5)} from ${place(previousRect)} to ${place(currentRect)}`,
              ),
            ),
          ),
        );
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve([]), 300));
      }),
    OURS,
  );
}

describe.each(BROWSERS)("gentle to the page, in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com", "meridiancourier.com", "pocketgazette.com"],
    });
  });
  afterAll(() => session?.close());

  it.each([
    { key: "ferry", how: "with notes in the free margin" },
    { key: "sleeper", how: "with a docked column" },
  ] as const)("no link of the page is blocked, closed and open, $how", async ({ key }) => {
    const { driver } = session;
    const page = await driver.open(ARTICLES[key].url);
    await waitForChip(driver, page);
    expect(await page.$$eval("a[href]", (links) => links.length)).toBeGreaterThan(3);
    expect(await findBlockedLinks(page)).toEqual([]);
    await openByChip(driver, page);
    await waitForAll(driver, page);
    await waitForStill(driver, page);
    expect(await findBlockedLinks(page)).toEqual([]);
    await page.close();
  });

  // Only Chromium tells of layout shifts; that nothing of the page moves in Firefox is looked at by its boxes.
  if (kind === "chrome") {
    it("shifts nothing by the chip, and none of the page's own nodes by notes in the free margin", async () => {
      const { driver } = session;
      const page = await driver.open(ARTICLES.ferry.url);
      // Notes may still change places while the answers of several instances come in.
      const readShiftsOfPage = async () => (await readShifts(page)).filter((one) => !one.startsWith(OURS));
      await waitForChip(driver, page);
      expect(await readShifts(page)).toEqual([]);
      await openByChip(driver, page);
      await waitForAll(driver, page);
      await waitForStill(driver, page);
      expect(await readShiftsOfPage()).toEqual([]);
      await driver.clickIn(page, 'button[aria-label^="Close"]');
      await waitForClosed(driver, page);
      expect(await readShiftsOfPage()).toEqual([]);
      // Seen to see something: the page itself shifts its text.
      await page.evaluate(() => {
        document.body.style.paddingTop = "120px";
      });
      expect((await readShifts(page)).length).toBeGreaterThan(0);
      await page.close();
    });
  }

  it("moves no word of the page while closed, nor with notes in the free margin", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.ferry.url);
    const readBoxes = () =>
      page.$$eval("body *", (all) =>
        all.map((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return [left, top + scrollY, width, height].map(Math.round).join();
        }),
      );
    await waitForChip(driver, page);
    const before = await readBoxes();
    await openByChip(driver, page);
    await waitForAll(driver, page);
    await waitForStill(driver, page);
    expect(await readBoxes()).toEqual(before);
    await page.close();
  });

  it("does not make a page scroll sideways whose text nearly fills a phone", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.library.url, { width: 412, height: 892 });
    const findOverhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await findOverhang()).toBe(0);
    await openByChip(driver, page);
    await driver.waitInMargin(page, "strokes", (roots) => roots.some((root) => root.querySelector(".stroke")));
    await waitForStill(driver, page);
    expect(await findOverhang()).toBe(0);
    await page.close();
  });

  it("is not opened by keys and clicks the page made up", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, page);
    await page.evaluate(() => {
      const ours = [...document.documentElement.children].filter((one) => !["HEAD", "BODY"].includes(one.nodeName));
      for (const target of [...ours, document, document.body]) {
        for (const key of ["Enter", " ", "l", "m"]) {
          const options = { key, altKey: key.length === 1, bubbles: true, composed: true };
          target.dispatchEvent(new KeyboardEvent("keydown", options));
          target.dispatchEvent(new KeyboardEvent("keyup", options));
        }
        target.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      }
    });
    await waitForStill(driver, page);
    expect(await driver.inMargin(page, (roots) => roots.some((root) => root.querySelector(".margin-is-open")))).toBe(
      false,
    );
    await waitForChip(driver, page);
    await page.close();
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
