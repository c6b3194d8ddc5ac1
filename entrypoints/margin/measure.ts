import type { DrawnStack, Obstacle, StackHeights } from "../../components/margin/place.ts";
import { WITHIN_PX } from "../../components/margin/place.ts";
import type { StackView } from "../../components/margin/view.ts";

/** Reads the heights of what was drawn. No writing here: one pass over laid-out boxes. */

/** What the line "and 5 more here" takes where it is not drawn yet. */
const REST_PX = 30;

function findStack(root: ShadowRoot, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-stack="${key}"]`);
}

function notesOf(stack: HTMLElement): HTMLElement[] {
  return [...stack.querySelectorAll<HTMLElement>(":scope > [data-note]:not(.is-perhaps)")];
}

/** How tall a note is when it folds to reason, author and one line. */
function foldedHeight(note: HTMLElement): number {
  const part = (name: string) => note.querySelector<HTMLElement>(`:scope > .${name}`);
  const body = part("note-body");
  const why = part("note-why");
  const line = body ? Number.parseFloat(getComputedStyle(body).lineHeight) || 0 : 0;
  return (
    (why ? why.offsetHeight + 2 : 0) +
    (part("note-who")?.offsetHeight ?? 0) +
    (body ? Math.min(body.offsetHeight, line) + 2 : 0)
  );
}

/** The heights of a stack drawn at full size. `wanted` is where its line wants it. */
export function measureStack(
  root: ShadowRoot,
  view: StackView,
  wanted: number,
  active: string | null,
): StackHeights | null {
  const stack = findStack(root, view.key);
  if (!stack) return null;
  const notes = notesOf(stack);
  const rest = stack.querySelector<HTMLElement>(":scope > .rest");
  const perhaps = stack.querySelector<HTMLElement>(":scope > .perhaps, :scope > .say");
  const first = notes[0] ?? rest ?? (view.paragraph === null ? null : perhaps);
  const own = view.notes.findIndex((it) => it.comment.apId === active);
  return {
    kind: view.paragraph === null ? "head" : "passage",
    wanted,
    // An asked paragraph without notes stands exactly, too.
    anchor: own < 0 && view.firm && view.paragraph !== null && view.notes.length === 0 ? 0 : own,
    lead: first ? first.offsetTop : stack.offsetHeight,
    notes: notes.map((it) => ({ full: it.offsetHeight, folded: Math.min(it.offsetHeight, foldedHeight(it)) })),
    total: view.total,
    tail: perhaps && view.paragraph !== null ? stack.offsetHeight - perhaps.offsetTop + WITHIN_PX : 0,
    rest: rest ? rest.offsetHeight + WITHIN_PX - 8 : REST_PX,
    firm: view.firm,
  };
}

/** A stack as it is drawn now. */
export function measureDrawn(root: ShadowRoot, view: StackView, wanted: number, active: string | null): DrawnStack {
  const stack = findStack(root, view.key);
  const note = stack && active !== null ? notesOf(stack).find((it) => it.dataset["note"] === active) : null;
  const asked = stack !== null && view.firm && view.paragraph !== null && view.notes.length === 0;
  return {
    kind: view.paragraph === null ? "head" : "passage",
    wanted,
    height: stack?.offsetHeight ?? 0,
    anchorOffset: note ? note.offsetTop : asked ? 0 : null,
    hidden: view.form.hidden || stack === null,
  };
}

/** The foot, which follows whatever is last. Null when there is none. */
export function measureFoot(root: ShadowRoot): DrawnStack | null {
  const foot = findStack(root, "foot");
  return foot ? { kind: "foot", wanted: 0, height: foot.offsetHeight, anchorOffset: null, hidden: false } : null;
}

/** Writes the tops. What then stands over something of the page gets a ground of its own. */
export function writeTops(root: ShadowRoot, keys: string[], tops: number[], taken: Obstacle[]): void {
  keys.forEach((key, i) => {
    const stack = findStack(root, key);
    if (!stack) return;
    const top = Math.round(tops[i] ?? 0);
    const bottom = top + stack.offsetHeight;
    stack.style.top = `${top}px`;
    stack.toggleAttribute(
      "data-over",
      taken.some((it) => it.top < bottom && it.bottom > top),
    );
  });
}

/** The notes whose text is cut where it stands. */
export function findCut(root: ShadowRoot): Set<string> {
  const cut = new Set<string>();
  for (const note of root.querySelectorAll<HTMLElement>(".note.is-active[data-note]")) {
    const body = note.querySelector<HTMLElement>(":scope > .clamp");
    if (body && body.scrollHeight > body.clientHeight + 2) cut.add(note.dataset["note"] ?? "");
  }
  return cut;
}
