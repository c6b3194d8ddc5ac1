import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS, type Popup } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { openArticle, ownRequests, readTabBadge, startReading, waitForNothing } from "./reading.ts";
import type { Session } from "./session.ts";

const SITES = ["northgateherald.com", "lamplitreader.org"];
const SOURCES = ["lemmy.world", "feddit.org"];
const SITE_SWITCH = "header input[role=switch]";

interface StoredSettings {
  sites: { host: string; on: boolean }[];
}

/** The popup's words, white space folded. */
const wordsOf = (popup: Popup) => popup.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

/** Waits until the popup says that, and returns all its words. */
async function waitForSaid(popup: Popup, pattern: RegExp): Promise<string> {
  let words = "";
  try {
    return await until(String(pattern), async () => pattern.test((words = await wordsOf(popup))) && words);
  } catch (error) {
    throw new Error(`${String(error)}; the popup says: ${words}`, { cause: error });
  }
}

describe.each(BROWSERS)("the popup in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: SITES,
    });
  });
  afterAll(() => session?.close());
  // However a story ended, the next one finds everything switched on and as it was chosen.
  afterEach(async () => {
    const { driver, world } = session;
    for (const host of SOURCES) world.fault(host, null);
    await driver.inExtension(
      async (api, sites, sources) => {
        const send = (change: object) => api.runtime.sendMessage({ type: "change", change });
        for (const host of sites) await send({ do: "change-site", host, part: { on: true } });
        for (const host of sources) {
          await send({ do: "change-source", host, part: { on: true, mode: "table" } });
          // Of an instance that failed it is known that it answers again only when it was asked.
          await api.runtime.sendMessage({ type: "check-instance", host });
        }
      },
      SITES,
      SOURCES,
    );
  });

  const isSiteOn = (host: string) =>
    session.driver.inExtension(async (api, host) => {
      const { settings } = await api.storage.local.get<{ settings: StoredSettings }>("settings");
      return settings.sites.find((site) => site.host === host)?.on;
    }, host);

  async function withPopup(page: Page, work: (popup: Popup) => Promise<void>): Promise<void> {
    const popup = await session.driver.openPopup(page);
    try {
      await work(popup);
    } finally {
      await popup.close();
    }
  }

  it("switches this site off and on: chip and margin go and come at once", async () => {
    const { driver } = session;
    const page = await openArticle(driver, ARTICLES.ferry.url);
    const tabId = await driver.tabId(page);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /On for this site 46 comments/);
      await popup.click(SITE_SWITCH);
      expect(await waitForSaid(popup, /Switched off here/)).toContain("does not look at pages of northgateherald.com");
      await waitForNothing(driver, page);
      expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
      await until("an empty badge", async () => (await readTabBadge(driver, tabId)).text === "");
      await popup.click(SITE_SWITCH);
      await waitForSaid(popup, /46 comments/);
      expect(await waitForChip(driver, page)).toMatch(/^46 comments/);
    });
    await page.close();
  });

  it("switches a source off and on, which the chip follows at once", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, page);
    const chipSays = (count: string) =>
      until(`a chip of ${count}`, async () => (await waitForChip(driver, page)).startsWith(`${count} comments`));
    await withPopup(page, async (popup) => {
      const source = 'input[aria-label="Ask feddit.org"]';
      await waitForSaid(popup, /Sources 2 of 2/);
      await popup.click(".src button.fold");
      await popup.click(source);
      await chipSays("34");
      await waitForSaid(popup, /34 comments.*Switched off/);
      await popup.click(source);
      await chipSays("46");
    });
    await page.close();
  });

  it("has four different things to say where there is nothing", async () => {
    const { driver, world } = session;
    const page = await driver.open(ARTICLES.eels.url);
    const before = ownRequests(world).length;
    await withPopup(page, async (popup) => {
      const nobody = await waitForSaid(popup, /Nobody posted this/);
      expect(nobody).toMatch(/Not in the 2 communities you listen to\..*nothing was sent/);
      expect(nobody).toMatch(/Sent about this page.*Nothing yet/);
      expect(await popup.evaluate(() => document.querySelector<HTMLAnchorElement>(".links a")?.href)).toBe(
        `https://lemmy.world/create_post?${new URLSearchParams({ url: ARTICLES.eels.url, title: ARTICLES.eels.title })}`,
      );
      expect(ownRequests(world).length).toBe(before);

      world.fault("lemmy.world", { kind: "status", status: 502 });
      await popup.click("button.wide");
      expect(await waitForSaid(popup, /Could not ask/)).toMatch(/lemmy\.world.*error 502/);
      world.fault("lemmy.world", null);
      await popup.click(".acts .btn:not(.wide)");
      await waitForSaid(popup, /lemmy\.world was asked at .* knows no thread/);

      await popup.click(SITE_SWITCH);
      await waitForSaid(popup, /Switched off here/);
    });
    await page.close();
  });

  it("loses no change when it is closed at once, nor when the background has to be started for it", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.eels.url);
    const waitForSite = (on: boolean) =>
      until(`the site to be ${on ? "on" : "off"}`, async () => (await isSiteOn("northgateherald.com")) === on);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /On for this site/);
      await popup.click(SITE_SWITCH);
    });
    await waitForSite(false);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /Switched off here/);
      await driver.killWorker();
      await popup.click(SITE_SWITCH);
      await waitForSite(true);
    });
    await page.close();
  });

  it("says “Not asked yet” where the reader wants to be asked first", async () => {
    const { driver } = session;
    const options = await driver.openExtensionPage("options.html");
    const setMode = async (mode: string) => {
      for (const host of SOURCES) await options.select(`select[aria-label="How ${host} looks up articles"]`, mode);
      await until("both to be kept", async () => {
        const kept = await driver.inExtension(async (api) => JSON.stringify(await api.storage.local.get("settings")));
        return kept.split(`"mode":"${mode}"`).length === 3;
      });
    };
    try {
      await setMode("click");
      const page = await driver.open(ARTICLES.grid.url);
      await withPopup(page, async (popup) => {
        expect(await waitForSaid(popup, /Not asked yet/)).not.toContain("Nobody posted");
      });
      await page.close();
    } finally {
      await setMode("table");
      await options.close();
    }
  });

  it("asks about an older thread, says what it told whom, and the ledger lists it", async () => {
    const { driver, world } = session;
    const page = await driver.open(ARTICLES.typewriter.url);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /Nobody posted this/);
      const before = ownRequests(world).length;
      await popup.click("button.wide");
      await waitForSaid(popup, /On for this site 2 comments/);
      expect(await waitForSaid(popup, /Sent about this page/)).toMatch(/lemmy\.world: this address/);
      const asked = ownRequests(world).slice(before);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.every(({ host }) => host === "lemmy.world")).toBe(true);
      expect(asked.some(({ path }) => decodeURIComponent(path).includes("lamplitreader.org/essays/"))).toBe(true);
    });
    await waitForChip(driver, page);
    const options = await driver.openExtensionPage("options.html#sent");
    await options.waitForFunction(() => /You pressed Ask/.test(document.querySelector("#sent")?.textContent ?? ""));
    expect(await options.$eval("#sent", (list) => list.textContent)).toContain("lamplitreader.org/essays/");
    await options.close();
    await page.close();
  });

  it("leaves a thread out as the wrong article; the options list it, and there it is taken back at once", async () => {
    const { driver } = session;
    const page = await openArticle(driver, ARTICLES.ferry.url);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /46 comments/);
      await popup.click('button[aria-label="More about the thread in europe@feddit.org"]');
      await popup.click("li.under button");
      // The margin that is open has it no more, either.
      await waitForSaid(popup, /One thread left out/);
    });
    const marginSays = (count: number) =>
      driver.waitInMargin(
        page,
        `a margin of ${count} comments`,
        (roots, count) => roots.some((root) => root.querySelector("aside")?.textContent?.includes(`${count} comments`)),
        count,
      );
    await marginSays(34);
    const options = await driver.openExtensionPage("options.html#corrections");
    const row = await options.waitForSelector("#corrections tbody tr");
    const said = await row?.evaluate((one) => one.textContent);
    expect(said).toMatch(/europe@feddit\.org.*ferry.*Wrong article/);
    await options.locator("#corrections tbody button").click();
    await options.waitForFunction(() => document.querySelector("#corrections tbody") === null);
    await page.bringToFront();
    await marginSays(46);
    await options.close();
    await page.close();
  });

  it("leaves a thread out as the wrong article, and takes it back", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.typewriter.url);
    await waitForChip(driver, page);
    await withPopup(page, async (popup) => {
      await waitForSaid(popup, /On for this site 2 comments/);
      const href = await popup.evaluate(() => document.querySelector<HTMLAnchorElement>("li a.ib")?.href);
      expect(href).toMatch(/^https:\/\/[\w.]+\/post\/\d+$/);
      await popup.click('button[aria-label^="More about the thread"]');
      await popup.click("li.under button");
      await waitForSaid(popup, /One thread left out/);
      expect(await wordsOf(popup)).not.toContain("Open the margin");
      await waitForNothing(driver, page);
      await popup.evaluate(() => {
        const back = [...document.querySelectorAll("button")].find((one) => one.textContent === "Take it back");
        back?.setAttribute("data-back", "");
      });
      await popup.click("[data-back]");
      await waitForSaid(popup, /On for this site 2 comments/);
      await waitForChip(driver, page);
    });
    await page.close();
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
