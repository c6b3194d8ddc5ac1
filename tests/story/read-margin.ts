import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { until } from "../browser/wait.ts";

/** One note as a reader sees it in the rendered margin. Tops are px from the top of the document. */
export interface NoteRow {
  /** The comment's apId. */
  id: string;
  /** `name@instance`; "" for deleted and removed ones. */
  author: string;
  /** Index in the article's body; null for the article as a whole. */
  paragraph: number | null;
  reason: "quote" | "words" | "general";
  /** The line of quoted words, "" without one. */
  quote: string;
  noteTop: number;
  /** All that is nested below it, in order. */
  replies: string[];
}

/** Runs in the page: the notes that are drawn now. */
export function readNotes(roots: ShadowRoot[]): NoteRow[] {
  const nameOf = (note: Element) => note.querySelector(":scope > .note-who > .u")?.textContent?.trim() ?? "";
  return roots.flatMap((root) =>
    [...root.querySelectorAll("section[data-stack] > .note:not(.is-perhaps)")].map((note): NoteRow => {
      const key = note.closest("[data-stack]")?.getAttribute("data-stack") ?? "head";
      const why = note.querySelector(":scope > .note-why")?.textContent ?? "";
      return {
        id: note.getAttribute("data-note") ?? "",
        author: nameOf(note),
        paragraph: key === "head" ? null : Number(key),
        reason: why.startsWith("Quotes") ? "quote" : why.startsWith("Mentions") ? "words" : "general",
        quote: note.querySelector(":scope > .note-quote")?.textContent?.trim() ?? "",
        noteTop: Math.round(note.getBoundingClientRect().top + scrollY),
        replies: [...note.querySelectorAll(".replies .note")].map(nameOf),
      };
    }),
  );
}

/** Presses everything that shows more notes until nothing more is folded away. */
export async function unfoldAll(driver: Driver, page: Page): Promise<void> {
  const folded = "section[data-stack] > button.rest";
  for (let presses = 0; presses < 60; presses++) {
    const next = await driver.inMargin(
      page,
      (roots, selector) => {
        const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
        return all.findIndex((button) => !button.textContent?.includes("Fewer"));
      },
      folded,
    );
    if (next < 0) return;
    await driver.clickIn(page, folded, next);
    await nextFrame(page);
  }
  throw new Error("the margin never ran out of notes to unfold");
}

/** Activates every note in turn and reads it where it then stands: exactly at its passage, its replies open. */
export async function readMargin(driver: Driver, page: Page): Promise<NoteRow[]> {
  await unfoldAll(driver, page);
  const rows: NoteRow[] = [];
  for (const { id } of await driver.inMargin(page, readNotes)) rows.push(await readActive(driver, page, id));
  return rows;
}

const noteSelector = (id: string) => `section[data-stack] > .note[data-note="${CSS_ESCAPE(id)}"]`;
const CSS_ESCAPE = (text: string) => text.replace(/["\\]/g, "\\$&");

/** Presses a note by its author line, which holds nothing else that can be pressed. */
export async function activate(driver: Driver, page: Page, id: string): Promise<void> {
  const note = noteSelector(id);
  const isActive = () =>
    driver.inMargin(page, (roots, one) => roots.some((root) => root.querySelector(`${one}.is-active`)), note);
  if (await isActive()) return;
  await driver.clickIn(page, `${note} > .note-who, ${note}.is-gone > .note-body`);
  await until(`note ${id} to be active`, isActive);
  await settled(driver, page, id);
}

async function readActive(driver: Driver, page: Page, id: string): Promise<NoteRow> {
  await activate(driver, page, id);
  const closed = `${noteSelector(id)} > .note-do button[aria-expanded="false"]`;
  const replies = await driver.inMargin(
    page,
    (roots, selector) => {
      const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
      return all.findIndex((button) => /repl/.test(button.textContent ?? ""));
    },
    closed,
  );
  if (replies >= 0) await driver.clickIn(page, closed, replies);
  await settled(driver, page, id);
  const row = (await driver.inMargin(page, readNotes)).find((one) => one.id === id);
  if (!row) throw new Error(`note ${id} went away when it was read`);
  return row;
}

/** Waits until a note no longer moves. */
async function settled(driver: Driver, page: Page, id: string): Promise<void> {
  let before = Number.NaN;
  await until(`note ${id} to stand still`, async () => {
    await nextFrame(page);
    const top = await driver.inMargin(
      page,
      (roots, one) => {
        const note = roots.map((root) => root.querySelector(one)).find((found) => found !== null);
        return note ? note.getBoundingClientRect().top + scrollY : -1;
      },
      noteSelector(id),
    );
    const still = Math.abs(top - before) < 0.5;
    before = top;
    return still;
  });
}

/** Waits until the page no longer scrolls. */
export async function scrolled(page: Page): Promise<void> {
  let before = Number.NaN;
  await until("the page to stand still", async () => {
    await nextFrame(page);
    const top = await page.evaluate(() => scrollY);
    const still = top === before;
    before = top;
    return still;
  });
}

/** Two frames: what was measured in the first is drawn in the second. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
