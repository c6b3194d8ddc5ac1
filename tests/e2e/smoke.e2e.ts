import { beforeAll, describe, expect, it } from "vitest";
import { withoutOwnTraffic } from "../browser/own-traffic.ts";
import { BROWSERS } from "../browser/types.ts";
import { ARTICLES } from "../world/map.ts";
import { startSession, type Session } from "./session.ts";

describe.each(BROWSERS)("just installed in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    return () => session.close();
  });

  it("opens the welcome page by itself", async () => {
    const welcome = await session.driver.findOwnPage("welcome.html");
    await welcome.waitForSelector("h1");
    expect(await session.driver.axe(welcome)).toEqual([]);
  });

  it("was granted no host", async () => {
    const { origins, permissions } = await session.driver.permissions();
    expect(origins).toEqual([]);
    expect(permissions).toEqual(["activeTab", "alarms", "scripting", "storage"]);
  });

  it("sends nothing and leaves pages alone while the welcome page is not answered", async () => {
    const { driver, world } = session;
    for (const { url } of Object.values(ARTICLES).slice(0, 3)) {
      const page = await driver.open(url);
      expect(await driver.inMargin(page, (roots) => roots.length)).toBe(0);
      await page.close();
    }
    await driver.killWorker();
    const page = await driver.open(ARTICLES.ferry.url);
    await (await driver.openPopup(page)).close();
    expect(world.requests().filter((request) => request.kind === "instance")).toEqual([]);
    expect(withoutOwnTraffic(world.refused())).toEqual([]);
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
