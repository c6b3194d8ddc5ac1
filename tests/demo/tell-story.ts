import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { DESKTOP } from "../browser/types.ts";
import { modeOf, openByChip, waitForAll, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { activate, nextFrame, readNotes, scrolled } from "../story/read-margin.ts";
import { answerWelcome, type Choice } from "../story/welcome.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import { readPlacements } from "./placements.ts";
import { photographPopup } from "./popup.ts";
import type { Placement, Recorder } from "./recorder.ts";

const CHOICE: Choice = {
  communities: [
    "world@lemmy.world",
    "news@lemmy.world",
    "technology@lemmy.world",
    "worldnews@lemmy.ml",
    "europe@feddit.org",
  ],
  sites: ["northgateherald.com", "meridiancourier.com", "duskwire.net", "alminaralyawm.com", "pocketgazette.com"],
};
const PHONE = { width: 412, height: 892 };

/** The reader's story, from the welcome page to every shape the margin takes. */
export async function tellStory(driver: Driver, recorder: Recorder): Promise<Placement[]> {
  let placements: Placement[] = [];
  await recorder.step("welcome", async () => await driver.findOwnPage("welcome.html"));
  await recorder.step("welcome answered", () => answerWelcome(driver, CHOICE));
  const page = await driver.open(ARTICLES.ferry.url);
  await recorder.step("article with chip", async () => {
    await waitForChip(driver, page);
    return page;
  });
  await recorder.step("margin open", async () => {
    await openByChip(driver, page);
    await waitForAll(driver, page);
    return page;
  });
  await recorder.step("note active", async () => {
    const note = (await driver.inMargin(page, readNotes)).find((one) => one.paragraph !== null);
    if (!note) throw new Error("no note stands beside a paragraph");
    await activate(driver, page, note.id);
    return page;
  });
  await recorder.step("paragraph asked", async () => {
    await driver.clickIn(page, ".stroke:not(.is-ghost)", 1);
    await driver.waitInMargin(page, "the asked paragraph", (roots) =>
      roots.some((root) => root.querySelector(".asked")),
    );
    await nextFrame(page);
    return page;
  });
  await recorder.step("all comments", async () => {
    await driver.clickIn(page, '[role="tab"]', 1);
    await waitForNotes(driver, page);
    return page;
  });
  await recorder.step("popup", async () => {
    return await photographPopup(driver, page);
  });
  await recorder.step("options", async () => {
    const options = await driver.openExtensionPage("options.html");
    await options.waitForSelector("h2");
    return options;
  });
  await recorder.step("notes read", async () => {
    await driver.clickIn(page, '[role="tab"]', 0);
    // Closed and opened anew, no note is active and no paragraph asked.
    await driver.clickIn(page, '[aria-label="Close the margin"]');
    await openByChip(driver, page);
    await waitForAll(driver, page);
    placements = await readPlacements(driver, page, ARTICLE_TEXTS.ferry.body);
    return page;
  });
  await recorder.step("docked", () => showOpen(driver, ARTICLES.sleeper.url, DESKTOP, "dock"));
  await recorder.step("dark", () => showOpen(driver, ARTICLES.satellites.url, DESKTOP, ""));
  await recorder.step("narrow", () => showOpen(driver, ARTICLES.library.url, PHONE, "sheet"));
  await recorder.step("right to left", () => showOpen(driver, ARTICLES.olives.url, DESKTOP, ""));
  return placements;
}

/** Opens an article in a window of that size and its margin with it; `mode` is how it must then stand, "" any. */
async function showOpen(driver: Driver, url: string, size: typeof PHONE, mode: string) {
  const page = await driver.open(url, size);
  await openByChip(driver, page);
  if (mode === "sheet") await openSheet(driver, page);
  else {
    await waitForAll(driver, page);
    const note = (await driver.inMargin(page, readNotes)).find((one) => one.paragraph !== null);
    if (note) await activate(driver, page, note.id);
  }
  await nextFrame(page);
  const stands = await modeOf(driver, page);
  if (mode !== "" && stands !== mode) throw new Error(`the margin stands as ${stands}, not as ${mode}`);
  return page;
}

/** Draws the sheet up once its bar says how many comments there are. */
async function openSheet(driver: Driver, page: Page): Promise<void> {
  await driver.waitInMargin(page, "the sheet's bar", (roots) =>
    roots.some((root) => /\d/.test(root.querySelector(".sheet .bar .sum")?.textContent ?? "")),
  );
  await driver.clickIn(page, '.sheet .bar [aria-label="Open the sheet"]');
  await waitForNotes(driver, page);
  await scrolled(page);
}
