import { findParagraph } from "../../components/margin/state.ts";
import { paragraphRange } from "./article.ts";
import { coveredTop } from "./geometry.ts";
import type { Host } from "./host.ts";
import type { Scene } from "./scene.ts";
import { frameOf, scrollBy } from "./scroller.ts";

/** Moving the page and the reader's place in it. */

/** Where a passage comes to stand that was out of sight, as a share of the window; and what counts as in sight. */
const TARGET_SHARE = 0.2;
const SEEN_SHARE = 0.6;
/** What is left of the page above the opened sheet. */
const ABOVE_SHEET_SHARE = 0.36;
/** "Read on": this much of the window. */
const ON_SHARE = 0.8;

function passageRange(scene: Scene, paragraph: number, note: string | null): Range | null {
  const anchor = note === null ? undefined : scene.anchors.get(note);
  return anchor?.at ?? paragraphRange(scene.article, paragraph);
}

/** Scrolls a place of the page into sight: not at all when it is, else to the upper part of the window. */
function bring(scene: Scene, host: Host, top: number): void {
  const { top: start, height } = frameOf(scene.scroller);
  const covered = coveredTop(scene, scene.middle, host.element) + 12;
  const sheet = scene.mode.kind === "sheet" && scene.state.sheet;
  const end = start + height * (sheet ? ABOVE_SHEET_SHARE / 2 : SEEN_SHARE);
  if (top >= covered && top <= end) return;
  scrollBy(scene.scroller, top - Math.max(covered, start + (sheet ? 0 : height * TARGET_SHARE)), true);
}

export function bringParagraph(scene: Scene, host: Host, paragraph: number, note: string | null = null): void {
  const range = passageRange(scene, paragraph, note);
  if (range) bring(scene, host, range.getBoundingClientRect().top);
}

/** The note, and the words it belongs to, into sight. */
export function bringNote(scene: Scene, host: Host, note: string, element: HTMLElement | null): void {
  const inList = element?.closest(".list");
  if (inList) element?.scrollIntoView({ block: "nearest" });
  const paragraph = findParagraph(scene.arranged, note);
  if (paragraph !== null && scene.state.tab === "beside") bringParagraph(scene, host, paragraph, note);
  else if (element && !inList) bring(scene, host, element.getBoundingClientRect().top);
}

/** Reads on: true when the page went on, false when the note's end is in sight. */
export function readOn(scene: Scene, element: HTMLElement): boolean {
  const list = element.closest(".list");
  const { top, height } = frameOf(scene.scroller);
  const end = list ? list.getBoundingClientRect().bottom : top + height;
  if (element.getBoundingClientRect().bottom <= end) return false;
  if (list) list.scrollBy({ top: list.clientHeight * ON_SHARE });
  else scrollBy(scene.scroller, height * ON_SHARE, true);
  return true;
}

/** Back to the paragraph in the text: it comes into sight, and the browser's own keys go on from there. */
export function returnToText(scene: Scene, host: Host, note: string): void {
  const paragraph = findParagraph(scene.arranged, note);
  const range = paragraph === null ? null : passageRange(scene, paragraph, note);
  if (!range) return;
  bring(scene, host, range.getBoundingClientRect().top);
  scene.doc.getSelection()?.collapse(range.startContainer, range.startOffset);
}

/** The next paragraph that has notes, after `from`; null at the end. */
export function findNextParagraph(scene: Scene, from: number | null, by: 1 | -1): number | null {
  const paragraphs = [...scene.arranged.at.keys()];
  if (by === 1) return paragraphs.find((it) => it > (from ?? -1)) ?? null;
  return paragraphs.findLast((it) => it < (from ?? Number.MAX_SAFE_INTEGER)) ?? null;
}
