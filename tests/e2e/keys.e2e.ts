import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { waitForChip, waitForNotes } from "../story/open-margin.ts";
import { originsOf } from "../story/welcome.ts";
import { ARTICLES } from "../world/map.ts";
import { expectAllReachable, readStop, tabTo } from "./by-keyboard.ts";
import { waitForClosed, waitForWords } from "./reading.ts";
import { startSession, type Session } from "./session.ts";

describe.each(BROWSERS)("by keyboard alone in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session?.close());

  it("answers the welcome page", async () => {
    const { driver } = session;
    const welcome = await driver.findOwnPage("welcome.html");
    await welcome.waitForSelector(".topic");
    await expectAllReachable(welcome);
    await tabTo(welcome, /^button None$/);
    await welcome.keyboard.press("Enter");
    await tabTo(welcome, /^input Add a news site/);
    await welcome.keyboard.type("northgateherald.com");
    await welcome.keyboard.press("Enter");
    await welcome.waitForSelector('label[title="northgateherald.com"]');
    for (const topic of await welcome.$$eval(".topic", (all) =>
      all.filter((one) => one.querySelector("input")?.checked).map((one) => one.querySelector("b")?.textContent ?? ""),
    )) {
      await tabTo(welcome, new RegExp(`^input ${topic}`));
      await welcome.keyboard.press(" ");
    }
    await tabTo(welcome, /^button Choose them one by one/);
    await welcome.keyboard.press("Enter");
    await tabTo(welcome, /^input world@lemmy\.world/);
    await welcome.keyboard.press(" ");
    const choice = { communities: ["world@lemmy.world"], sites: ["northgateherald.com"] };
    await driver.grantable(originsOf(choice));
    await tabTo(welcome, /^button Set up 1 site/);
    await welcome.keyboard.press("Enter");
    await welcome.waitForSelector("#done");
    await until("the outcome to have the keyboard", async () => {
      return (await welcome.evaluate(readStop, "")).at === "h1 Lemargin is set up";
    });
    expect((await driver.permissions()).origins).toEqual(originsOf(choice));
    await welcome.close();
  });

  it("uses the popup", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, page);
    const popup = await driver.openPopupAsTab(page, { width: 400, height: 700 });
    await popup.waitForFunction(() => /34 comments/.test(document.body.textContent ?? ""));
    await expectAllReachable(popup);
    await tabTo(popup, /^button Sources/);
    await popup.keyboard.press("Enter");
    await tabTo(popup, /^input Ask lemmy\.world/);
    await popup.keyboard.press(" ");
    await popup.waitForFunction(() => /switched off/i.test(document.body.textContent ?? ""));
    await tabTo(popup, /^input Ask lemmy\.world/);
    await popup.keyboard.press(" ");
    await popup.waitForFunction(() => /34 comments/.test(document.body.textContent ?? ""));
    await popup.close();
  });

  it("uses the options", async () => {
    const { driver } = session;
    const options = await driver.openExtensionPage("options.html");
    await options.waitForSelector("#sites table");
    await expectAllReachable(options);
    const isOn = () =>
      options.$eval('input[aria-label="Lemargin on northgateherald.com"]', (one: HTMLInputElement) => one.checked);
    await tabTo(options, /^input Lemargin on northgateherald\.com/);
    await options.keyboard.press(" ");
    await until("the site to be off", async () => !(await isOn()));
    await options.keyboard.press(" ");
    await until("the site to be on", isOn);
    await options.close();
  });

  it("opens the margin and reads in it", async () => {
    const { driver } = session;
    await page.bringToFront();
    await waitForChip(driver, page);
    await driver.pressCommand(page, "toggle");
    await waitForNotes(driver, page);
    const note = () =>
      driver.inMargin(page, (roots) => {
        const at = roots.map((root) => root.activeElement?.closest("[data-note]")).find(Boolean);
        return { id: at?.getAttribute("data-note") ?? "", active: at?.classList.contains("is-active") ?? false };
      });
    const has = (selector: string) =>
      driver.inMargin(page, (roots, selector) => roots.some((root) => root.querySelector(selector) !== null), selector);

    await page.keyboard.press("j");
    const first = await until("a note to have the keyboard", async () => (await note()).id);
    await page.keyboard.press("j");
    await until("the next note", async () => (await note()).id !== first && (await note()).id !== "");
    await page.keyboard.press("k");
    await until("the first again", async () => (await note()).id === first);
    await page.keyboard.press("Enter");
    await until("the note to be active", async () => (await note()).active);
    await page.keyboard.press("Enter");
    await until("the note to rest", async () => !(await note()).active);

    // To a note that stands beside a paragraph.
    await until("a placed note", async () => {
      const placed = await driver.inMargin(page, (roots) =>
        roots.some((root) => root.activeElement?.closest('[data-stack]:not([data-stack="head"])')),
      );
      if (!placed) await page.keyboard.press("j");
      return placed;
    });
    await page.keyboard.press("a");
    await until("the asked paragraph", () => has(".asked"));
    await page.keyboard.press("Escape");
    await until("to be done with it", async () => !(await has(".asked")));
    await page.keyboard.press("2");
    await until("all comments", () => has(".sort"));
    await page.keyboard.press("1");
    await until("beside the text", async () => !(await has(".sort")));

    await page.keyboard.press("j");
    await page.keyboard.press("u");
    await waitForWords(driver, page, /Stands with the comments about the article now/);
    await page.keyboard.press("u");
    await waitForWords(driver, page, /Stands at its paragraph again/);
  });

  it("leaves step by step with Escape, and opens and closes with its own key", async () => {
    const { driver } = session;
    const isOpen = () => driver.inMargin(page, (roots) => roots.some((root) => root.querySelector(".margin-is-open")));
    await page.keyboard.press("Enter");
    let presses = 0;
    while (await isOpen()) {
      if (++presses > 6) throw new Error("Escape does not close the margin");
      await page.keyboard.press("Escape");
    }
    expect(presses).toBeGreaterThan(1);
    await waitForChip(driver, page);
    await driver.pressCommand(page, "toggle");
    await until("the margin to be open", isOpen);
    await driver.pressCommand(page, "toggle");
    await waitForClosed(driver, page);
    expect(await driver.errors()).toEqual([]);
  });
});
