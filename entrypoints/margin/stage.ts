import { h, render } from "preact";
import { Margin } from "../../components/margin/Margin.tsx";
import { SIZES } from "../../components/margin/mode.ts";
import type { StackForm } from "../../components/margin/place.ts";
import { chooseForms, placeStacks } from "../../components/margin/place.ts";
import type { Action } from "../../components/margin/state.ts";
import type { StackView, StrokeView, View } from "../../components/margin/view.ts";
import { measureColumn } from "./article.ts";
import type { Origin } from "./geometry.ts";
import { coveredTop, obstaclesOf, originOf, strokeOf, wantedOf } from "./geometry.ts";
import type { Host } from "./host.ts";
import { drawMarks } from "./marks.ts";
import { findCut, measureDrawn, measureFoot, measureStack, writeTops } from "./measure.ts";
import type { Scene } from "./scene.ts";
import { frameOf } from "./scroller.ts";
import { toStacks } from "./stacks.ts";

/** Slides end (200 ms) before this. */
const SLIDE_MS = 260;
/** Bar and breath below the last line of the article, on narrow windows. */
const BAR_ROOM_PX = 84;

export interface Stage {
  /** Draws what the scene holds, where things stand already. */
  draw(): void;
  /** Draws, measures, and places anew. With `slide` the notes move there visibly. */
  layout(slide?: boolean): void;
  /** What changes while the page scrolls: the head as one line, the panel's top, the layer over a box that scrolls. */
  follow(): void;
  /** The notes drawn, by apId, in the order they are seen. */
  visible(): string[];
  find(note: string): HTMLElement | null;
  /** Gives the keyboard to a note, or to the margin itself. */
  focus(note: string | null): void;
  clear(): void;
}

