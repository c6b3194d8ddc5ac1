import { isFree, type Box } from "./free.ts";

export type Shape = "margin" | "line" | "stroke";

/** Where the chip goes: its shape and its box in the viewport. */
export interface Place extends Box {
  shape: Shape;
}

/** From the text's edge to the chip, and to a stroke (design/README.md, "Chip"). */
const GAP_PX = 44;
const STROKE_GAP_PX = 8;
/** From the window's edge. */
const RIM_PX = 24;
/** A gap in the text must be this tall to take the chip, and this near to the headline. */
const LINE_PX = 28;
const NEAR_PX = 420;
const SCAN_PX = 6;
/** Half the height of the chip's second line: its first is level with the headline's. */
const SECOND_LINE_PX = 10;
/** Fewer characters are a byline or a caption. */
const TEXT = 80;

/** The column of the text after the headline, or the headline's own where there is none. */
function columnAfter(headline: Element): DOMRect {
  for (const p of document.querySelectorAll("p")) {
    const rect = p.getBoundingClientRect();
    const after = headline.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (after && rect.height && (p.textContent ?? "").length > TEXT && !p.closest("aside,figure")) return rect;
  }
  return headline.getBoundingClientRect();
}

/**
 * The first place that is free: level with the headline in the margin, in a gap below it, or as a stroke beside or behind
 * it. `sizeOf` measures the chip in a shape. Null when there is none, or when the headline is out of the window, where none can be told.
 */
export function findPlace(headline: Element, own: Element, sizeOf: (shape: Shape) => DOMRect): Place | null {
  const range = new Range();
  range.selectNodeContents(headline);
  const lines = [...range.getClientRects()].filter((rect) => rect.width > 4);
  const [line] = lines;
  const last = lines.at(-1);
  if (!line || !last || line.top < 0 || line.bottom > innerHeight) return null;
  const windowWidth = document.documentElement.clientWidth;
  const column = columnAfter(headline);
  const rtl = getComputedStyle(headline).direction === "rtl";

  /** At some level, this far behind an edge of the column or line; which edge, the direction of the text decides. */
  const tryAt = (shape: Shape, level: number, rim: number, gap: number, right: number, left: number) => {
    const { width, height } = sizeOf(shape);
    const x = rtl ? left - gap - width : right + gap;
    const place = { shape, left: x, top: level - height / 2, width, height };
    return x >= rim && x + width <= windowWidth - rim && isFree(place, headline, own) ? place : null;
  };
  const right = Math.max(column.right, line.right);
  const left = Math.min(column.left, line.left);
  const level = line.top + line.height / 2;

  let found = tryAt("margin", level + SECOND_LINE_PX, RIM_PX, GAP_PX, right, left);
  const { bottom } = headline.getBoundingClientRect();
  const end = Math.min(column.top, bottom + NEAR_PX);
  for (let y = bottom; !found && y + LINE_PX <= end; y += SCAN_PX) {
    found = tryAt("line", y + LINE_PX / 2, 0, 0, column.left, column.right);
  }
  // Short last lines leave room in the headline itself, the only room there is on many phones.
  return (
    found ??
    tryAt("stroke", level, 0, STROKE_GAP_PX, right, left) ??
    tryAt("stroke", last.top + last.height / 2, 0, STROKE_GAP_PX, last.right, last.left)
  );
}
