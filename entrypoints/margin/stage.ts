import { h, render } from "preact";
import { Margin } from "../../components/margin/Margin.tsx";
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
import { frameOf, scrollTopOf } from "./scroller.ts";
import { toStacks } from "./stacks.ts";

/** Slides end (200 ms) before this. */
const SLIDE_MS = 260;
/** Bar and breath below the last line of the article, on narrow windows. */
const BAR_ROOM_PX = 84;
const SIZES = { small: 0.93, normal: 1, large: 1.14 };

/** Draws the scene and puts everything in its place: measure in one pass, write in the next. */
export class Stage {
  private readonly host: Host;
  private readonly scene: Scene;
  private readonly act: (action: Action) => void;
  private forms = new Map<string, StackForm>();
  private strokes: StrokeView[] = [];
  private cut: ReadonlySet<string> = new Set();
  private slides = 0;

  constructor(host: Host, scene: Scene, act: (action: Action) => void) {
    this.host = host;
    this.scene = scene;
    this.act = act;
  }

  private get aside(): HTMLElement | null {
    return this.host.root.querySelector<HTMLElement>("aside");
  }

  private origin(): Origin {
    const layer = this.host.root.querySelector(".layer");
    return layer ? originOf(layer) : { x: 0, y: -window.scrollY };
  }

  private stacks(): StackView[] {
    const { arranged, state, appearance } = this.scene;
    return toStacks(arranged, state, Number(appearance.notesShown), this.forms);
  }

  private frame(): View["frame"] {
    const { scroller } = this.scene;
    return scroller.element ? { ...frameOf(scroller), scrolled: scrollTopOf(scroller) } : null;
  }

  private endsAt(origin: Origin): number {
    const { mode, article, scroller } = this.scene;
    if (mode.kind !== "sheet" || scroller.element) return 0;
    const column = measureColumn(article);
    return column ? column.bottom - origin.y + BAR_ROOM_PX : 0;
  }

  /** Draws what the scene holds, where things stand already. */
  draw(): void {
    const { scene } = this;
    const origin = this.origin();
    const view: View = {
      ...scene,
      now: Date.now(),
      stacks: this.stacks(),
      strokes: this.strokes,
      ghost: scene.ghost === null || !scene.state.open ? null : strokeOf(scene, scene.ghost, origin),
      cut: this.cut,
      fresh: scene.order.fresh,
      lost: scene.lost.size,
      shift: -origin.x,
      frame: this.frame(),
      endsAt: this.endsAt(origin),
      act: this.act,
    };
    render(h(Margin, { view }), this.host.mount);
  }

  /** Draws, measures, and places anew. With `slide` the notes move there visibly. */
  layout(slide = false): void {
    this.forms = new Map();
    this.draw();
    const cut = findCut(this.host.root);
    if (cut.size !== this.cut.size || [...cut].some((it) => !this.cut.has(it))) {
      this.cut = cut;
      this.draw();
    }
    const origin = this.origin();
    const { scene } = this;
    this.strokes = [...scene.arranged.at.keys()].flatMap((it) => strokeOf(scene, it, origin) ?? []);
    if (slide) this.slide();
    if (scene.state.open && scene.state.tab !== "all" && scene.mode.kind !== "sheet") this.place(origin);
    this.draw();
    this.mark();
  }

  private slide(): void {
    if (this.aside) this.aside.dataset["slides"] = "";
    clearTimeout(this.slides);
    this.slides = window.setTimeout(() => delete this.aside?.dataset["slides"], SLIDE_MS);
  }

  private place(origin: Origin): void {
    const { scene, host } = this;
    const { root } = host;
    const { active } = scene.state;
    const scale = SIZES[scene.appearance.textSize];
    const ceiling = this.ceiling(origin);
    const wanted = new Map<string, number>();
    for (const stack of this.stacks()) {
      const at = wantedOf(scene, stack, origin, scale);
      if (at !== null) wanted.set(stack.key, stack.key === "head" ? Math.max(at, ceiling) : at);
    }
    const stacks = this.stacks().filter((it) => wanted.has(it.key));
    const heights = stacks.map((it) => measureStack(root, it, wanted.get(it.key) ?? 0, active));
    const forms = chooseForms(heights.filter((it) => it !== null));
    this.forms = new Map(stacks.flatMap((it, i) => (forms[i] ? [[it.key, forms[i]]] : [])));
    for (const stack of this.stacks()) if (!wanted.has(stack.key)) this.hide(stack.key);
    this.draw();
    const obstacles = obstaclesOf(scene, origin, host.element);
    for (let round = 0; round < 3; round++) {
      const drawn = this.stacks().filter((it) => wanted.has(it.key));
      const boxes = drawn.map((it) => measureDrawn(root, it, wanted.get(it.key) ?? 0, active));
      const foot = measureFoot(root);
      const { tops, squeezed } = placeStacks(foot ? [...boxes, foot] : boxes, obstacles, ceiling);
      writeTops(root, [...drawn.map((it) => it.key), "foot"], tops);
      if (squeezed.length === 0) return;
      for (const i of squeezed) this.hide(drawn[i]?.key ?? "");
      this.draw();
    }
  }

  private hide(key: string): void {
    this.forms.set(key, { shown: 0, folded: true, hidden: true });
  }

  /** Nothing stands higher: the top of the page, below the head of a docked column. */
  private ceiling(origin: Origin): number {
    const head = this.host.root.querySelector<HTMLElement>(".dock-head");
    if (!head || this.scene.scroller.element) return head ? head.offsetHeight + 12 : 8;
    return head.offsetHeight + 12 + Math.max(0, -origin.y - window.scrollY);
  }

  /** Tints the quoted words; those of the active note more. */
  private mark(): void {
    const { state, anchors, arranged, appearance } = this.scene;
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

  /** What changes while the page scrolls: the head as one line, the panel's top, the layer over a box that scrolls. */
  follow(): void {
    const { scene, host } = this;
    const { root } = host;
    const frame = this.frame();
    if (frame) {
      for (const it of root.querySelectorAll<HTMLElement>("[data-scrolled]"))
        it.style.transform = `translateY(${-frame.scrolled}px)`;
    }
    if (!scene.state.open || scene.mode.kind !== "float") return;
    const top = coveredTop(scene, scene.mode.left + scene.mode.width / 2, host.element);
    const head = root.querySelector('[data-stack="head"] > .head');
    const column = measureColumn(scene.article);
    const stuck =
      scene.state.tab === "all"
        ? Math.max(top, (column?.top ?? 0) + 8)
        : head && head.getBoundingClientRect().bottom < top
          ? top
          : null;
    if (stuck === scene.stuck) return;
    scene.stuck = stuck;
    this.draw();
  }

  /** The notes drawn, by apId, in the order they are seen. */
  visible(): string[] {
    const notes = [...this.host.root.querySelectorAll<HTMLElement>("[data-note]")].filter(
      (it) => it.offsetParent !== null,
    );
    return [...new Set(notes.map((it) => it.dataset["note"] ?? ""))];
  }

  find(note: string): HTMLElement | null {
    return this.host.root.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`);
  }

  focus(note: string | null): void {
    const target = (note === null ? null : this.find(note)) ?? this.aside;
    target?.focus({ preventScroll: true });
  }

  clear(): void {
    clearTimeout(this.slides);
    drawMarks([], []);
    render(null, this.host.mount);
    this.host.element.remove();
  }
}
