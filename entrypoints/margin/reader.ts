import { readKey } from "../../components/margin/keys.ts";
import type { KeyPress } from "../../components/margin/keys.ts";
import { toOrder } from "../../components/margin/order.ts";
import type { Action } from "../../components/margin/state.ts";
import { reduce } from "../../components/margin/state.ts";
import type { Placement } from "../../utils/model.ts";
import type { FromPage } from "../../utils/messages/table.ts";
import type { Host } from "./host.ts";
import type { Scene } from "./scene.ts";
import { settle } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { bringNote, bringParagraph, findNextParagraph, readOn, returnToText } from "./travel.ts";

/** What a reader's action needs beyond the page. */
export interface Desk {
  open(): void;
  close(): void;
  fetch(type: "retry" | "more"): void;
  tell(message: FromPage): void;
}

/** Does what the reader does: with keys, presses and the pointer. */
export interface Reader {
  act(action: Action): void;
  press(event: KeyboardEvent): void;
  /** The pointer is level with a paragraph; null outside the article. */
  point(paragraph: number | null): void;
  /** A paragraph came into the window's upper third. */
  read(paragraph: number): void;
}

export function createReader(scene: Scene, stage: Stage, host: Host, desk: Desk): Reader {
  function point(paragraph: number | null): void {
    const ghost =
      paragraph !== null && !scene.arranged.at.has(paragraph) && scene.picture?.state === "ready" ? paragraph : null;
    if (ghost === scene.ghost || paragraph === null) return;
    scene.ghost = ghost;
    stage.draw();
  }

  function read(paragraph: number): void {
    if (scene.mode.kind !== "sheet" || scene.state.sheet || scene.state.here === paragraph) return;
    scene.state = { ...scene.state, here: paragraph };
    stage.draw();
  }

  function press(event: KeyboardEvent): void {
    if (!scene.state.open) return;
    const target = event.target instanceof Element ? event.target : null;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const action = readKey(
      { key: event.key, modified, on: whatIs(target) },
      scene.state,
      scene.arranged,
      stage.visible(),
    );
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  function act(action: Action): void {
    const before = scene.state;
    scene.state = reduce(before, action, scene.arranged);
    if (scene.mode.kind !== "sheet") scene.state = { ...scene.state, sheet: false };
    if (action.do === "ask" && !before.open) return desk.open(); // a stroke of a closed margin
    switch (action.do) {
      case "focus":
        return stage.draw();
      case "close":
        return desk.close();
      case "retry":
      case "more":
        return desk.fetch(action.do);
      case "options":
        return desk.tell({ type: "options" });
      case "fresh":
        if (scene.picture) scene.order = toOrder(scene.picture);
        settle(scene);
        return stage.layout(true);
      case "unpin":
        return unpin(action.note);
      case "copy":
        return void copy(action.note);
      case "step":
        return step(action.by, action.activate);
      case "paragraph": {
        const next = findNextParagraph(scene, scene.state.here, action.by);
        return next === null ? undefined : act({ do: "here", paragraph: next });
      }
      case "read-on":
        return goOn(action.note);
      case "text":
        if (before.focused !== null) returnToText(scene, host, before.focused);
        stage.draw();
        return stage.focus(null);
      case "ask":
      case "open":
      case "activate":
      case "go":
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
        goAlong(action, before.menu);
    }
  }

  /** Page and keyboard go along with what was done. */
  function goAlong(action: Action, menu: string | null): void {
    if (action.do === "here") bringParagraph(scene, host, action.paragraph);
    if (action.do === "menu" && action.note === null && menu !== null) stage.focus(scene.state.focused);
    if (action.do === "sheet" && action.open && scene.state.here !== null)
      bringParagraph(scene, host, scene.state.here);
    // What had the keyboard may be gone with the other tab: then keys would go to the page.
    if (action.do === "tab" && host.root.activeElement === null) stage.focus(scene.state.focused);
    const active = scene.state.active;
    if ((action.do === "activate" || action.do === "go" || action.do === "ask") && active !== null) {
      stage.focus(active);
      bringNote(scene, host, active, stage.find(active));
    }
  }

  /** The placement it had: a later picture may have come without it. */
  function restore(before: Placement): void {
    scene.unpinned.delete(before.comment);
    if (!scene.picture) return;
    const placements = scene.picture.placements.map((it) => (it.comment === before.comment ? before : it));
    scene.picture = { ...scene.picture, placements };
  }

  function unpin(note: string): void {
    const before = scene.unpinned.get(note);
    const back = before !== undefined;
    const placement = scene.arranged.notes.get(note)?.placement;
    if (back) restore(before);
    else if (placement && placement.paragraph !== null) scene.unpinned.set(note, placement);
    else return stage.draw();
    settle(scene);
    scene.said = back ? "Stands at its paragraph again." : "Stands with the comments about the article now.";
    stage.layout(true);
    stage.focus(note);
    desk.tell({ type: "unpin", comment: note, pinned: back });
  }

  async function copy(note: string): Promise<void> {
    const words = await navigator.clipboard.writeText(note).then(
      () => "Copied.",
      () => "Could not be copied.",
    );
    scene.said = words;
    stage.draw();
    stage.focus(note);
  }

  function step(by: 1 | -1, activate: boolean): void {
    const notes = stage.visible();
    const at = notes.indexOf(scene.state.focused ?? scene.state.active ?? "");
    const seen = notes.findIndex((it) => (stage.find(it)?.getBoundingClientRect().bottom ?? 0) > 0);
    const next = notes[at < 0 ? Math.max(0, seen) : Math.min(notes.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    if (activate && scene.state.active !== next) return act({ do: "activate", note: next });
    stage.focus(next);
    bringNote(scene, host, next, stage.find(next));
  }

  function goOn(note: string): void {
    const element = stage.find(note);
    if (!element) return;
    const body = element.querySelector<HTMLElement>(":scope > .clamp");
    if (body && body.scrollHeight > body.clientHeight + 2) act({ do: "whole", note });
    else if (!readOn(scene, element)) step(1, false);
  }

  return { act, press, point, read };
}

function whatIs(target: Element | null): KeyPress["on"] {
  if (!target) return "margin";
  if (target.closest("[role=menu]")) return "menu";
  if (target.matches("[role=tab]")) return "tab";
  if (target.matches("a, button, summary, pre, .wide")) return "control";
  return target.matches("[data-note]") ? "note" : "margin";
}
