import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../browser/types.ts";
import { activate, readNotes } from "../story/read-margin.ts";
import { waitForChip } from "../story/open-margin.ts";
import { answerWelcome } from "../story/welcome.ts";
import { ARTICLES } from "../world/map.ts";
import { openArticle, waitForStill, waitForWords } from "./reading.ts";
import { startSession, type Session } from "./session.ts";

const SCHEMES = [{ dark: false }, { dark: true }];

// Each look first finds a violation that is planted there: one that sees nothing fails.
describe.each(BROWSERS)("axe finds nothing in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session?.close());

  /** Colours fade over: on their way they are nobody's. */
  async function setScheme(page: Page, scheme: { dark: boolean }): Promise<void> {
    await session.driver.prefer(page, scheme);
    await page.waitForFunction(
      (theme) => document.documentElement.dataset["theme"] === theme,
      {},
      scheme.dark ? "dark" : "light",
    );
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  }

  it("on the welcome page, before and after", async () => {
    const { driver } = session;
    const welcome = await driver.findOwnPage("welcome.html");
    await welcome.waitForSelector(".topic");
    for (const scheme of SCHEMES) {
      await setScheme(welcome, scheme);
      expect(await driver.axe(welcome), JSON.stringify(scheme)).toEqual([]);
    }
    await driver.prefer(welcome, {});
    await answerWelcome(driver, {
      communities: ["world@lemmy.world", "technology@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com", "duskwire.net", "meridiancourier.com"],
    });
    for (const scheme of SCHEMES) {
      await setScheme(welcome, scheme);
      expect(await driver.axe(welcome), JSON.stringify(scheme)).toEqual([]);
    }
    await welcome.close();
  });

  it.each([
    { where: "beside a light page", key: "ferry", all: /46 comments in 2/ },
    { where: "beside a dark page", key: "satellites", all: /3 comments in 1/ },
    { where: "in a docked column", key: "sleeper", all: /5 comments in 1/ },
  ] as const)("in the open margin $where", async ({ key, all }) => {
    const { driver } = session;
    const page = await openArticle(driver, ARTICLES[key].url);
    await waitForWords(driver, page, all);
    const note = (await driver.inMargin(page, readNotes)).find((one) => one.paragraph !== null);
    await activate(driver, page, note?.id ?? "");
    await waitForStill(driver, page);
    expect(await driver.axeInMargin(page)).toEqual([]);
    await driver.clickIn(page, '[role="tab"]', 1);
    await driver.waitInMargin(page, "all comments", (roots) => roots.some((root) => root.querySelector(".sort")));
    expect(await driver.axeInMargin(page)).toEqual([]);
    await page.setViewport({ width: 412, height: 892 });
    await driver.waitInMargin(page, "the sheet", (roots) => roots.some((root) => root.querySelector(".sheet")));
    await driver.clickIn(page, '.sheet button[aria-label="Open the sheet"]');
    await driver.waitInMargin(page, "the opened sheet", (roots) =>
      roots.some((root) => root.querySelector(".sheet.is-open")),
    );
    expect(await driver.axeInMargin(page)).toEqual([]);
    await page.close();
  });

  it("in the chip, the popup and the options", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, page);
    await waitForStill(driver, page);
    expect(await driver.axeInMargin(page)).toEqual([]);
    const popup = await driver.openPopupAsTab(page, { width: 400, height: 900 });
    await popup.waitForFunction(() => /46 comments/.test(document.body.textContent ?? ""));
    const options = await driver.openExtensionPage("options.html");
    await options.waitForSelector("#sites table");
    for (const document of [popup, options]) {
      await document.bringToFront();
      for (const scheme of SCHEMES) {
        await setScheme(document, scheme);
        expect(await driver.axe(document), JSON.stringify(scheme)).toEqual([]);
      }
    }
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
