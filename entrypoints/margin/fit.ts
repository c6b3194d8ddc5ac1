import { findDock, findFloat, hasMadeRoom } from "../../components/margin/mode.ts";
import type { Mode, Side } from "../../components/margin/mode.ts";
import { measureColumn } from "./article.ts";
import { readGround } from "./ground.ts";
import { measureRoom } from "./room.ts";
import { ask } from "./runtime.ts";
import type { Scene } from "./scene.ts";
import { findScroller, holdLine } from "./scroller.ts";

/** Chooses how the margin stands in the page, and lets the background make the room for it. */

/** "end" or "start" as the page's root counts them, whatever direction the article has. */
function toLogical(side: Side, doc: Document): "end" | "start" {
  const ltr = getComputedStyle(doc.documentElement).direction !== "rtl";
  return (side === "right") === ltr ? "end" : "start";
}

/** The text box, or what stands for it on a page without text: its headline, else the whole body. */
function measureText(scene: Scene) {
  const column = measureColumn(scene.article);
  if (column) return column;
  const element = scene.article.headline ?? scene.doc.body;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const face = getComputedStyle(element).fontFamily;
  return { element, paragraphs: scene.article.byElement, left, right, top, bottom, face };
}

function wantedSide(scene: Scene, element: Element): Side {
  const rtl = getComputedStyle(element).direction === "rtl";
  return (scene.appearance.side === "end") === rtl ? "left" : "right";
}

/** Tells the background how the margin is to stand, and learns what colours go with the page's there. */
async function tell(scene: Scene, mode: Mode): Promise<void> {
  const { element, face, left, right } = measureText(scene);
  const ground = readGround(element, mode.kind === "float" ? [mode.left, mode.left + mode.width] : [left, right]);
  const dock = mode.kind === "dock" ? mode.width : 0;
  const dir = getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
  const paint = await ask({ type: "layout", layout: { ground, dock, side: toLogical(mode.side, scene.doc) } });
  scene.look = { ...scene.look, ...paint, dir, lang: scene.article.language, face };
  // Column and sheet are paper already.
  if (mode.kind !== "float") scene.look.paper = false;
}

/** Whether notes can float as the window is now, without asking anybody. Keeps the scene's mode up to date if so. */
export function refloat(scene: Scene, own: Element): boolean {
  if (scene.mode.kind !== "float") return false;
  const text = measureText(scene);
  const width = scene.doc.documentElement.clientWidth;
  const now = [width, text.left, text.right].join();
  if (scene.fitted === now) return true; // what comes late is an obstacle, no reason to move everything
  const next = findFloat(measureRoom(text, width, own), wantedSide(scene, text.element));
  if (!next) return false;
  scene.mode = next;
  scene.fitted = now;
  return true;
}

/** The style that makes room is put in by another process: its effect may come a moment after the answer. */
const ROOM_TRIES = 8;
const ROOM_WAIT_MS = 40;

async function comesRoom(
  mode: Mode & { kind: "dock" },
  scene: Scene,
  before: ReturnType<typeof measureText>,
): Promise<boolean> {
  for (let tries = 0; tries < ROOM_TRIES; tries++) {
    if (hasMadeRoom(mode, measureText(scene), before)) return true;
    await new Promise((resolve) => setTimeout(resolve, ROOM_WAIT_MS));
  }
  return false;
}

/**
 * Decides between free margin, docked column and sheet, and tells the background. A page that makes no room for the
 * column gets the sheet. The line being read keeps its place.
 */
export async function fit(scene: Scene, own: Element): Promise<void> {
  const before = measureText(scene);
  scene.scroller = findScroller(before.element);
  const hold = holdLine(scene.scroller, (before.left + before.right) / 2);
  if (scene.mode.kind === "dock") await tell(scene, { kind: "sheet", side: scene.mode.side });
  const width = scene.doc.documentElement.clientWidth;
  const text = measureText(scene);
  const side = wantedSide(scene, text.element);
  const hasText = scene.article.live.length > 0;
  const float = hasText ? findFloat(measureRoom(text, width, own), side) : null;
  let mode: Mode = float ?? findDock(width, side) ?? { kind: "sheet", side };
  await tell(scene, mode);
  if (mode.kind === "dock" && !(await comesRoom(mode, scene, text))) {
    mode = { kind: "sheet", side };
    await tell(scene, mode);
  }
  scene.mode = mode;
  scene.fitted = "";
  hold();
}
