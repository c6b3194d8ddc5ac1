import base from "../../components/margin/base.css?inline";
import frame from "../../components/margin/frame.css?inline";
import markdown from "../../components/margin/markdown.css?inline";
import note from "../../components/margin/note.css?inline";
import sheet from "../../components/margin/sheet.css?inline";
import tokens from "../../components/tokens.css?inline";

/** What a person does to the margin: a page's script may not make it up, and its own shortcuts do not act on it. */
const ACTIONS = ["keydown", "keyup", "click", "auxclick", "mousedown", "mouseup", "pointerdown", "pointerup"];

function guard(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /**
   * True while something a person did is on its way through our root. Firefox hands the root to the page: a button the
   * page moved out of it, and pressed there, never passes the guard.
   */
  isActing(): boolean;
  /** Where Preact draws. */
  mount: HTMLElement;
}

/**
 * Puts our one element into the page: a plain `div` (a custom element's name could be taken by the page) with a closed
 * shadow root. Events a page's script made up are stopped before they reach anything that acts.
 */
export function createHost(doc: Document): Host {
  const element = doc.createElement("div");
  const root = element.attachShadow({ mode: "closed" });
  const style = doc.createElement("style");
  style.textContent = [tokens, base, note, markdown, frame, sheet].join("\n");
  const mount = doc.createElement("div");
  mount.style.display = "contents";
  root.append(style, mount);
  let acted: Event | null = null;
  const isActing = () => acted !== null && acted.eventPhase !== Event.NONE;
  for (const type of ACTIONS) {
    root.addEventListener(type, guard, true);
    root.addEventListener(type, (event) => (acted = event), true);
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  doc.documentElement.append(element);
  return { element, root, mount, isActing };
}
