import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutOwnTraffic } from "../browser/own-traffic.ts";
import { BROWSERS } from "../browser/types.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip } from "../story/open-margin.ts";
import { readNotes } from "../story/read-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { OUTAGE_TECHNOLOGY } from "../world/threads/hostile.ts";
import { openArticle, readTabState, startReading, waitForStill, waitForWords } from "./reading.ts";
import type { Session } from "./session.ts";

describe.each(BROWSERS)("what strangers write and sites serve, in %s", (kind) => {
  let session: Session;
  const dialogs: string[] = [];
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "technology@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com"],
    });
  });
  afterAll(() => session?.close());

  it("hostile comments: all are drawn as text, none runs, leads elsewhere or covers anything", async () => {
    const { driver } = session;
    const page = await openArticle(driver, ARTICLES.outage.url);
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const title = await page.title();
    await waitForWords(driver, page, new RegExp(`${OUTAGE_TECHNOLOGY.comments.length} comments in 1 community`));
    await driver.clickIn(page, '[role="tab"]', 1);
    await driver.waitInMargin(page, "all comments", (roots) => roots.some((root) => root.querySelector(".sort")));
    await waitForStill(driver, page);
    const drawn = await driver.inMargin(page, (roots) => {
      const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>("*")]);
      const notes = all.filter((one) => one.matches(".panel .note"));
      const panel = all.find((one) => one.matches(".panel"))?.getBoundingClientRect();
      const depthOf = (one: Element): number => (one.parentElement ? 1 + depthOf(one.parentElement) : 1);
      return {
        notes: notes.length,
        running: all.filter((one) => one.matches("script, iframe, img, object, embed, form, video, audio, link"))
          .length,
        handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith("on"))).length,
        hrefs: all.flatMap((one) => one.getAttribute("href") ?? []),
        wide: notes.filter((one) => one.getBoundingClientRect().right > (panel?.right ?? 0) + 1).length,
        deepest: Math.max(...all.map(depthOf)),
        words: notes.map((one) => one.innerText).join("\n"),
      };
    });
    expect(drawn).toMatchObject({ notes: OUTAGE_TECHNOLOGY.comments.length, running: 0, handlers: 0, wide: 0 });
    expect(drawn.hrefs.filter((href) => !href.startsWith("https://"))).toEqual([]);
    expect(drawn.deepest).toBeLessThan(100);
    expect(drawn.words).toContain("<script>");
    // A link that names another host than it leads to says where it leads.
    expect(drawn.words).toContain("(northgate-herald.example)");
    expect(await page.title()).toBe(title);
    await page.close();
  });

  it("an article without a paragraph: the popup recognises none; opened all the same, comments stand about it", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.picture.url);
    const popup = await driver.openPopup(page);
    await until("the popup's words", async () =>
      (await popup.evaluate(() => document.body.innerText)).includes("No article here"),
    );
    await popup.close();
    expect(await driver.inMargin(page, (roots) => roots.length)).toBe(0);
    await driver.pressCommand(page, "toggle");
    await waitForWords(driver, page, /a shelf cloud, and a lovely one/);
    expect((await driver.inMargin(page, readNotes)).map(({ paragraph }) => paragraph)).toEqual([null]);
    await page.close();
  });

  it("a thread nobody wrote in yet: no chip, an outline, and a line in the popup", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.lighthouse.url);
    await until("the lookup", async () => (await readTabState(driver, page)) === "found");
    expect(await driver.inMargin(page, (roots) => roots.length)).toBe(0);
    const popup = await driver.openPopup(page);
    await until("the line", async () =>
      (await popup.evaluate(() => document.body.innerText)).includes("No comments yet"),
    );
    await popup.click(".acts .primary");
    await waitForWords(driver, page, /Nobody has written anything there yet/);
    await page.close();
  });

  it("a locked thread says so, and a long one how many there are", async () => {
    const { driver } = session;
    const locked = await openArticle(driver, ARTICLES.toll.url);
    await waitForWords(driver, locked, /Locked by its moderators: reading only/);
    await locked.close();
    const long = await driver.open(ARTICLES.grid.url);
    expect(await waitForChip(driver, long)).toMatch(/^360 comments/);
    await openByChip(driver, long);
    await waitForWords(driver, long, /3\d\d of 360 comments/);
    await long.close();
  });

  it("opened no dialog, asked nobody else, and made no error", async () => {
    expect(dialogs).toEqual([]);
    expect(withoutOwnTraffic(session.world.refused())).toEqual([]);
    expect(await session.driver.errors()).toEqual([]);
  });
});
