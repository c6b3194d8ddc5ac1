import base from "../../components/margin/base.css?inline";
import frame from "../../components/margin/frame.css?inline";
import markdown from "../../components/margin/markdown.css?inline";
import note from "../../components/margin/note.css?inline";
import sheet from "../../components/margin/sheet.css?inline";
import tokens from "../../components/tokens.css?inline";

/** What a page may not see of a key or press on the margin while it bubbles: its own shortcuts would act on it. */
const OURS = [
  "keydown",
  "keyup",
  "keypress",
  "click",
  "auxclick",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "dblclick",
];
/** What only a person may do. */
const ACTIONS = ["click", "auxclick", "keydown", "pointerdown", "mousedown", "toggle"];

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
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
  for (const type of ACTIONS) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
  }
  for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation());
  doc.documentElement.append(element);
  return { element, root, mount };
}
