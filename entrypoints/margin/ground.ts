import type { Ground } from "../../utils/look/paint.ts";

/** As many as the background takes; a page has three or four that are not clear. */
const MOST_LAYERS = 40;
const CLEAR = "rgba(0, 0, 0, 0)";

/** What the page has drawn over a stretch of x (viewport px), from an element outwards. */
export function readGround(from: Element, [left, right]: [number, number]): Ground {
  const layers: Ground["layers"] = [];
  for (let at: Element | null = from; at && layers.length < MOST_LAYERS; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    const root = at.localName === "html" || at.localName === "body"; // their ground is the canvas, whatever their box
    if (!root && (box.left > left || box.right < right)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const pictured = backgroundImage !== "none";
    if (pictured || backgroundColor !== CLEAR) layers.push({ color: backgroundColor, pictured });
  }
  const scheme = getComputedStyle(from.ownerDocument.documentElement).colorScheme;
  const dark =
    scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  return { layers, dark };
}
