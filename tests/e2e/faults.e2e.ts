import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { withoutOwnTraffic } from "../browser/own-traffic.ts";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip, waitForNotes } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import type { Fault } from "../world/start.ts";
import { ownRequests, readTabState, startReading, waitForWords } from "./reading.ts";
import type { Session } from "./session.ts";

const HOST = "lemmy.world";
/** What can be wrong with an instance when a discussion is opened, and what the margin then says. */
const FAULTS: { name: string; fault: Fault; says: RegExp }[] = [
  { name: "down", fault: { kind: "down" }, says: /lemmy\.world could not be asked: you are offline/ },
  { name: "never answering", fault: { kind: "slow", ms: null }, says: /lemmy\.world did not answer/ },
  { name: "private", fault: { kind: "private" }, says: /lemmy\.world shows its threads to members only/ },
  {
    name: "behind Anubis",
    fault: { kind: "html", wall: "anubis" },
    says: /lemmy\.world wants to check your browser first/,
  },
  {
    name: "behind Cloudflare",
    fault: { kind: "html", wall: "cloudflare" },
    says: /lemmy\.world wants to check your browser first/,
  },
  {
    name: "sending half an answer",
    fault: { kind: "garbage" },
    says: /lemmy\.world gave an answer that could not be read/,
  },
  {
    name: "sending an endless answer",
    fault: { kind: "huge", bytes: 60_000_000 },
    says: /lemmy\.world gave an answer that could not be read/,
  },
  {
    name: "sending 100,000 brackets",
    fault: { kind: "nested", depth: 100_000 },
    says: /lemmy\.world gave an answer that could not be read/,
  },
  { name: "in trouble", fault: { kind: "status", status: 502 }, says: /lemmy\.world answered with error 502/ },
];

describe.each(BROWSERS)("an instance that fails, in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startReading(kind, { communities: ["world@lemmy.world"], sites: ["northgateherald.com"] });
    page = await session.driver.open(ARTICLES.ferry.url);
    await waitForChip(session.driver, page);
  });
  afterAll(() => session?.close());

  /** Forgets all that was looked up, not the settings, and fills the table anew. */
  const forget = () =>
    session.driver.inExtension(async (api) => {
      const kept = await api.storage.local.get(null);
      await api.storage.local.remove(Object.keys(kept).filter((key) => key !== "settings"));
      await api.runtime.sendMessage({ type: "fill-table" });
    });

  /** As after the first filling of the table: nothing was opened, nothing has failed yet. */
  beforeEach(async () => {
    const { driver, world } = session;
    world.fault(HOST, null);
    await forget();
    await page.reload();
    await waitForChip(driver, page);
  });

  it.each(FAULTS)("$name: the margin says so, and trying again works", async ({ fault, says }) => {
    const { driver, world } = session;
    world.fault(HOST, fault);
    await openByChip(driver, page);
    expect(await waitForWords(driver, page, says)).toContain("Could not ask lemmy.world");
    world.fault(HOST, null);
    await driver.clickIn(page, ".say button");
    await waitForNotes(driver, page);
    await waitForWords(driver, page, /34 comments in 1 community/);
  });

  it("limiting: the margin says until when, and however often one tries, it is left in peace until then", async () => {
    const { driver, world } = session;
    world.fault(HOST, { kind: "rate-limited" });
    await openByChip(driver, page);
    const says = /lemmy\.world asked for a pause\. Tries again at \d\d:\d\d\./;
    expect(await waitForWords(driver, page, says)).toContain("Could not ask lemmy.world");
    world.fault(HOST, null);
    const before = ownRequests(world).length;
    await driver.clickIn(page, ".say button");
    await driver.clickIn(page, ".say button");
    await waitForWords(driver, page, says);
    expect(ownRequests(world).length).toBe(before);
  });

  it("lying about what a post links to: such a thread is shown nowhere", async () => {
    const { driver, world } = session;
    world.fault(HOST, { kind: "lying" });
    await forget();
    await page.reload();
    await until("the lookup", async () => (await readTabState(driver, page)) === "none");
    const popup = await driver.openPopup(page);
    await popup.click("button.wide");
    await until("the answer", async () =>
      (await popup.evaluate(() => document.body.innerText)).includes("knows no thread"),
    );
    await popup.close();
    expect(await driver.inMargin(page, (roots) => roots.length)).toBe(0);
  });

  it("asked nobody else, and made no error", async () => {
    expect(withoutOwnTraffic(session.world.refused())).toEqual([]);
    expect(await session.driver.errors()).toEqual([]);
  });
});
