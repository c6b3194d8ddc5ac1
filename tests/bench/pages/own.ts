import type { OwnBox } from "./look.ts";

/** Functions that run in the page with our closed roots. They must not use anything from outside. */

/** All of ours that is drawn, but for the sheet, which may cover text. */
export function readOwnBoxes(roots: ShadowRoot[]): OwnBox[] {
  const parts = ".note, .rest, .stroke, .head, .dock, .dock-head, .say, .foot, .panel, .about, .c:not(.off)";
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(parts)])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest(".sheet") === null)
    .map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { name: one.className, left, top, right, bottom };
    })
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
}

/** The shape the chip has: margin, line or stroke; "off" while it has no place, "" while there is none. */
export function readChipShape(roots: ShadowRoot[]): string {
  const chip = roots.map((root) => root.querySelector("button b")?.closest("div")).find(Boolean);
  return chip?.className.replace(/\bc\b|\bdark\b/g, "").trim() ?? "";
}

/** Whether the margin stands open in the page and waits for its comments. */
export function isOpen(roots: ShadowRoot[]): boolean {
  return roots.some((root) => root.querySelector(".margin-is-open"));
}

/**
 * Waits for the first note to be drawn, or for the bar that speaks for the notes where the window is narrow.
 * The time, in ms since 1970; null when none came.
 */
export async function waitForFirstNote(roots: ShadowRoot[], patienceMs: number): Promise<number | null> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isDrawn = (root: ShadowRoot) => {
    const bar = root.querySelector(".sheet .bar .sum")?.textContent ?? "";
    if (/\d/.test(bar)) return true;
    return [...root.querySelectorAll<HTMLElement>("[data-stack] > [data-note]")].some(
      (note) => note.offsetHeight > 0 && note.checkVisibility(),
    );
  };
  for (const end = Date.now() + patienceMs; Date.now() < end; await frame()) {
    if (!roots.some(isDrawn)) continue;
    await frame();
    return Date.now();
  }
  return null;
}

/** The note to look at more closely: one beside the text, from the middle of the article. */
export function findMiddleNote(roots: ShadowRoot[]): string | null {
  const notes = roots.flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('section[data-stack]:not([data-stack="head"]) > .note[data-note]'),
  ]);
  const drawn = notes.filter((note) => note.offsetParent !== null);
  return drawn[Math.floor(drawn.length / 2)]?.dataset["note"] ?? null;
}

/** The middle of the first line of the active note, px in the viewport; null without one. */
export function readActiveLine(roots: ShadowRoot[]): number | null {
  const note = roots.map((root) => root.querySelector(".note.is-active")).find(Boolean);
  const line = note?.firstElementChild?.getBoundingClientRect();
  return line ? line.top + Math.min(line.height, 18) / 2 : null;
}
