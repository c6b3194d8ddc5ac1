import { readKey } from "../../components/margin/keys.ts";
import type { KeyPress } from "../../components/margin/keys.ts";
import { toOrder } from "../../components/margin/order.ts";
import type { Action } from "../../components/margin/state.ts";
import { reduce } from "../../components/margin/state.ts";
import type { FromPage } from "../../utils/messages/table.ts";
import type { Host } from "./host.ts";
import type { Scene } from "./scene.ts";
import { settle } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { bringNote, bringParagraph, findNextParagraph, readOn, returnToText } from "./travel.ts";

/** What a reader's action needs beyond the page. */
export interface Desk {
  close(): void;
  fetch(type: "retry" | "more"): void;
  tell(message: FromPage): void;
}

/** Does what the reader does: with keys, presses and the pointer. */
export class Reader {
  private readonly scene: Scene;
  private readonly stage: Stage;
  private readonly host: Host;
  private readonly desk: Desk;

  constructor(scene: Scene, stage: Stage, host: Host, desk: Desk) {
    this.scene = scene;
    this.stage = stage;
    this.host = host;
    this.desk = desk;
  }

  point(paragraph: number | null): void {
    const { scene } = this;
    const ghost =
      paragraph !== null && !scene.arranged.at.has(paragraph) && scene.picture?.state === "ready" ? paragraph : null;
    if (ghost === scene.ghost || paragraph === null) return;
    scene.ghost = ghost;
    this.stage.draw();
  }

  read(paragraph: number): void {
    const { scene } = this;
    if (scene.mode.kind !== "sheet" || scene.state.sheet || scene.state.here === paragraph) return;
    scene.state = { ...scene.state, here: paragraph };
    this.stage.draw();
  }

  press(event: KeyboardEvent): void {
    const { scene } = this;
    const target = event.target instanceof Element ? event.target : null;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const action = readKey(
      { key: event.key, modified, on: whatIs(target) },
      scene.state,
      scene.arranged,
      this.stage.visible(),
    );
    if (!action) return;
    event.preventDefault();
    this.act(action);
  }

  act(action: Action): void {
    const { scene, stage, host } = this;
    const before = scene.state;
    scene.state = reduce(before, action, scene.arranged);
    switch (action.do) {
      case "focus":
        return stage.draw();
      case "close":
        return this.desk.close();
      case "retry":
      case "more":
        return this.desk.fetch(action.do);
      case "options":
        return this.desk.tell({ type: "options" });
      case "fresh":
        if (scene.picture) scene.order = toOrder(scene.picture);
        settle(scene);
        return stage.layout(true);
      case "unpin":
        return this.unpin(action.note);
      case "copy":
        return void this.copy(action.note);
      case "step":
        return this.step(action.by, action.activate);
      case "paragraph": {
        const next = findNextParagraph(scene, scene.state.here, action.by);
        return next === null ? undefined : this.act({ do: "here", paragraph: next });
      }
      case "read-on":
        return this.readOn(action.note);
      case "text":
        if (before.focused !== null) returnToText(scene, host, before.focused);
        stage.draw();
        return stage.focus(null);
      case "open":
      case "activate":
      case "go":
      case "ask":
      case "here":
      case "done":
      case "rest":
      case "replies":
      case "whole":
      case "list":
      case "general":
      case "fewer":
      case "menu":
      case "tab":
      case "sort":
      case "sheet":
        stage.layout(true);
        stage.follow();
        this.goAlong(action, before.menu);
    }
  }

  /** Page and keyboard go along with what was done. */
  private goAlong(action: Action, menu: string | null): void {
    const { scene, stage, host } = this;
    if (action.do === "here") bringParagraph(scene, host, action.paragraph);
    if (action.do === "menu" && action.note === null && menu !== null) stage.focus(scene.state.focused);
    if (action.do === "sheet" && action.open && scene.state.here !== null)
      bringParagraph(scene, host, scene.state.here);
    const active = scene.state.active;
    if ((action.do === "activate" || action.do === "go" || action.do === "ask") && active !== null) {
      stage.focus(active);
      bringNote(scene, host, active, stage.find(active));
    }
  }

  private unpin(note: string): void {
    const { scene } = this;
    const placement = scene.arranged.notes.get(note)?.placement;
    if (!placement || placement.reason.kind === "general") return this.stage.draw();
    const back = scene.unpinned.delete(note);
    if (!back) scene.unpinned.set(note, placement);
    settle(scene);
    scene.said = back ? "Stands at its paragraph again." : "Stands with the comments about the article now.";
    this.stage.layout(true);
    this.stage.focus(note);
    this.desk.tell({ type: "unpin", comment: note, pinned: back });
  }

  private async copy(note: string): Promise<void> {
    const words = await navigator.clipboard.writeText(note).then(
      () => "Copied.",
      () => "Could not be copied.",
    );
    this.scene.said = words;
    this.stage.draw();
    this.stage.focus(note);
  }

  private step(by: 1 | -1, activate: boolean): void {
    const { scene, stage, host } = this;
    const notes = stage.visible();
    const at = notes.indexOf(scene.state.focused ?? scene.state.active ?? "");
    const seen = notes.findIndex((it) => (stage.find(it)?.getBoundingClientRect().bottom ?? 0) > 0);
    const next = notes[at < 0 ? Math.max(0, seen) : Math.min(notes.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    if (activate && scene.state.active !== next) return this.act({ do: "activate", note: next });
    stage.focus(next);
    bringNote(scene, host, next, stage.find(next));
  }

  private readOn(note: string): void {
    const element = this.stage.find(note);
    if (!element) return;
    const body = element.querySelector<HTMLElement>(":scope > .clamp");
    if (body && body.scrollHeight > body.clientHeight + 2) this.act({ do: "whole", note });
    else if (!readOn(this.scene, element)) this.step(1, false);
  }
}

function whatIs(target: Element | null): KeyPress["on"] {
  if (!target) return "margin";
  if (target.closest("[role=menu]")) return "menu";
  if (target.matches("[role=tab]")) return "tab";
  if (target.matches("a, button, summary, pre, .wide")) return "control";
  return target.matches("[data-note]") ? "note" : "margin";
}
