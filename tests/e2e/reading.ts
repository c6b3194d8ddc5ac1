import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import type { BrowserKind } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForNotes } from "../story/open-margin.ts";
import { nextFrame } from "../story/read-margin.ts";
import { answerWelcome, type Choice } from "../story/welcome.ts";
import type { RecordedRequest, World, WorldOptions } from "../world/start.ts";
import { isStill } from "./boxes.ts";
import { startSession, type Session } from "./session.ts";

/** A browser whose welcome page was answered with this choice, granted in full; the welcome tab is closed. */
export async function startReading(kind: BrowserKind, choice: Choice, world: WorldOptions = {}): Promise<Session> {
  const session = await startSession(kind, { world });
  try {
    await (await answerWelcome(session.driver, choice)).close();
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** The extension's own requests: nothing else asks the instances. */
export function ownRequests(world: World): RecordedRequest[] {
  return world.requests().filter(({ kind }) => kind === "instance");
}

/** A new tab at an article, its margin opened by the chip, its comments drawn. */
export async function openArticle(driver: Driver, url: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const page = await driver.open(url, viewport);
  await openByChip(driver, page);
  await waitForNotes(driver, page);
  return page;
}

/** How many of our elements stand in the page: chip and margin have one each. */
export async function countRoots(driver: Driver, page: Page): Promise<number> {
  return await driver.inMargin(page, (roots) => roots.length);
}

/** Waits until nothing of ours is in the page. */
export async function waitForNothing(driver: Driver, page: Page): Promise<void> {
  await until("nothing of ours to be in the page", async () => (await countRoots(driver, page)) === 0);
}

/** Waits until the margin is closed again. */
export async function waitForClosed(driver: Driver, page: Page): Promise<void> {
  await driver.waitInMargin(page, "the margin to be closed", (roots) =>
    roots.every((root) => root.querySelector(".margin-is-open") === null),
  );
}

/** Waits until what we drew stands still. */
export async function waitForStill(driver: Driver, page: Page): Promise<void> {
  await driver.waitInMargin(page, "the margin to stand still", isStill);
}

/** All words of ours in the page: the chip's, and the open margin's as far as they are shown. */
async function readWords(driver: Driver, page: Page): Promise<string> {
  return await driver.inMargin(page, (roots) =>
    roots
      .map((root) => root.querySelector<HTMLElement>("aside")?.innerText ?? root.querySelector(".o")?.textContent ?? "")
      .join("\n")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** Waits until our words in the page match, and returns them. */
export async function waitForWords(driver: Driver, page: Page, pattern: RegExp): Promise<string> {
  let words = "";
  try {
    return await until(`the words ${pattern}`, async () => {
      words = await readWords(driver, page);
      return pattern.test(words) && words;
    });
  } catch (error) {
    throw new Error(`${String(error)}; the page says: ${words.slice(0, 400)}`, { cause: error });
  }
}

/** What the toolbar button says of a page: its badge and its title. */
export async function readBadge(driver: Driver, page: Page): Promise<{ text: string; title: string }> {
  return await readTabBadge(driver, await driver.tabId(page));
}

/** As `readBadge`, of a tab: does not bring it to the front, so that an open popup stays open. */
export async function readTabBadge(driver: Driver, tabId: number): Promise<{ text: string; title: string }> {
  return await driver.inExtension(
    async (api, tabId) => ({
      text: await api.action.getBadgeText({ tabId }),
      title: await api.action.getTitle({ tabId }),
    }),
    tabId,
  );
}

/** The state of the page's tab in the popup's one word. */
export async function readTabState(driver: Driver, page: Page): Promise<string> {
  const tabId = await driver.tabId(page);
  return await driver.inExtension(
    async (api, tabId) => (await api.runtime.sendMessage<object, { state: string }>({ type: "tab", tabId })).state,
    tabId,
  );
}

/** The texts of the marks in the page by name, as the page itself can see them. */
export async function readMarks(page: Page): Promise<Record<string, string[]>> {
  await nextFrame(page);
  return await page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => String(range as Range))]),
    ),
  );
}
