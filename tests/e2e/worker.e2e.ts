import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { activate, readNotes } from "../story/read-margin.ts";
import { answerWelcome } from "../story/welcome.ts";
import { ARTICLES, INSTANCES } from "../world/map.ts";
import { openArticle, ownRequests, readBadge, waitForClosed, waitForNothing, waitForWords } from "./reading.ts";
import { startSession, type Session } from "./session.ts";

describe.each(BROWSERS)("the background ended between every two steps in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    // So slow that the background ends in the middle of filling the table.
    for (const { host } of INSTANCES) session.world.fault(host, { kind: "slow", ms: null });
    await answerWelcome(session.driver, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com", "tidepost.io"],
    });
    await until("the table to be asked for", async () => ownRequests(session.world).length > 0);
    await session.driver.killWorker();
    for (const { host } of INSTANCES) session.world.fault(host, null);
  });
  afterAll(() => session?.close());

  const kill = () => session.driver.killWorker();
  const rows = async () =>
    (await session.driver.inMargin(page, readNotes)).map(({ id, paragraph, reason }) => ({ id, paragraph, reason }));
  const waitForAll = () => waitForWords(session.driver, page, /46 comments in 2 communities/);

  it("right after welcome: the popup says that the table is empty and fills it, and the chip comes", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.ferry.url);
    const popup = await driver.openPopup(page);
    await until("the popup to offer it", () =>
      popup.evaluate(() => [...document.querySelectorAll("button")].some((one) => one.textContent === "Fill it now")),
    );
    await popup.click(".acts .btn:not(.wide)");
    await until(
      "the comments in the popup",
      async () => (await popup.evaluate(() => document.querySelector("h1")?.textContent ?? "")) === "46 comments",
    );
    await popup.close();
    await until("the badge", async () => (await readBadge(driver, page)).text === "46");
    await waitForChip(driver, page);
    await kill();
    // What the toolbar says outlives the background.
    expect(await readBadge(driver, page)).toEqual({ text: "46", title: "Lemargin: 46 comments in 2 communities" });
  });

  it("before the chip is pressed: the margin opens with its notes", async () => {
    const { driver } = session;
    await waitForChip(driver, page);
    await kill();
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    await waitForAll();
    await kill();
  });

  it("with the margin open: all comments, a note, and what is not about its paragraph", async () => {
    const { driver } = session;
    const before = await rows();
    await driver.clickIn(page, '[role="tab"]', 1);
    await driver.waitInMargin(page, "all comments", (roots) => roots.some((root) => root.querySelector(".sort")));
    await kill();
    await driver.clickIn(page, '[role="tab"]', 0);
    await waitForNotes(driver, page);
    expect(await rows()).toEqual(before);
    await kill();
    const pinned = before.find((row) => row.paragraph !== null && row.reason === "quote");
    const id = pinned?.id ?? "";
    await activate(driver, page, id);
    await kill();
    await page.keyboard.press("u");
    await until("the note to leave its paragraph", async () => {
      return (await rows()).every((row) => row.id !== id || row.paragraph === null);
    });
    await until("the background to have it written down", async () => {
      return await driver.inExtension(
        async (api, id) => JSON.stringify(await api.storage.local.get(null)).includes(id),
        id,
      );
    });
    await kill();
    await driver.clickIn(page, 'button[aria-label="Close the margin"]');
    await waitForClosed(driver, page);
    await waitForChip(driver, page);
  });

  it("before it is opened again: the same as without all that, the unpinned note where it was put", async () => {
    const { driver } = session;
    await kill();
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    await waitForAll();
    const places = async () => (await rows()).map(({ id, paragraph }) => ({ id, paragraph }));
    const killed = await places();
    await page.close();
    page = await openArticle(driver, ARTICLES.ferry.url);
    await waitForAll();
    expect(await places()).toEqual(killed);
    await kill();
    await page.close();
  });

  it("between articles of a site that never loads a page anew", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.seagrass.url);
    await waitForChip(driver, page);
    await kill();
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    for (const { url, words } of [
      { url: ARTICLES.nets.url, words: /^1 comment/ },
      { url: ARTICLES.mill.url, words: null },
    ]) {
      await kill();
      await page.evaluate(() => document.querySelector<HTMLElement>("a.next")?.click());
      await page.waitForFunction((url) => location.href === url, {}, url);
      if (words) await waitForWords(driver, page, words);
      else await waitForNothing(driver, page);
    }
    await until("an empty badge", async () => (await readBadge(driver, page)).text === "");
    await page.close();
  });

  it("in the middle of fetching: the margin asks again by itself, and the notes come", async () => {
    const { driver, world } = session;
    page = await driver.open(ARTICLES.toll.url);
    await waitForChip(driver, page);
    world.fault("feddit.org", { kind: "slow", ms: null });
    const before = ownRequests(world).length;
    await openByChip(driver, page);
    await until("the instance to be asked", async () =>
      ownRequests(world)
        .slice(before)
        .some(({ path }) => path.includes("/comment/list")),
    );
    world.fault("feddit.org", null);
    await kill();
    await waitForNotes(driver, page);
    await waitForWords(driver, page, /Buy a hammock/);
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