/** Draws the scene and puts everything in its place: measure in one pass, write in the next. */
export function createStage(host: Host, scene: Scene, act: (action: Action) => void): Stage {
  const { root } = host;
  let forms = new Map<string, StackForm>();
  let strokes: StrokeView[] = [];
  let cut: ReadonlySet<string> = new Set();
  let slides = 0;

  function findAside(): HTMLElement | null {
    return root.querySelector<HTMLElement>("aside");
  }

  function findOrigin(): Origin {
    const layer = root.querySelector(".layer");
    return layer ? originOf(layer) : { x: 0, y: -window.scrollY };
  }

  function listStacks(): StackView[] {
    const { arranged, state, appearance } = scene;
    return toStacks(arranged, state, Number(appearance.notesShown), forms);
  }

  function findEnd(origin: Origin): number {
    const { mode, article, scroller } = scene;
    if (mode.kind !== "sheet" || scroller.element) return 0;
    const column = measureColumn(article);
    return column ? column.bottom - origin.y + BAR_ROOM_PX : 0;
  }

  function findGhost(origin: Origin): StrokeView | null {
    if (scene.ghost === null || !scene.state.open) return null;
    const column = measureColumn(scene.article);
    return column && strokeOf(scene, scene.ghost, origin, column);
  }

  function draw(): void {
    const origin = findOrigin();
    const view: View = {
      ...scene,
      now: Date.now(),
      stacks: listStacks(),
      strokes,
      ghost: findGhost(origin),
      cut,
      fresh: scene.order.fresh,
      lost: scene.lost.size,
      shift: -origin.x,
      endsAt: findEnd(origin),
      act,
    };
    render(h(Margin, { view }), host.mount);
  }

  function layout(slide = false): void {
    forms = new Map();
    draw();
    followBox();
    const found = findCut(root);
    if (found.size !== cut.size || [...found].some((it) => !cut.has(it))) {
      cut = found;
      draw();
    }
    const origin = findOrigin();
    const column = measureColumn(scene.article);
    scene.middle = column ? (column.left + column.right) / 2 : 0;
    strokes = column ? [...scene.arranged.at.keys()].flatMap((it) => strokeOf(scene, it, origin, column) ?? []) : [];
    if (slide) startSliding();
    if (scene.state.open && scene.state.tab !== "all" && scene.mode.kind !== "sheet") place(origin);
    draw();
    mark();
  }

  function startSliding(): void {
    const aside = findAside();
    if (aside) aside.dataset["slides"] = "";
    clearTimeout(slides);
    slides = window.setTimeout(() => delete findAside()?.dataset["slides"], SLIDE_MS);
  }

  function place(origin: Origin): void {
    const { active } = scene.state;
    const scale = SIZES[scene.appearance.textSize];
    const ceiling = findCeiling(origin);
    const wanted = new Map<string, number>();
    for (const stack of listStacks()) {
      const at = wantedOf(scene, stack, origin, scale);
      if (at !== null) wanted.set(stack.key, stack.key === "head" ? Math.max(at, ceiling) : at);
    }
    const stacks = listStacks().filter((it) => wanted.has(it.key));
    const heights = stacks.map((it) => measureStack(root, it, wanted.get(it.key) ?? 0, active));
    const chosen = chooseForms(heights.filter((it) => it !== null));
    forms = new Map(stacks.flatMap((it, i) => (chosen[i] ? [[it.key, chosen[i]]] : [])));
    for (const stack of listStacks()) if (!wanted.has(stack.key)) hide(stack.key);
    draw();
    const taken = obstaclesOf(scene, origin, host.element);
    // Only what reaches in beside the article is gone round: below its end nothing of it can be hidden, and a note that
    // went below the site's whole footer would stand nowhere near its paragraph.
    const end = (measureColumn(scene.article)?.bottom ?? Infinity) - origin.y;
    const obstacles = taken.filter(({ top }) => top < end);
    for (let round = 0; round < 3; round++) {
      const drawn = listStacks().filter((it) => wanted.has(it.key));
      const boxes = drawn.map((it) => measureDrawn(root, it, wanted.get(it.key) ?? 0, active));
      const foot = measureFoot(root);
      const { tops, squeezed } = placeStacks(foot ? [...boxes, foot] : boxes, obstacles, ceiling);
      writeTops(root, [...drawn.map((it) => it.key), "foot"], tops, taken);
      if (squeezed.length === 0) return;
      for (const i of squeezed) hide(drawn[i]?.key ?? "");
      draw();
    }
  }

  function hide(key: string): void {
    forms.set(key, { shown: 0, folded: true, hidden: true });
  }

  /** Nothing stands higher: the top of the page, below the head of a docked column. */
  function findCeiling(origin: Origin): number {
    const head = root.querySelector<HTMLElement>(".dock-head");
    if (!head || scene.scroller.element) return head ? head.offsetHeight + 12 : 8;
    return head.offsetHeight + 12 + Math.max(0, -origin.y - window.scrollY);
  }

  /** Tints the quoted words; those of the active note more. */
  function mark(): void {
    const { state, anchors, arranged, appearance } = scene;
    if (!state.open || !appearance.marks) return drawMarks([], []);
    const rest: Range[] = [];
    const active: Range[] = [];
    for (const notes of arranged.at.values()) {
      for (const { comment } of notes) {
        (comment.apId === state.active ? active : rest).push(...(anchors.get(comment.apId)?.marks ?? []));
      }
    }
    drawMarks(rest, active);
  }

  /** Where the article scrolls in a box of the page, the layers go along and are cut off at its edges. */
  function followBox(): void {
    const { element } = scene.scroller;
    if (!element) return;
    const { top, height } = frameOf(scene.scroller);
    for (const it of root.querySelectorAll<HTMLElement>(".layer")) {
      it.style.transform = `translateY(${-element.scrollTop}px)`;
      const above = top - it.getBoundingClientRect().top;
      it.style.clipPath = `inset(${above}px -100vw ${-above - height}px)`;
    }
  }

  function follow(): void {
    followBox();
    if (!scene.state.open || scene.mode.kind !== "float") return;
    const top = coveredTop(scene, scene.mode.left + scene.mode.width / 2, host.element);
    const head = root.querySelector('[data-stack="head"] > .head');
    const stuck =
      scene.state.tab === "all"
        ? Math.max(top, (measureColumn(scene.article)?.top ?? 0) + 8)
        : head && head.getBoundingClientRect().bottom < top
          ? top
          : null;
    if (stuck === scene.stuck) return;
    scene.stuck = stuck;
    draw();
  }

  function visible(): string[] {
    const notes = [...root.querySelectorAll<HTMLElement>("[data-note]")].filter((it) => it.offsetParent !== null);
    return [...new Set(notes.map((it) => it.dataset["note"] ?? ""))];
  }

  function find(note: string): HTMLElement | null {
    return root.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`);
  }

  function focus(note: string | null): void {
    const target = (note === null ? null : find(note)) ?? findAside();
    target?.focus({ preventScroll: true });
  }

  function clear(): void {
    clearTimeout(slides);
    drawMarks([], []);
    render(null, host.mount);
    host.element.remove();
  }

  return { draw, layout, follow, visible, find, focus, clear };
}
