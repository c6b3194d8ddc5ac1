import type { Page } from "puppeteer-core";
import { expect } from "vitest";

/** More presses of Tab than any of the documents has stops. */
const STOPS_MAX = 300;

interface Stop {
  /** What has the keyboard, in words. */
  at: string;
  /** Whether what is looked for stands before it. */
  back: boolean;
}

/** Runs in the page: where the keyboard is, and on which side of it stands what is looked for. */
export function readStop(pattern: string): Stop {
  const nameOf = (one: Element) => {
    const label = one.getAttribute("aria-label") ?? one.closest("label")?.textContent ?? one.textContent ?? "";
    return `${one.localName} ${label.replace(/\s+/g, " ").trim()}`;
  };
  const at = document.activeElement ?? document.body;
  const wanted = [...document.querySelectorAll("a[href], button, input, select, textarea")].find((one) =>
    new RegExp(pattern).test(nameOf(one)),
  );
  const isBefore =
    wanted !== undefined && (at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { at: nameOf(at), back: isBefore && at !== document.body };
}

/** Goes with Tab, or back with Shift+Tab, to what matches. Never past the end: there the browser itself begins. */
export async function tabTo(page: Page, pattern: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < STOPS_MAX; presses++) {
    const { at, back } = await page.evaluate(readStop, pattern.source);
    if (pattern.test(at)) return;
    seen.push(at.slice(0, 80));
    if (back) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (back) await page.keyboard.up("Shift");
  }
  throw new Error(`Tab never came to ${pattern}; it came by ${[...new Set(seen)].slice(0, 60).join(" | ")}`);
}

/** Every control of the document can be reached, and shows that it has the keyboard. */
export async function expectAllReachable(page: Page): Promise<void> {
  const controls = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
    // Of a group of choices only the chosen one is a stop; the arrow keys go to the others.
    const isStop = (one: HTMLElement) => !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked);
    const shown = all.filter((one) => one.checkVisibility() && !one.hasAttribute("disabled") && isStop(one));
    shown.forEach((one, at) => one.setAttribute("data-stop", String(at)));
    return shown.length;
  });
  const reached = new Set<string>();
  for (let presses = 0; presses < STOPS_MAX && reached.size < controls; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      const style = at && getComputedStyle(at);
      const marked = style !== null && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      return { at: at?.getAttribute("data-stop") ?? null, marked };
    });
    if (stop.at === null) continue;
    expect(stop.marked, `stop ${stop.at}`).toBe(true);
    reached.add(stop.at);
  }
  expect(reached.size).toBe(controls);
}
