import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { waitForChip } from "../story/open-margin.ts";
import { choose, originsOf, setUp, type Choice } from "../story/welcome.ts";
import { ARTICLES } from "../world/map.ts";
import { countRoots, ownRequests } from "./reading.ts";
import { startSession, type Session } from "./session.ts";

const CHOICE: Choice = {
  communities: ["world@lemmy.world", "europe@feddit.org"],
  sites: ["northgateherald.com", "duskwire.net"],
};

interface Api {
  permissions: { request: (asked: { origins: string[] }) => Promise<boolean> };
}

describe.each(BROWSERS)("the welcome page's question in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session?.close());
  afterEach(async () => expect(await session.driver.errors()).toEqual([]));

  /** Presses the one button and refuses the question. Returns what the question named. */
  async function refuse(welcome: Page): Promise<string> {
    if (session.driver.canAnswerPrompt) {
      const [said, prompt] = await Promise.all([setUp(welcome), session.driver.answerPrompt("refuse")]);
      expect(said).toBe("Nothing was set up");
      return prompt;
    }
    // Headless Chromium shows no prompt that could be pressed: its answer is put in its place, for this one question.
    await welcome.evaluate(() => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api; asked: string };
      (scope.browser ?? scope.chrome).permissions.request = (asked) => {
        scope.asked = asked.origins.join(" ");
        return Promise.resolve(false);
      };
    });
    expect(await setUp(welcome)).toBe("Nothing was set up");
    return await welcome.evaluate(() => (globalThis as unknown as { asked: string }).asked);
  }

  it("refused: nothing is set up, nothing is sent, and it says so", async () => {
    const { driver, world } = session;
    const welcome = await driver.findOwnPage("welcome.html");
    await choose(welcome, CHOICE);
    const prompt = await refuse(welcome);
    for (const host of ["northgateherald.com", "duskwire.net", "lemmy.world", "feddit.org"])
      expect(prompt).toContain(host);
    expect((await driver.permissions()).origins).toEqual([]);

    const page = await driver.open(ARTICLES.ferry.url);
    const popup = await driver.openPopup(page);
    await until("the popup's words", async () =>
      (await popup.evaluate(() => document.body.textContent)).includes("Not set up"),
    );
    await popup.close();
    expect(await countRoots(driver, page)).toBe(0);
    expect(ownRequests(world)).toEqual([]);
    await page.close();
  });

  it("closed while the browser asks, or put off: nothing is set up, nothing is sent, and the popup leads back", async () => {
    const { driver, world } = session;
    const welcome = await driver.openExtensionPage("welcome.html");
    await choose(welcome, CHOICE);
    await welcome.locator("button.link ::-p-text(Not now)").click();
    await welcome.waitForFunction(() => document.querySelector(".said h2")?.textContent === "Nothing is set up");
    await welcome.evaluate(() => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      (scope.browser ?? scope.chrome).permissions.request = () => new Promise(() => undefined);
    });
    await welcome.bringToFront();
    await welcome.locator(".btn.primary").click();
    await welcome.waitForFunction(
      () => document.querySelector(".said h2")?.textContent === "Your browser is asking you",
    );
    await welcome.close();

    const page = await driver.open(ARTICLES.ferry.url);
    const popup = await driver.openPopup(page);
    await until("the popup's words", async () =>
      (await popup.evaluate(() => document.body.textContent)).includes("Not set up"),
    );
    expect(await popup.evaluate(() => document.querySelector(".btn.primary")?.textContent)).toBe("Set it up");
    await popup.close();
    expect((await driver.permissions()).origins).toEqual([]);
    expect(await countRoots(driver, page)).toBe(0);
    expect(ownRequests(world)).toEqual([]);
    await page.close();
  });

  it("granted in part: works where it may, and names what is missing", async () => {
    const { driver, world } = session;
    await driver.findOwnPage("welcome.html");
    const welcome = await driver.openExtensionPage("welcome.html");
    await welcome.bringToFront();
    await choose(welcome, CHOICE);
    // A browser that lets the reader leave out sites: the question is put without one of them.
    await welcome.evaluate((left) => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { permissions } = scope.browser ?? scope.chrome;
      const whole = permissions.request.bind(permissions);
      permissions.request = (asked) => whole({ ...asked, origins: asked.origins.filter((origin) => origin !== left) });
    }, "https://*.duskwire.net/*");
    const granted = originsOf({ ...CHOICE, sites: ["northgateherald.com"] });
    await driver.grantable(granted);
    expect(await setUp(welcome)).toBe("Set up in part");
    expect(await welcome.$$eval(".said li", (items) => items.map((item) => item.textContent))).toEqual([
      "duskwire.net",
    ]);
    expect((await driver.permissions()).origins).toEqual(granted);

    const dusk = await driver.open(ARTICLES.satellites.url);
    const ferry = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, ferry);
    expect(await countRoots(driver, dusk)).toBe(0);
    const popup = await driver.openPopup(dusk);
    let words = "";
    await until("the popup's words", async () => {
      words = await popup.evaluate(() => document.body.innerText);
      return words.includes("Not allowed here");
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}: ${words}`);
    });
    expect(words).toContain("Allow duskwire.net");
    await popup.close();
    expect(ownRequests(world).every(({ host }) => ["lemmy.world", "feddit.org"].includes(host))).toBe(true);
    await ferry.close();
    await dusk.close();
    await welcome.close();
  });

  it("granted: exactly what was chosen, and it works at once in a tab that is open", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.satellites.url);
    const welcome = await driver.openExtensionPage("welcome.html");
    const all: Choice = { communities: [...CHOICE.communities, "technology@lemmy.world"], sites: CHOICE.sites };
    await choose(welcome, all);
    await driver.grantable(originsOf(all));
    expect(await setUp(welcome)).toBe("Lemargin is set up");
    const { origins, permissions, data_collection } = await driver.permissions();
    expect(origins).toEqual(originsOf(all));
    expect(permissions).toEqual(["activeTab", "alarms", "scripting", "storage"]);
    expect(data_collection.filter((one) => one !== "none")).toEqual([]);
    await page.bringToFront();
    expect(await waitForChip(driver, page)).toContain("3 comments");
  });
});
