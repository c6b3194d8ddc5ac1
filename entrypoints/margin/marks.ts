/**
 * The soft tint under quoted words: CSS Custom Highlights, which change no node. Their names are those of the style
 * the background puts into the page (utils/tabs/page-style.ts); the page can see them, so they say nothing of us.
 */
export const MARK = "quoted";
export const MARK_ACTIVE = "quoted-active";

/** Draws the marks, or none of a kind when there are no ranges. Does nothing in a browser without them. */
export function drawMarks(rest: Range[], active: Range[]): void {
  if (typeof Highlight !== "function" || !("highlights" in CSS)) return;
  for (const [name, ranges] of [
    [MARK, rest],
    [MARK_ACTIVE, active],
  ] as const) {
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      continue;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = name === MARK_ACTIVE ? 1 : 0;
    CSS.highlights.set(name, highlight);
  }
}
