import type { LiveParagraph } from "./live.ts";

/** The text column in page px (scroll included, as `position: absolute` counts from the document's start), and its face. */
export interface Column {
  left: number;
  right: number;
  /** The computed `font-family` of the body text. */
  font: string;
  /** Computed size and line height in px; a line height of `normal` is told as 1.2 times the size. */
  size: number;
  line: number;
}

/** Boxes that differ by less are the same column. */
const SAME_PX = 4;

/** Finds the column most of the text stands in. Null when nothing of the text is laid out. */
export function columnOf(live: readonly LiveParagraph[]): Column | null {
  const seen: { left: number; right: number; weight: number; element: Element }[] = [];
  for (const { element, text, kind } of live) {
    if (kind === "item" || kind === "quote" || !element.isConnected) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right <= left) continue;
    const like = seen.find((one) => Math.abs(one.left - left) < SAME_PX && Math.abs(one.right - right) < SAME_PX);
    if (like) like.weight += text.length;
    else seen.push({ left, right, weight: text.length, element });
  }
  const [best] = seen.sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  const style = getComputedStyle(best.element);
  const size = Number.parseFloat(style.fontSize) || 16;
  return {
    left: best.left + window.scrollX,
    right: best.right + window.scrollX,
    font: style.fontFamily,
    size,
    line: Number.parseFloat(style.lineHeight) || size * 1.2,
  };
}
