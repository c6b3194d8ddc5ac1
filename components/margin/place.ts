/**
 * Where each stack of notes stands. Pure: measured heights in, tops out; all in px of one coordinate system, y downwards.
 * `chooseForms` decides what gives way in a crowd, from predicted heights; `placeStacks` then puts what was really drawn.
 */

/** Between the notes of two paragraphs, and within one paragraph. */
export const BETWEEN_PX = 26;
export const WITHIN_PX = 14;
/** A note this far from its passage makes a neighbour's second note give way; one further than FOLD_PX folds itself. */
const CROWD_PX = 100;
const FOLD_PX = 160;
/** The active note gives way only to what stands at its first line: that line is what ties it to its passage. */
const FIRST_LINE_PX = 18;
/** The foot keeps a little more distance than notes among each other. */
const FOOT_PX = BETWEEN_PX + 14;

export interface StackHeights {
  kind: "head" | "passage" | "foot";
  /** Where the line it belongs to wants it: the top of its anchored note, else its own. Unused for the foot. */
  wanted: number;
  /** Index of the active note, which stands exactly; -1 when none of it is active. */
  anchor: number;
  /** Height above its first note, with the gap. */
  lead: number;
  /** Heights of its notes at rest, and folded. */
  notes: { full: number; folded: number }[];
  /** How many notes it stands for: ≥ `notes.length`. */
  total: number;
  /** Height of its line "and 5 more here", with the gap; counted when not all are shown. */
  rest: number;
  /** Height of what follows even that: "perhaps about this". */
  tail: number;
  /** An asked or unfolded stack gives nothing up. */
  firm: boolean;
}

/** What is drawn of a stack: how many notes, folded or not; a hidden one leaves only its stroke. */
export interface StackForm {
  shown: number;
  folded: boolean;
  hidden: boolean;
}

/** A stretch of the margin that belongs to the page: notes go below it. */
export interface Obstacle {
  top: number;
  bottom: number;
}

export interface DrawnStack {
  kind: StackHeights["kind"];
  wanted: number;
  height: number;
  /** Distance from its top to the anchored note; null when none of it is active. */
  anchorOffset: number | null;
  hidden: boolean;
}

/** A stack while its form is being decided. */
interface Cell {
  of: StackHeights;
  form: StackForm;
  top: number;
}

function sumNotes(stack: StackHeights, count: number, folded: boolean): number {
  return stack.notes.slice(0, count).reduce((sum, note) => sum + (folded ? note.folded : note.full) + WITHIN_PX, 0);
}

function heightOf({ of, form }: Cell): number {
  if (form.hidden) return 0;
  const notes = Math.max(0, sumNotes(of, form.shown, form.folded) - WITHIN_PX);
  return of.lead + notes + (form.shown < of.total ? of.rest : 0) + of.tail;
}

const bottomOfCell = (cell: Cell): number => cell.top + heightOf(cell);

/** Whether a stack may give way at all. */
const givesWay = ({ of }: Cell): boolean => of.kind === "passage" && !of.firm && of.anchor < 0;

/** The second note gives way to the line "and 6 more here". */
function thin(cell: Cell): boolean {
  if (!givesWay(cell) || cell.form.shown < 2) return false;
  cell.form.shown = 1;
  return true;
}

function fold(cell: Cell): boolean {
  if (!givesWay(cell)) return false;
  cell.form.folded = true;
  return true;
}

/** Pushes up what stands above the active stack. True when the head has its room. */
function pushUp(above: Cell[], active: Cell): boolean {
  let next = active;
  for (const cell of above.slice(1).toReversed()) {
    const { wanted } = cell.of;
    const move = () => (cell.top = Math.min(wanted, next.top - BETWEEN_PX - heightOf(cell)));
    if (wanted - move() > CROWD_PX && thin(cell)) move();
    if (wanted - cell.top > FOLD_PX && fold(cell)) move();
    next = cell;
  }
  const [head] = above;
  return !head || next.top >= bottomOfCell(head) + BETWEEN_PX;
}

/** Pushes down what stands below. */
function pushDown(cells: Cell[], from: number): void {
  cells.slice(from + 1).forEach((cell, i, below) => {
    const { wanted } = cell.of;
    const before = below[i - 1] ?? cells[from];
    const next = below[i + 1];
    if (!before) return;
    const move = () => (cell.top = Math.max(wanted, bottomOfCell(before) + BETWEEN_PX));
    if (move() - wanted > CROWD_PX && thin(before)) move();
    const crowdsNext = next && bottomOfCell(cell) + BETWEEN_PX > next.of.wanted;
    if (crowdsNext && cell.top - wanted > FOLD_PX) fold(cell);
  });
}

