import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { until } from "../browser/wait.ts";

/** What a reader chooses on the welcome page. */
export interface Choice {
  /** `name@host`, all among those offered. */
  communities: readonly string[];
  /** Hosts without www; those that are not offered are typed in. */
  sites: readonly string[];
}

/** The origins the browser is to be asked for: exactly the chosen sites and the instances of the chosen communities. */
export function originsOf({ communities, sites }: Choice): string[] {
  const instances = new Set(communities.map((community) => community.slice(community.indexOf("@") + 1)));
  return [
    ...sites.map((host) => `https://*.${host}/*`),
    ...[...instances].map((host) => `https://${host}/*`),
  ].toSorted();
}

/** Makes the choice on the open welcome page, with real presses, up to the one button. */
export async function choose(page: Page, { communities, sites }: Choice): Promise<void> {
  await page.waitForSelector(".topic");
  await pressEach(page, ".topic", (topic) => topic.querySelector<HTMLInputElement>("input")?.checked === true);
  await press(page, "button.link", "Choose them one by one");
  for (const community of communities) await press(page, "label.each", community);
  await press(page, "button.link", "None");
  for (const site of sites) {
    const offered = await page.$(`.sites label[title="${site}"]`);
    if (offered) await offered.click();
    else await addSite(page, site);
  }
}

/** Presses the one button and waits for what the page says then: its outcome's heading. */
export async function setUp(page: Page): Promise<string> {
  await press(page, "button.primary", "");
  return await until("the welcome page's answer", async () => {
    const said = await page.evaluate(
      () => document.querySelector(".said h2, #done")?.textContent?.replace(/\s+/g, " ").trim() ?? "",
    );
    return said !== "" && !said.startsWith("Your browser is asking") && said;
  });
}

/** The whole welcome, granted: what most stories begin with. Returns the page, which then says that it is set up. */
export async function answerWelcome(driver: Driver, choice: Choice): Promise<Page> {
  const page = await driver.findOwnPage("welcome.html");
  await choose(page, choice);
  await driver.grantable(originsOf(choice));
  const said = await setUp(page);
  if (said !== "Lemargin is set up") throw new Error(`the welcome page said: ${said}`);
  return page;
}

async function addSite(page: Page, site: string): Promise<void> {
  await page.type('input[aria-label="Add a news site"]', site);
  await page.keyboard.press("Enter");
  await page.waitForSelector(`.sites label[title="${site}"]`);
}

/** Presses the first element that matches and holds the text. */
async function press(page: Page, selector: string, text: string): Promise<void> {
  const element = await until(`${selector} “${text}”`, async () => {
    for (const one of await page.$$(selector)) {
      if (await one.evaluate((node, words) => (node.textContent ?? "").includes(words), text)) return one;
    }
    return null;
  });
  await element.click();
}

/** Presses every element that matches and passes the test. */
async function pressEach(page: Page, selector: string, wanted: (node: Element) => boolean): Promise<void> {
  for (const one of await page.$$(selector)) if (await one.evaluate(wanted)) await one.click();
}
