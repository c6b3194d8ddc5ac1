/** The box the article scrolls in: the window, or an element of the page. */
export interface Scroller {
  /** Null when it is the window. */
  element: Element | null;
}

/** Less than this much to scroll is no scroller of an article. */
const SCROLLS_PX = 100;

/** The nearest box around the text that scrolls it. */
export function findScroller(text: Element): Scroller {
  for (let at = text.parentElement; at && at.localName !== "body"; at = at.parentElement) {
    if (at.scrollHeight - at.clientHeight < SCROLLS_PX) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return { element: at };
  }
  return { element: null };
}

/** The visible part of the scroller, in viewport px. */
export function frameOf({ element }: Scroller): { top: number; height: number } {
  if (!element) return { top: 0, height: window.innerHeight };
  const { top } = element.getBoundingClientRect();
  const from = Math.max(0, top);
  return { top: from, height: Math.min(window.innerHeight, top + element.clientHeight) - from };
}

/** Scrolls by so much; smoothly unless the reader wants no motion or it must be at once. */
export function scrollBy({ element }: Scroller, top: number, smooth: boolean): void {
  const still = !smooth || matchMedia("(prefers-reduced-motion: reduce)").matches;
  (element ?? window).scrollBy({ top, behavior: still ? "instant" : "smooth" });
}

/** Where the line is that is being read: a place in the text that keeps its height while the page is laid out anew. */
export function holdLine({ element }: Scroller, x: number): () => void {
  const y = window.innerHeight / 3;
  const doc: Document = document;
  const caret = typeof doc.caretPositionFromPoint === "function" ? doc.caretPositionFromPoint(x, y) : null;
  if (!caret || (element ? element.scrollTop : window.scrollY) === 0) return () => {};
  const range = doc.createRange();
  range.setStart(caret.offsetNode, caret.offset);
  range.collapse(true);
  const topOf = () => {
    const rect = range.getBoundingClientRect();
    const parent = caret.offsetNode.parentElement;
    return rect.height > 0 || !parent ? rect.top : parent.getBoundingClientRect().top;
  };
  const before = topOf();
  return () => scrollBy({ element }, topOf() - before, false);
}