/** The lowest top at or above `top` (going up) that is free of obstacles. */
function clearUp(top: number, height: number, obstacles: Obstacle[]): number {
  let free = top;
  for (const it of obstacles.toReversed())
    if (free < it.bottom && free + height > it.top) free = it.top - height - WITHIN_PX;
  return free;
}

/** The highest top at or below `top` (going down) that is free of obstacles. */
function clearDown(top: number, height: number, obstacles: Obstacle[]): number {
  let free = top;
  for (const it of obstacles) if (free < it.bottom && free + height > it.top) free = it.bottom + WITHIN_PX;
  return free;
}

/**
 * Decides the form of each stack. The first one is the head; stacks follow in the order of the text. The head gives room
 * to the active note by showing fewer comments (at least one, as long as folding helps); what folded for room that is
 * there after all unfolds again.
 */
export function chooseForms(stacks: StackHeights[]): StackForm[] {
  const cells = stacks.map((of): Cell => {
    const anchored = of.anchor < 0 ? 0 : of.lead + sumNotes(of, of.anchor, false);
    return { of, form: { shown: of.notes.length, folded: false, hidden: false }, top: of.wanted - anchored };
  });
  const at = Math.max(
    0,
    stacks.findIndex((it) => it.anchor >= 0),
  );
  const above = cells.slice(0, at);
  const [head, ...middle] = above;
  const active = cells[at];
  if (head && active) {
    const up = () => pushUp(above, active);
    let fits = up();
    while (!fits && head.form.shown > 1) {
      head.form.shown--;
      fits = up();
    }
    for (const cell of middle) if (!fits && fold(cell)) fits = up();
    if (!fits) {
      head.form.shown = 0;
      fits = up();
    }
    for (const cell of middle) {
      if (fits) break;
      cell.form.hidden = true;
      fits = up();
    }
    for (const { form } of middle) {
      if (!form.folded || form.hidden) continue;
      form.folded = false;
      if (up() && !form.folded) continue;
      form.folded = true;
      up();
    }
  }
  pushDown(cells, at);
  return cells.map((it) => it.form);
}

/**
 * The top of every stack, in order and without overlap. The active note stands exactly where it is wanted, unless an
 * obstacle is at its first line, or the head, which moves up as far as `ceiling` for it. Stacks between the head and the active
 * one that find no room are returned as `squeezed`; their tops mean nothing.
 */
export function placeStacks(
  stacks: DrawnStack[],
  obstacles: Obstacle[],
  ceiling: number,
): { tops: number[]; squeezed: number[] } {
  const sorted = obstacles.toSorted((a, b) => a.top - b.top);
  const tops = stacks.map((it) => it.wanted - (it.anchorOffset ?? 0));
  const squeezed: number[] = [];
  const topOf = (i: number) => tops[i] ?? 0;
  const bottomOf = (i: number) => topOf(i) + (stacks[i]?.height ?? 0);
  const active = stacks.findIndex((it) => it.anchorOffset !== null && !it.hidden);
  if (active !== 0 && stacks.length > 0) tops[0] = clearDown(topOf(0), stacks[0]?.height ?? 0, sorted);
  if (active > 0) {
    const it = stacks[active];
    const head = stacks[0];
    if (it && head) {
      tops[active] = clearDown(topOf(active), Math.min(FIRST_LINE_PX, it.height), sorted);
      const room = topOf(active) - BETWEEN_PX;
      if (bottomOf(0) > room)
        tops[0] = Math.max(Math.min(ceiling, head.wanted), Math.min(topOf(0), room - head.height));
      tops[active] = Math.max(topOf(active), bottomOf(0) + BETWEEN_PX);
    }
    let next = topOf(active);
    for (let i = active - 1; i > 0; i--) {
      const stack = stacks[i];
      if (!stack || stack.hidden) continue;
      const top = clearUp(Math.min(stack.wanted, next - BETWEEN_PX - stack.height), stack.height, sorted);
      if (top < bottomOf(0) + BETWEEN_PX) squeezed.push(i);
      else next = tops[i] = top;
    }
  }
  let last = Math.max(active, 0);
  for (let i = last + 1; i < stacks.length; i++) {
    const stack = stacks[i];
    if (!stack || stack.hidden) continue;
    const free = bottomOf(last) + (stack.kind === "foot" ? FOOT_PX : BETWEEN_PX);
    tops[i] = clearDown(stack.kind === "foot" ? free : Math.max(stack.wanted, free), stack.height, sorted);
    last = i;
  }
  return { tops, squeezed };
}
