import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../browser/types.ts";
import { toParagraphs } from "../story/article-page.ts";
import { activate, readNotes } from "../story/read-margin.ts";
import { waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import { findCovered, findOverlaps } from "./boxes.ts";
import { openArticle, readMarks, startReading, waitForStill } from "./reading.ts";
import type { Session } from "./session.ts";

describe.each(BROWSERS)("as the page and the reader are, in %s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "technology@lemmy.world", "worldnews@lemmy.ml"],
      sites: ["northgateherald.com", "duskwire.net", "alminaralyawm.com"],
    });
  });
  afterAll(() => session?.close());

  it("dark beside a dark page, light beside a light one, whatever the system likes", async () => {
    const { driver } = session;
    for (const { key, theme } of [
      { key: "satellites", theme: "dark" },
      { key: "grid", theme: "light" },
    ] as const) {
      const page = await openArticle(driver, ARTICLES[key].url);
      for (const dark of [false, true]) {
        await driver.prefer(page, { dark });
        expect(
          await driver.inMargin(page, (roots) =>
            roots.map((root) => root.querySelector("aside")?.dataset["theme"]).find(Boolean),
          ),
        ).toBe(theme);
      }
      const luminance = await driver.inMargin(page, (roots) => {
        const note = roots.map((root) => root.querySelector(".note-body")).find(Boolean);
        const [r = 0, g = 0, b = 0] = (note ? getComputedStyle(note).color : "").match(/[\d.]+/g)?.map(Number) ?? [];
        return (r + g + b) / 3;
      });
      if (theme === "dark") expect(luminance).toBeGreaterThan(150);
      else expect(luminance).toBeLessThan(100);
      await driver.prefer(page, {});
      await page.close();
    }
  });

  it("from right to left: on the left of the text, its words marked, nothing covered", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.olives.url);
    await waitForChip(driver, page);
    await waitForStill(driver, page);
    const texts = [ARTICLES.olives.title, ...toParagraphs(ARTICLE_TEXTS.olives.body)];
    expect(await driver.inMargin(page, findCovered, texts, false)).toEqual([]);
    await page.close();

    const open = await openArticle(driver, ARTICLES.olives.url);
    const note = (await driver.inMargin(open, readNotes)).find((row) => row.reason === "quote");
    const at = texts.findIndex((text) => text.includes("بل في أصناف تحتمل العطش")) - 1;
    expect(note?.paragraph).toBe(at);
    await activate(driver, open, note?.id ?? "");
    await waitForStill(driver, open);
    expect(texts[at + 1]).toContain((await readMarks(open))["quoted-active"]?.[0] ?? "nothing is marked");
    const sides = await driver.inMargin(
      open,
      (roots, start) => {
        const aside = roots.map((root) => root.querySelector("aside")).find(Boolean);
        const notes = [...(aside?.querySelectorAll<HTMLElement>("[data-stack] > .note") ?? [])].filter(
          (one) => one.offsetParent,
        );
        const text = [...document.querySelectorAll("p")]
          .find((one) => one.textContent?.trim() === start)
          ?.getBoundingClientRect();
        return {
          dir: aside?.dir,
          beside: notes.length > 0 && notes.every((one) => one.getBoundingClientRect().right <= (text?.left ?? 0)),
        };
      },
      texts[1] ?? "",
    );
    expect(sides).toEqual({ dir: "rtl", beside: true });
    expect(await driver.inMargin(open, findCovered, texts, false)).toEqual([]);
    expect(await driver.inMargin(open, findOverlaps)).toEqual([]);
    await open.close();
  });

  it("still, where the reader wants no motion", async () => {
    const { driver } = session;
    const page = await driver.open(ARTICLES.ferry.url);
    const moving = () =>
      driver.inMargin(page, (roots) =>
        roots.flatMap((root) =>
          [...root.querySelectorAll("*")].flatMap((one) => {
            const { transitionDuration, animationName } = getComputedStyle(one);
            const moves =
              transitionDuration.split(",").some((time) => parseFloat(time) > 0.01) || animationName !== "none";
            return moves ? [one.className] : [];
          }),
        ),
      );
    await driver.clickIn(page, "button:has(b)");
    await driver.waitInMargin(page, "notes", (roots) => roots.some((root) => root.querySelector("[data-note]")));
    // What moves otherwise is seen: without it, this would look at nothing.
    const note = (await driver.inMargin(page, readNotes)).find((one) => one.paragraph !== null);
    await driver.prefer(page, {});
    await driver.clickIn(page, ".stroke:not(.is-ghost)");
    await driver.waitInMargin(page, "a slide", (roots) => roots.some((root) => root.querySelector("[data-slides]")));
    await driver.prefer(page, { reducedMotion: true });
    await activate(driver, page, note?.id ?? "");
    expect(await moving()).toEqual([]);
    await driver.prefer(page, {});
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
