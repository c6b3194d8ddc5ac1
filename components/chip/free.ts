/** A box in the viewport, px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Nearer to what is there the chip would look like a part of it. */
const CLEAR_PX = 4;
const STEP_PX = 14;

/** Things that are drawn, will be drawn, or take a press, even while they look empty. */
const SOLID = "a,button,input,img,video,iframe,svg,ins,aside,figure";

/** True for a box of layout only: nothing is drawn in it. */
function isBare(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (
    !element.closest(SOLID) &&
    backgroundImage === "none" &&
    backgroundColor.endsWith(" 0)") &&
    ![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
  );
}

/** Bars and dialogs that float over the page: the chip stays under them. */
const isOverlay = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).position === "fixed" || isOverlay(element.parentElement));

/** True when nothing stands in the box but the ground that carries `anchor`. Outside the window nobody can tell: false. */
export function isFree(box: Box, anchor: Element, own: Element): boolean {
  for (let y = -CLEAR_PX; y < box.height + STEP_PX; y += STEP_PX) {
    for (let x = -CLEAR_PX; x < box.width + STEP_PX; x += STEP_PX) {
      const at = document.elementsFromPoint(
        box.left + Math.min(x, box.width + CLEAR_PX),
        box.top + Math.min(y, box.height + CLEAR_PX),
      );
      const first = at.find(
        (element) => element !== own && !isOverlay(element) && (element.contains(anchor) || !isBare(element)),
      );
      if (!first?.contains(anchor)) return false;
    }
  }
  return true;
}
