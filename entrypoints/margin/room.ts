import type { Obstacle } from "../../components/margin/place.ts";
import type { Room } from "../../components/margin/mode.ts";
import { FLOAT_MIN_PX } from "../../components/margin/mode.ts";

/** What is free beside the text, measured in one pass. All in viewport px; a page of any size costs at most ELEMENTS_MAX boxes. */

const ELEMENTS_MAX = 6_000;
/** A margin that is taken over more than this share of the article's height is not free: a rail, not a figure. */
const RAIL_SHARE = 0.25;
/** Nearer to the text than this is the text itself: hanging punctuation, letters that lean out. */
const TEXT_EDGE_PX = 12;
const REPLACED = new Set([
  "img",
  "video",
  "iframe",
  "canvas",
  "svg",
  "object",
  "embed",
  "picture",
  "audio",
  "input",
  "button",
  "select",
  "textarea",
]);

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const meets = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** The boxes of an element's own text that reach into a strip. */
function findTextBox(element: Element, strip: Box): Box | null {
  const range = element.ownerDocument.createRange();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    range.selectNode(node);
    const rects = [...range.getClientRects()].filter((it) => meets(it, strip));
    if (rects.length === 0) continue;
    const least = (side: keyof Box) => Math.min(...rects.map((it) => it[side]));
    const most = (side: keyof Box) => Math.max(...rects.map((it) => it[side]));
    return { left: least("left"), right: most("right"), top: least("top"), bottom: most("bottom") };
  }
  return null;
}

function isPainted(style: CSSStyleDeclaration): boolean {
  const clear = /^(transparent|rgba\(.*, 0\)|rgba\(.* \/ 0\))$/.test(style.backgroundColor);
  return (
    !clear || style.backgroundImage !== "none" || style.borderTopWidth !== "0px" || style.borderLeftWidth !== "0px"
  );
}

/** What of the page stands in a strip. Things with `position: fixed` are above us and move: they do not count. */
function findBoxes(strip: Box, { element: text, paragraphs }: TextBox, own: Element): Box[] {
  const doc = text.ownerDocument;
  const textBox = text.getBoundingClientRect();
  const boxes: Box[] = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT);
  let node: Node | null = walker.currentNode;
  for (let i = 0; node && i < ELEMENTS_MAX; i++) {
    if (!(node instanceof Element) || node === own) break;
    const element: Element = node;
    if (paragraphs.has(element)) {
      node = nextAfter(walker);
      continue;
    }
    const box = element.getBoundingClientRect();
    let skip = false;
    if (meets(box, strip) && !element.contains(text)) {
      const style = getComputedStyle(element);
      const parent = element.parentElement?.getBoundingClientRect();
      // Headers that stay in sight are above us; only a rail that stays takes its whole column.
      const header = style.position === "sticky" && box.left < textBox.right && box.right > textBox.left;
      if (header || style.position === "fixed" || style.visibility === "hidden" || style.opacity === "0") skip = true;
      else if (style.position === "sticky" && parent)
        boxes.push({ left: box.left, right: box.right, top: parent.top, bottom: parent.bottom });
      else if (REPLACED.has(element.localName) || isPainted(style)) {
        boxes.push(box);
        skip = true;
      } else {
        const words = findTextBox(element, strip);
        if (words) boxes.push(words);
      }
    }
    node = skip ? nextAfter(walker) : walker.nextNode();
  }
  return boxes;
}

/** Past the subtree of the walker's node. */
function nextAfter(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

function mergeBoxes(boxes: Obstacle[]): Obstacle[] {
  const merged: Obstacle[] = [];
  for (const { top, bottom } of boxes.toSorted((a, b) => a.top - b.top)) {
    const last = merged.at(-1);
    if (last && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else merged.push({ top, bottom });
  }
  return merged;
}

/** How much of a stretch of y is taken, 0…1. */
function shareOf(boxes: Obstacle[], top: number, bottom: number): number {
  const taken = mergeBoxes(boxes).reduce(
    (sum, it) => sum + Math.max(0, Math.min(it.bottom, bottom) - Math.max(it.top, top)),
    0,
  );
  return taken / Math.max(1, bottom - top);
}

export interface TextBox extends Box {
  /** An element of the text: what contains it is no obstacle. */
  element: Element;
  /** By element, the paragraphs: they are the text, and need no measuring. */
  paragraphs: ReadonlyMap<Element, unknown>;
}

/** What stands in a note column. */
export function findObstacles(text: TextBox, left: number, right: number, own: Element): Obstacle[] {
  return mergeBoxes(findBoxes({ left, right, top: text.top, bottom: text.bottom + 4_000 }, text, own));
}

/** How far the margin is free on one side: to the window, or to a rail that stands there. */
function freeOf(text: TextBox, side: "left" | "right", windowWidth: number, own: Element): number {
  const edge = side === "right" ? windowWidth - text.right : text.left;
  if (edge < FLOAT_MIN_PX) return Math.max(0, edge);
  const [left, right] = side === "right" ? [text.right + TEXT_EDGE_PX, windowWidth] : [0, text.left - TEXT_EDGE_PX];
  const boxes = findBoxes({ left, right, top: text.top, bottom: text.bottom }, text, own);
  const distance = (it: Box) => (side === "right" ? it.left - text.right : text.left - it.right);
  // The widest room that has no rail in it: to the window, or to where a rail begins.
  const starts = [...new Set(boxes.map((it) => Math.floor(distance(it))))].filter((it) => it >= FLOAT_MIN_PX);
  const free = [edge, ...starts.toSorted((a, b) => b - a)].find((width) => {
    const within = boxes.filter((it) => distance(it) < width);
    return shareOf(within, text.top, text.bottom) <= RAIL_SHARE;
  });
  return free ?? 0;
}

export function measureRoom(text: TextBox, windowWidth: number, own: Element): Room {
  return {
    window: windowWidth,
    left: text.left,
    right: text.right,
    freeLeft: freeOf(text, "left", windowWidth, own),
    freeRight: freeOf(text, "right", windowWidth, own),
  };
}
