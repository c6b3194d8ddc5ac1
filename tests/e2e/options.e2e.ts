import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ownRequests, readTabState, startReading, waitForNothing } from "./reading.ts";
import type { Session } from "./session.ts";

describe.each(BROWSERS)("the options in %s", (kind) => {
  let session: Session;
  let options: Page;
  let ferry: Page;
  beforeAll(async () => {
    session = await startReading(kind, { communities: ["world@lemmy.world"], sites: ["northgateherald.com"] });
    options = await session.driver.openExtensionPage("options.html");
    await options.waitForSelector("#sites table");
    ferry = await session.driver.open(ARTICLES.ferry.url);
    await waitForChip(session.driver, ferry);
  });
  afterAll(() => session?.close());

  async function add(label: string, text: string): Promise<void> {
    await options.bringToFront();
    await options.type(`input[aria-label="${label}"]`, text);
    await options.keyboard.press("Enter");
  }
  async function press(selector: string): Promise<void> {
    await options.bringToFront();
    await options.locator(selector).click();
  }
  async function chipSays(count: string): Promise<void> {
    // A page that is not looked at is not drawn.
    await ferry.bringToFront();
    await until(`a chip of ${count}`, async () => {
      return (await waitForChip(session.driver, ferry)).startsWith(`${count} comments`);
    });
  }

  it("removes a site: what is open there goes at once, and the grant is given back", async () => {
    const { driver } = session;
    await press('button[aria-label="Remove northgateherald.com"]');
    await waitForNothing(driver, ferry);
    await until(
      "the grant to be gone",
      async () => (await driver.permissions()).origins.join() === "https://lemmy.world/*",
    );
    expect(await readTabState(driver, ferry)).not.toBe("found");
  });

  it("adds a site: asked for exactly it, and what is open there gets its chip at once", async () => {
    const { driver } = session;
    await driver.grantable(["https://*.northgateherald.com/*"]);
    await add("Add a site", "https://www.northgateherald.com/world");
    await chipSays("34");
    expect((await driver.permissions()).origins).toEqual(["https://*.northgateherald.com/*", "https://lemmy.world/*"]);
  });

  it("adds a community of another instance: its thread is counted at once", async () => {
    const { driver, world } = session;
    await driver.grantable(["https://feddit.org/*"]);
    await add("Add a community", "europe@feddit.org");
    await chipSays("46");
    expect((await driver.permissions()).origins).toContain("https://feddit.org/*");
    expect(ownRequests(world).some(({ host, path }) => host === "feddit.org" && path.includes("europe"))).toBe(true);
  });

  it("removes a community: its thread is not counted any more", async () => {
    await press('button[aria-label="Remove europe@feddit.org"]');
    await chipSays("34");
  });

  it("asks about every article only after a yes of its own", async () => {
    const { driver, world } = session;
    const mode = 'select[aria-label="How lemmy.world looks up articles"]';
    await options.bringToFront();
    await options.select(mode, "every");
    await options.waitForSelector(".consent");
    expect(await options.$eval(".consent", (row) => row.textContent)).toContain(
      "would learn the address of every article",
    );
    const before = ownRequests(world).length;
    const unasked = await driver.open(ARTICLES.eels.url);
    // feddit.org has no community left to listen to, and was not asked either.
    await until("the lookup", async () => (await readTabState(driver, unasked)) === "not-asked");
    const told = () =>
      ownRequests(world)
        .slice(before)
        .filter(({ path }) => decodeURIComponent(path).includes(new URL(ARTICLES.eels.url).pathname));
    expect(told()).toEqual([]);
    await unasked.close();

    await press(".consent .btn");
    await until("the mode to be kept", async () => (await options.$eval(mode, (one) => one.value)) === "every");
    await until("the consent to be done", async () => (await options.$(".consent")) === null);
    const asked = await driver.open(ARTICLES.eels.url);
    await until("the question", async () => told().length > 0);
    expect(told().every(({ host }) => host === "lemmy.world")).toBe(true);
    await asked.close();
  });

  it("listens to nothing where only a press may ask", async () => {
    const { driver } = session;
    await options.bringToFront();
    await options.select('select[aria-label="How lemmy.world looks up articles"]', "click");
    await options.waitForFunction(() => /Only asked when you press Ask/.test(document.body.textContent ?? ""));
    const page = await driver.open(ARTICLES.lighthouse.url);
    await until("a state", async () => ["found", "not-asked"].includes(await readTabState(driver, page)));
    await page.close();
  });

  it("changes how the open margin looks at once", async () => {
    const { driver } = session;
    await chipSays("34");
    await driver.clickIn(ferry, "button:has(b)");
    const theme = () =>
      driver.inMargin(ferry, (roots) =>
        roots.map((root) => root.querySelector("aside")?.getAttribute("data-theme")).find(Boolean),
      );
    await until("a light margin", async () => (await theme()) === "light");
    await options.bringToFront();
    await options.evaluate(() => {
      const dark = [...document.querySelectorAll<HTMLElement>("#appearance label, #appearance button")].find((one) =>
        /^Dark$/i.test(one.textContent?.trim() ?? ""),
      );
      dark?.setAttribute("data-dark", "");
    });
    await press("[data-dark]");
    await until("a dark margin", async () => (await theme()) === "dark");
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
