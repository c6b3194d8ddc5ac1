/** Runs inside each page: where the article's paragraphs stand, found by their letters alone. Bundled by bundle.ts. */
import { toLetters } from "./letters.ts";

/** A box of ours in viewport px. */
export interface OwnBox {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What became of one quote: its mark is inside the right paragraph, or elsewhere, or there is none; "absent" when the page
 * does not show that paragraph at all.
 */
export type QuoteFate = "right" | "wrong" | "none" | "absent";

interface Place {
  node: Text;
  at: number;
}

const HIDDEN = "script,style,noscript,template,textarea,title,select";
/** Shorter ones stand in too many places. */
const LEAST = 8;
/** Boxes that only touch do not cover. */
const TOUCH_PX = 1.5;

let letters = "";
let places: Place[] = [];
let ranges: (Range | null)[] = [];

/** All that is shown, as letters and digits, each with its place. */
function readLetters(): void {
  letters = "";
  places = [];
  const shown = new Map<Element, boolean>();
  const isShown = (element: Element) => {
    const known = shown.get(element);
    if (known !== undefined) return known;
    const is = !element.closest(HIDDEN) && element.checkVisibility();
    shown.set(element, is);
    return is;
  };
  const walker = Document.prototype.createTreeWalker.call(document, document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const { data, parentElement } = node;
    if (!parentElement || !data.trim() || !isShown(parentElement)) continue;
    let at = 0;
    for (const sign of data) {
      const own = toLetters(sign);
      parts.push(own);
      for (let i = 0; i < own.length; i++) places.push({ node, at });
      at += sign.length;
    }
  }
  letters = parts.join("");
}

function toRange(start: number, length: number): Range | null {
  const from = places[start];
  const to = places[start + length - 1];
  if (!from || !to) return null;
  const range = new Range();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, Math.min(to.at + 1, to.node.data.length));
  return range;
}

/** Finds the paragraphs in reading order: each after the one before it where it is there, else anywhere. Says which were found. */
function locate(paragraphs: readonly string[]): boolean[] {
  readLetters();
  let cursor = 0;
  ranges = paragraphs.map((text) => {
    const own = toLetters(text);
    if (own.length < LEAST) return null;
    const next = letters.indexOf(own, cursor);
    const start = next < 0 ? letters.indexOf(own) : next;
    if (start < 0) return null;
    if (next >= 0) cursor = start + own.length;
    return toRange(start, own.length);
  });
  return ranges.map((range) => range !== null);
}

/** Lines of the located paragraphs that lie under a box, in words. */
function findCovered(boxes: readonly OwnBox[]): string[] {
  const covered: string[] = [];
  ranges.forEach((range, i) => {
    if (!range) return;
    const around = range.getBoundingClientRect();
    const near = boxes.filter((box) => meets(box, around));
    if (near.length === 0) return;
    for (const line of range.getClientRects()) {
      const box = near.find((one) => meets(one, line));
      if (!box) continue;
      const at = ({ left, top, right, bottom }: OwnBox | DOMRect) => [left, top, right, bottom].map(Math.round).join();
      covered.push(`${box.name} ${at(box)} over paragraph ${i + 1} ${at(line)}`);
      return;
    }
  });
  return covered;
}

function meets(box: OwnBox, line: DOMRect): boolean {
  return (
    line.width > 0 &&
    line.height > 0 &&
    line.left < box.right - TOUCH_PX &&
    box.left < line.right - TOUCH_PX &&
    line.top < box.bottom - TOUCH_PX &&
    box.top < line.bottom - TOUCH_PX
  );
}

function findMarks(): Range[] {
  return [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
}

/** Whether the mark of each quote stands inside the paragraph it was cut from. */
function judgeQuotes(quotes: readonly { paragraph: number; text: string }[]): QuoteFate[] {
  const marks = findMarks().map((range) => ({ range, own: toLetters(String(range)) }));
  return quotes.map(({ paragraph, text }) => {
    const wanted = toLetters(text);
    const home = ranges[paragraph];
    const mine = marks.filter(({ own }) => own.length > 0 && (own.includes(wanted) || wanted.includes(own)));
    if (!home) return "absent";
    if (mine.length === 0) return "none";
    const inside = mine.some(
      ({ range }) =>
        range.compareBoundaryPoints(Range.START_TO_START, home) >= 0 &&
        range.compareBoundaryPoints(Range.END_TO_END, home) <= 0,
    );
    return inside ? "right" : "wrong";
  });
}

/** The middle of the first line of the active mark, px in the viewport; null without one. */
function findActiveLine(): number | null {
  const active = CSS.highlights.get("quoted-active");
  const [range] = active ? ([...active] as Range[]) : [];
  const line = range && [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  return line ? line.top + line.height / 2 : null;
}

export const look = { locate, findCovered, judgeQuotes, findActiveLine };
Object.assign(globalThis, { lemarginLook: look });
