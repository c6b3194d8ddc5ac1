import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { openByChip, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { startReading, waitForClosed, waitForStill } from "./reading.ts";
import type { Session } from "./session.ts";

declare global {
  // Kept by the page itself, so that what is seen is what a page's own script could see.
  interface Window {
    seen: string[];
    before: string;
  }
}

/** Begins to note every change of the document, as a script of the page would see it. */
async function watchDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.seen = [];
    const nameOf = (node: Node) => (node instanceof Element ? `<${node.localName}>` : node.nodeName);
    const isOurs = (node: Node, at: Node) => at === document.documentElement && node.nodeName === "DIV";
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        if (type !== "childList") window.seen.push(`${type} ${attributeName ?? ""} of ${nameOf(target)}`);
        for (const node of [...addedNodes, ...removedNodes])
          window.seen.push(isOurs(node, target) ? "our element" : `child ${nameOf(node)} of ${nameOf(target)}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const readSeen = (page: Page) => page.evaluate(() => window.seen);
const readHtml = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const readLook = (page: Page) =>
  page.evaluate(() => {
    const { width, marginLeft, marginRight } = getComputedStyle(document.documentElement);
    return { width, marginLeft, marginRight, marks: [...CSS.highlights.keys()], sheets: document.styleSheets.length };
  });

describe.each(BROWSERS)("the page's own document in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com", "meridiancourier.com"],
    });
  });
  afterAll(() => session?.close());

  it.each([
    { key: "ferry", how: "with notes in the free margin" },
    { key: "sleeper", how: "with a docked column" },
  ] as const)("is not touched $how", async ({ key }) => {
    const { driver } = session;
    const page = await driver.open(ARTICLES[key].url);
    await waitForChip(driver, page);
    // This page adds an advertisement late, by itself.
    if (key === "sleeper") await page.waitForSelector("html[data-ad=shown]");
    const html = await readHtml(page);
    const look = await readLook(page);
    await watchDocument(page);

    await openByChip(driver, page);
    await waitForNotes(driver, page);
    await waitForStill(driver, page);
    expect((await readLook(page)).marks).not.toEqual([]);
    await driver.clickIn(page, ".stroke:not(.is-ghost)");
    await driver.waitInMargin(page, "the asked paragraph", (roots) =>
      roots.some((root) => root.querySelector(".asked")),
    );
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.keyboard.press("u");
    await driver.clickIn(page, '[role="tab"]', 1);
    await driver.waitInMargin(page, "all comments", (roots) => roots.some((root) => root.querySelector(".sort")));
    await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
    await page.setViewport({ width: 412, height: 892 });
    await driver.waitInMargin(page, "the sheet", (roots) => roots.some((root) => root.querySelector(".sheet")));
    await page.setViewport({ width: 1440, height: 900 });
    await driver.waitInMargin(page, "the head", (roots) => roots.some((root) => root.querySelector(".head")));
    await driver.clickIn(page, 'button[aria-label="Close the margin"]');
    await waitForClosed(driver, page);
    await waitForChip(driver, page);

    const seen = await readSeen(page);
    expect(seen.filter((one) => one !== "our element")).toEqual([]);
    // The watcher does see: our one element came, and the chip went and came back.
    expect(seen.length).toBeGreaterThan(0);
    expect(await readLook(page)).toEqual(look);
    const withoutOurs = (text: string) => text.replace(/(<\/body>)\s*(<div[^>]*><\/div>\s*)*/, "$1");
    expect(withoutOurs(await readHtml(page))).toBe(withoutOurs(html));
    await page.close();
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
