import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutOwnTraffic } from "../browser/own-traffic.ts";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { ARTICLES, PAGES } from "../world/map.ts";
import type { RecordedRequest } from "../world/start.ts";
import { countRoots, ownRequests, readTabState, startReading } from "./reading.ts";
import type { Session } from "./session.ts";

const CHOICE = {
  communities: ["world@lemmy.world", "technology@lemmy.world", "europe@feddit.org"],
  sites: [
    "northgateherald.com",
    "meridiancourier.com",
    "brevkasse.net",
    "kysthospital.org",
    "fjordundkreditt.com",
    "hollisandvane.com",
  ],
};
/** Articles of the chosen sites: discussed on both kinds of servers, not discussed, without comments. */
const READ = [ARTICLES.ferry, ARTICLES.outage, ARTICLES.sleeper, ARTICLES.eels, ARTICLES.lighthouse, ARTICLES.toll];
/** All that filling the table needs, and what an opening adds. */
const LISTING = /^\/(\.well-known\/nodeinfo|nodeinfo\/[\d.]+(\.json)?|api\/v[34]\/post\/list\?)/;
const OPENING = /^\/(\.well-known\/nodeinfo|nodeinfo\/[\d.]+(\.json)?|api\/v[34]\/comment\/list\?)/;

/** Everything a request says, as sent and with its percent signs read, in lower case. */
function saidBy({ host, path, headers }: RecordedRequest): string {
  const raw = [host, path, ...Object.entries(headers).flat()].join("\n");
  return `${raw}\n${decodeURIComponent(raw.replaceAll("+", " ").replace(/%(?![\da-f]{2})/gi, "%25"))}`.toLowerCase();
}

/** What must be in no request: the hosts; of articles also path, its last part, and the headline. */
const SECRETS = [
  ...READ.flatMap(({ url, title }) => [new URL(url).pathname, new URL(url).pathname.split("/").at(-1) ?? "", title]),
  ...[...READ.map(({ url }) => url), ...Object.values(PAGES)].map((url) => new URL(url).hostname.replace(/^www\./, "")),
].map((one) => one.toLowerCase());

function findTold(requests: readonly RecordedRequest[]): string[] {
  return requests.flatMap((request) =>
    SECRETS.filter((one) => saidBy(request).includes(one)).map((one) => `${one} in ${request.host}${request.path}`),
  );
}

describe.each(BROWSERS)("the default mode in %s", (kind) => {
  let session: Session;
  let atOpening = 0;
  beforeAll(async () => {
    session = await startReading(kind, CHOICE);
    // Were anything sent with cookies, these would be seen.
    for (const domain of ["lemmy.world", "feddit.org"])
      await session.driver.browser.setCookie({ name: "jwt", value: "of-a-member", domain, path: "/", secure: true });
  });
  afterAll(() => session?.close());

  it("tells no instance what is read: only the table is filled", async () => {
    const { driver, world } = session;
    for (const { url } of READ) {
      const page = await driver.open(url);
      const wanted = url === ARTICLES.eels.url ? "none" : "found";
      await until(`${url} to be looked up`, async () => (await readTabState(driver, page)) === wanted);
      await page.close();
    }
    const sent = ownRequests(world);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ path, method }) => method !== "GET" || !LISTING.test(path))).toEqual([]);
    expect(findTold(sent)).toEqual([]);
  });

  it("leaves pages that are no articles alone, on chosen sites too", async () => {
    const { driver, world } = session;
    const before = ownRequests(world).length;
    const looked: { url: string; page: Page; html: string }[] = [];
    for (const url of Object.values(PAGES)) {
      expect(CHOICE.sites.some((host) => new URL(url).hostname.endsWith(host))).toBe(true);
      const page = await driver.open(url);
      looked.push({ url, page, html: await page.evaluate(() => document.documentElement.outerHTML) });
    }
    // The detector has run in all of them when it runs in a page opened after them.
    const control = await driver.open(ARTICLES.ferry.url);
    await waitForChip(driver, control);
    for (const { url, page, html } of looked) {
      expect(await readTabState(driver, page), url).toBe("no-article");
      expect(await countRoots(driver, page), url).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML), url).toBe(html);
      await page.close();
    }
    await control.close();
    expect(ownRequests(world).slice(before)).toEqual([]);
  });

  it("asks on opening for the comments of the thread and nothing else", async () => {
    const { driver, world } = session;
    atOpening = ownRequests(world).length;
    for (const { url } of [ARTICLES.ferry, ARTICLES.outage]) {
      const page = await driver.open(url);
      await openByChip(driver, page);
      await waitForNotes(driver, page);
      await page.close();
    }
    const sent = ownRequests(world).slice(atOpening);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ path, method }) => method !== "GET" || !OPENING.test(path))).toEqual([]);
    expect(new Set(sent.map(({ host }) => host))).toEqual(new Set(["lemmy.world", "feddit.org"]));
    expect(findTold(sent)).toEqual([]);
  });

  it("sends no cookie, referrer or origin, and nothing to anybody else", async () => {
    const { driver, world } = session;
    const named = ownRequests(world).flatMap(({ headers }) =>
      ["cookie", "referer", "origin", "authorization"].filter((name) => name in headers),
    );
    expect(named).toEqual([]);
    expect(withoutOwnTraffic(world.refused())).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});
