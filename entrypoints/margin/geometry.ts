import type { Obstacle } from "../../components/margin/place.ts";
import type { StackView, StrokeView } from "../../components/margin/view.ts";
import { measureColumn, paragraphRange } from "./article.ts";
import type { TextBox } from "./room.ts";
import { findObstacles } from "./room.ts";
import type { Scene } from "./scene.ts";
import { frameOf } from "./scroller.ts";

/** Where things of the page stand, in px of our layer. Reads only. */

/** A stroke stands this far from the text, and is this wide; on a phone it takes what the gutter has. */
const STROKE_GAP_PX = 8;
const STROKE_PX = 34;
const STROKE_GAP_NARROW_PX = 2;
const STROKE_MIN_PX = 10;
const STROKE_MIN_HEIGHT_PX = 24;
/** Half a line of the reason (18 px): its middle stands level with the middle of the passage's first line. */
const HALF_REASON_PX = 9;
/** A headline's first line is taller than the head's: this much lower looks level. */
const HEADLINE_DROP_PX = 8;
/** A site header taller than this share of the window is no header. */
const HEADER_SHARE = 0.4;

export interface Passage {
  top: number;
  bottom: number;
  /** Top of what stands level with its first line. */
  level: number;
}

export interface Origin {
  x: number;
  y: number;
}

/** The layer's corner in viewport px: wherever the page's own boxes have put it. */
export function originOf(layer: Element): Origin {
  const { left, top } = layer.getBoundingClientRect();
  return { x: left, y: top };
}

function toPassage(range: Range | null | undefined, origin: Origin, scale: number): Passage | null {
  if (!range) return null;
  const first = [...range.getClientRects()].find((it) => it.width > 0 && it.height > 0);
  if (!first) return null;
  const box = range.getBoundingClientRect();
  return {
    top: first.top - origin.y,
    bottom: box.bottom - origin.y,
    level: first.top + first.height / 2 - HALF_REASON_PX * scale - origin.y,
  };
}

/** The passage of a paragraph's stack: of its active note, else of its first, else the whole paragraph. */
export function passageOf(scene: Scene, paragraph: number, origin: Origin, scale: number): Passage | null {
  const { arranged, anchors, state, article } = scene;
  const notes = arranged.at.get(paragraph) ?? [];
  const of = notes.find((it) => it.comment.apId === state.active) ?? notes[0];
  const anchor = of ? anchors.get(of.comment.apId) : undefined;
  return toPassage(anchor?.at ?? paragraphRange(article, paragraph), origin, scale);
}

/** Where a stack's line is; null when its passage is not laid out. */
export function wantedOf(scene: Scene, stack: StackView, origin: Origin, scale: number): number | null {
  if (stack.paragraph !== null) return passageOf(scene, stack.paragraph, origin, scale)?.level ?? null;
  const column = measureColumn(scene.article);
  const top = column ? column.top : (scene.article.headline?.getBoundingClientRect().top ?? origin.y + 96);
  return top - origin.y + (scene.mode.kind === "float" ? HEADLINE_DROP_PX : 0);
}

/** The stroke of a paragraph, at the text's edge; null when it is not laid out. */
export function strokeOf(scene: Scene, paragraph: number, origin: Origin, column: TextBox): StrokeView | null {
  const { mode, arranged, doc } = scene;
  const passage = passageOf(scene, paragraph, origin, 1);
  if (!passage) return null;
  const notes = arranged.at.get(paragraph) ?? [];
  const gap = mode.kind === "sheet" ? STROKE_GAP_NARROW_PX : STROKE_GAP_PX;
  const gutter = mode.side === "right" ? doc.documentElement.clientWidth - column.right : column.left;
  // Never past the window's edge: the page would scroll sideways.
  const width = Math.max(STROKE_MIN_PX, Math.min(STROKE_PX, gutter - gap));
  return {
    paragraph,
    count: notes.length,
    quoted: notes.some((it) => it.placement?.reason.kind === "quote"),
    left: (mode.side === "right" ? column.right + gap : column.left - gap - width) - origin.x,
    top: passage.top,
    height: Math.max(STROKE_MIN_HEIGHT_PX, passage.bottom - passage.top),
    width,
  };
}

/** What of the page stands in the note column of a free margin. */
export function obstaclesOf(scene: Scene, origin: Origin, own: Element): Obstacle[] {
  const { mode, article } = scene;
  const column = measureColumn(article);
  if (mode.kind !== "float" || !column) return [];
  return findObstacles(column, mode.left, mode.left + mode.width, own).map(({ top, bottom }) => ({
    top: top - origin.y,
    bottom: bottom - origin.y,
  }));
}

/** The lower edge of a site header that stays at the top of the window, at some x; the frame's top when there is none. */
export function coveredTop(scene: Scene, x: number, own: Element): number {
  const { doc, scroller } = scene;
  const { top, height } = frameOf(scroller);
  const at = doc.elementsFromPoint(x, top + 1).find((it) => it !== own);
  for (let it: Element | null = at ?? null; it; it = it.parentElement) {
    const { position } = getComputedStyle(it);
    if (position !== "fixed" && position !== "sticky") continue;
    const box = it.getBoundingClientRect();
    if (box.top <= top + 2 && box.bottom - top < height * HEADER_SHARE) return Math.max(top, box.bottom);
  }
  return top;
}
