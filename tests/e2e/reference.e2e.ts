import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { BROWSERS } from "../browser/types.ts";
import { toParagraphs } from "../story/article-page.ts";
import { activate, readNotes, unfoldAll, type NoteRow } from "../story/read-margin.ts";
import { waitForChip } from "../story/open-margin.ts";
import { ARTICLES } from "../world/map.ts";
import { ARTICLE_TEXTS } from "../world/sites/articles/index.ts";
import { findOverlaps } from "./boxes.ts";
import { openArticle, readBadge, readMarks, startReading, waitForStill, waitForWords } from "./reading.ts";
import type { Session } from "./session.ts";

const PARAGRAPHS = toParagraphs(ARTICLE_TEXTS.ferry.body);
const paragraphWith = (words: string) => PARAGRAPHS.findIndex((text) => text.includes(words));
/** Half a line of a note's first line: its middle stands level with the middle of the passage's first line. */
const HALF_LINE_PX = 9;

/** What three commenters quote, from the first word to the last as the article has it, and who replies below them. */
const QUOTING = [
  {
    author: "ramp_rat@lemmy.today",
    at: paragraphWith("We are not asking for a penny more"),
    marked: [
      "We are asking that the people who chain down forty tonnes of steel are people who were trained to do it, and who slept the night before",
    ],
    replies: ["orsa_minor@sh.itjust.works", "ramp_rat@lemmy.today", "tinyboat@lemmy.ml", "ledger_line@feddit.org"],
  },
  {
    author: "quaystone@feddit.org",
    at: paragraphWith("An internal risk assessment"),
    marked: [
      "An internal risk assessment from March rated lashing under way as “tolerable with mitigation” and listed eleven measures",
      "Four of them, among them a second officer on the car deck, had not been put in place by last week",
      "This is about a monopoly, not about safety",
    ],
    replies: ["actuary_of_doom@infosec.pub", "", "quaystone@feddit.org"],
  },
  {
    author: "elbfaehre@feddit.org",
    at: paragraphWith("may order the service to run under an act of 1948"),
    marked: ["Sound Terminals bought the port from the state in 2004"],
    replies: ["marschland@feddit.org"],
  },
];

describe.each(BROWSERS)("comments beside their paragraphs in %s", (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startReading(kind, {
      communities: ["world@lemmy.world", "europe@feddit.org"],
      sites: ["northgateherald.com"],
    });
  });
  afterAll(() => session?.close());

  it("says on chip and badge how many comments there are, before anything is opened", async () => {
    const { driver } = session;
    page = await driver.open(ARTICLES.ferry.url);
    await driver.waitInMargin(page, "both threads to be counted", (roots) =>
      roots.some((root) => root.querySelector("button b")?.textContent?.startsWith("46 comments")),
    );
    expect(await waitForChip(driver, page)).toMatch(/46 comments\s*on Lemmy, in 2 communities/);
    expect(await readBadge(driver, page)).toEqual({ text: "46", title: "Lemargin: 46 comments in 2 communities" });
    await page.close();
  });

  it("merges the threads of both instances into one margin", async () => {
    page = await openArticle(session.driver, ARTICLES.ferry.url);
    await waitForWords(session.driver, page, /46 comments in 2 communities/);
    await unfoldAll(session.driver, page);
    const rows = await session.driver.inMargin(page, readNotes);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.some((row) => row.paragraph === null)).toBe(true);
  });

  it.each(QUOTING)("puts $author's quoting comment beside its paragraph", async ({ author, at, marked, replies }) => {
    const { driver } = session;
    const found = (await driver.inMargin(page, readNotes)).find(
      (one) => one.author === author && one.reason === "quote",
    );
    expect(found).toMatchObject({ paragraph: at, reason: "quote" });
    const { id } = found as NoteRow;
    await activate(driver, page, id);
    await openReplies();

    expect(new Set((await readMarks(page))["quoted-active"])).toEqual(new Set(marked));
    const row = (await driver.inMargin(page, readNotes)).find((one) => one.id === id);
    expect(row?.replies.filter((name, i, all) => all.indexOf(name) === i)).toEqual(expect.arrayContaining(replies));
    expect(await offsetOf(id)).toBeLessThanOrEqual(1);
    expect(await driver.inMargin(page, findOverlaps)).toEqual([]);

    async function openReplies(): Promise<void> {
      const closed = await driver.inMargin(page, (roots) =>
        roots.some((root) => root.querySelector('.note.is-active > .note-do button[aria-expanded="false"]:not(.end)')),
      );
      if (!closed) return;
      await driver.clickIn(page, '.note.is-active > .note-do button[aria-expanded="false"]:not(.end)');
    }

    /** How far the active note's first line is from the first line of a passage it quotes, px. */
    async function offsetOf(note: string): Promise<number> {
      await waitForStill(driver, page);
      return await driver.inMargin(
        page,
        (roots, note, half) => {
          const drawn = roots
            .map((root) => root.querySelector(`section[data-stack] > .note[data-note="${note}"]`))
            .find((one) => one !== null);
          const passages = [...(CSS.highlights.get("quoted-active") ?? [])]
            .map((range) => (range as Range).getClientRects()[0])
            .map((rect) => (rect ? rect.top + rect.height / 2 - half : Number.NaN));
          return Math.min(...passages.map((top) => Math.abs((drawn?.getBoundingClientRect().top ?? Number.NaN) - top)));
        },
        note,
        HALF_LINE_PX,
      );
    }
  });

  it("tints the words of the notes at rest as well, and no others", async () => {
    const marks = await readMarks(page);
    expect(Object.keys(marks).toSorted()).toEqual(["quoted", "quoted-active"]);
    for (const text of [...(marks["quoted"] ?? []), ...(marks["quoted-active"] ?? [])])
      expect(PARAGRAPHS.some((paragraph) => paragraph.includes(text.replace(/\s+/g, " ").trim()))).toBe(true);
  });

  it("made no error", async () => {
    expect(await session.driver.errors()).toEqual([]);
  });
});
