/** How the margin stands beside the text: pure arithmetic on measured widths, all in CSS px. */

/** From the text's edge to a note (the stroke lives in it), and from a note to the window or the next thing. */
const GAP_PX = 44;
const EDGE_PX = 24;
const NOTE_MIN_PX = 252;
const NOTE_MAX_PX = 340;
/** Less free room than this, and notes do not float. */
export const FLOAT_MIN_PX = GAP_PX + NOTE_MIN_PX + EDGE_PX;
/** The docked column, and the one on windows narrower than NARROW_PX. */
const DOCK_PX = 348;
const DOCK_SMALL_PX = 300;
const NARROW_PX = 1000;
/** What the text keeps beside a docked column; a text that was narrower before keeps its width. */
const TEXT_MIN_PX = 480;
/** Room a page wants around its text, at least, when the column is docked. */
const PAGE_PADDING_PX = 32;

/** How much larger or smaller than usual notes are set. */
export const SIZES = { small: 0.93, normal: 1, large: 1.14 };

export type Side = "left" | "right";

/** Where the text stands, and how much is free beside it. */
export interface Room {
  window: number;
  left: number;
  right: number;
  freeLeft: number;
  freeRight: number;
}

export type Mode =
  | { kind: "float"; side: Side; left: number; width: number }
  | { kind: "dock"; side: Side; left: number; width: number }
  | { kind: "sheet"; side: Side };

/** Notes float where there is room: at the wanted side, else at the other. Null when there is none. */
export function findFloat(room: Room, wanted: Side): Mode | null {
  const other: Side = wanted === "right" ? "left" : "right";
  for (const side of [wanted, other]) {
    const free = side === "right" ? room.freeRight : room.freeLeft;
    if (free < FLOAT_MIN_PX) continue;
    const width = Math.min(NOTE_MAX_PX, free - GAP_PX - EDGE_PX);
    return { kind: "float", side, width, left: side === "right" ? room.right + GAP_PX : room.left - GAP_PX - width };
  }
  return null;
}

/** The docked column, when the text can be expected to keep its width beside it; else null. */
export function findDock(windowWidth: number, wanted: Side): Mode | null {
  const width = windowWidth < NARROW_PX ? DOCK_SMALL_PX : DOCK_PX;
  if (windowWidth - width - PAGE_PADDING_PX < TEXT_MIN_PX) return null;
  return { kind: "dock", side: wanted, width, left: wanted === "right" ? windowWidth - width : 0 };
}

/** Whether the page made room for the docked column: measured after it was told to. */
export function hasMadeRoom(
  dock: Mode,
  after: { left: number; right: number },
  before: { left: number; right: number },
): boolean {
  if (dock.kind !== "dock") return false;
  const width = after.right - after.left;
  if (width < Math.min(TEXT_MIN_PX, before.right - before.left) - 1) return false;
  return dock.side === "right" ? after.right <= dock.left + 1 : after.left >= dock.width - 1;
}
