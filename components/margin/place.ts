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

function sumNotes(stack: StackHeights, count: number, folded: boolean): number {
  return stack.notes.slice(0, count).reduce((sum, note) => sum + (folded ? note.folded : note.full) + WITHIN_PX, 0);
}

function heightOf(stack: StackHeights, form: StackForm): number {
  if (form.hidden) return 0;
  const notes = Math.max(0, sumNotes(stack, form.shown, form.folded) - WITHIN_PX);
  return stack.lead + notes + (form.shown < stack.total ? stack.rest : 0) + stack.tail;
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

class Crowd {
  readonly forms: StackForm[];
  readonly tops: number[];
  readonly stacks: StackHeights[];
  readonly active: number;
  constructor(stacks: StackHeights[]) {
    this.stacks = stacks;
    this.active = stacks.findIndex((it) => it.anchor >= 0);
    this.forms = stacks.map((it) => ({ shown: it.notes.length, folded: false, hidden: false }));
    this.tops = stacks.map(
      (it) => it.wanted - (it.anchor > 0 ? sumNotes(it, it.anchor, false) : 0) - (it.anchor >= 0 ? it.lead : 0),
    );
  }
  stack(i: number): StackHeights {
    const it = this.stacks[i];
    if (!it) throw new RangeError(`no stack ${i}`);
    return it;
  }
  form(i: number): StackForm {
    const it = this.forms[i];
    if (!it) throw new RangeError(`no form ${i}`);
    return it;
  }
  top(i: number): number {
    return this.tops[i] ?? 0;
  }
  height(i: number): number {
    return heightOf(this.stack(i), this.form(i));
  }
  bottom(i: number): number {
    return this.top(i) + this.height(i);
  }
  /** The second note gives way to the line "and 6 more here". */
  thin(i: number): boolean {
    const { kind, firm, anchor } = this.stack(i);
    if (kind !== "passage" || firm || anchor >= 0 || this.form(i).shown < 2) return false;
    this.form(i).shown = 1;
    return true;
  }
  fold(i: number): boolean {
    const { kind, firm, anchor } = this.stack(i);
    if (kind !== "passage" || firm || anchor >= 0) return false;
    this.form(i).folded = true;
    return true;
  }
  /** Pushes up what stands above the active stack. True when the head has its room. */
  up(): boolean {
    for (let i = this.active - 1; i > 0; i--) {
      const wanted = this.stack(i).wanted;
      const at = () => Math.min(wanted, this.top(i + 1) - BETWEEN_PX - this.height(i));
      this.tops[i] = at();
      if (wanted - this.top(i) > CROWD_PX && this.thin(i)) this.tops[i] = at();
      if (wanted - this.top(i) > FOLD_PX && this.fold(i)) this.tops[i] = at();
    }
    return this.active < 1 || this.top(1) >= this.bottom(0) + BETWEEN_PX;
  }
  down(): void {
    for (let i = Math.max(this.active, 0) + 1; i < this.stacks.length; i++) {
      const { kind, wanted } = this.stack(i);
      if (kind === "foot") continue;
      const at = () => Math.max(wanted, this.bottom(i - 1) + BETWEEN_PX);
      this.tops[i] = at();
      if (this.top(i) - wanted > CROWD_PX && this.thin(i - 1)) this.tops[i] = at();
      const next = this.stacks[i + 1];
      const crowdsNext = next?.kind === "passage" && this.bottom(i) + BETWEEN_PX > next.wanted;
      if (crowdsNext && this.top(i) - wanted > FOLD_PX) this.fold(i);
    }
  }
}

/**
 * Decides the form of each stack. The first one is the head; stacks follow in the order of the text. The head gives room
 * to the active note by showing fewer comments (at least one, as long as folding helps); what folded for room that is
 * there after all unfolds again.
 */
export function chooseForms(stacks: StackHeights[]): StackForm[] {
  if (stacks.length === 0) return [];
  const crowd = new Crowd(stacks);
  const head = crowd.form(0);
  let fits = crowd.up();
  while (!fits && head.shown > 1) {
    head.shown--;
    fits = crowd.up();
  }
  for (let i = 1; !fits && i < crowd.active; i++) if (crowd.fold(i)) fits = crowd.up();
  if (!fits && head.shown > 0) {
    head.shown = 0;
    fits = crowd.up();
  }
  for (let i = 1; !fits && i < crowd.active; i++) {
    crowd.form(i).hidden = true;
    fits = crowd.up();
  }
  for (let i = 1; i < crowd.active; i++) {
    const form = crowd.form(i);
    if (!form.folded || form.hidden) continue;
    form.folded = false;
    if (crowd.up() && !form.folded) continue;
    form.folded = true;
    crowd.up();
  }
  crowd.down();
  return crowd.forms;
}

/**
 * The top of every stack, in order and without overlap. The active note stands exactly where it is wanted, unless an
 * obstacle is there, or the head, which moves up as far as `ceiling` for it. Stacks between the head and the active
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
  if (active !== 0) tops[0] = clearDown(topOf(0), stacks[0]?.height ?? 0, sorted);
  if (active > 0) {
    const it = stacks[active];
    const head = stacks[0];
    if (it && head) {
      tops[active] = clearDown(topOf(active), it.height, sorted);
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
