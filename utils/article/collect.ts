import type { Work } from "../slices.ts";
import { readAttribute, rootOf, tagOf, walkerOf } from "./dom.ts";
import { FIRST, HEADINGS, SKIP } from "./headline.ts";
import { isNever } from "./never.ts";
import {
  BREAKS,
  END,
  HEADING,
  HIDDEN,
  MOST_DEPTH,
  MOST_ELEMENTS,
  MOST_HEADINGS,
  MOST_LENGTH,
  MOST_NAMES,
  MOST_TEXT,
  MOST_TEXTS,
  MOST_TITLE,
  MOST_WORD,
  type Outline,
} from "./outline.ts";
import { foldText } from "./text.ts";

/** An outline, and the live nodes its indexes name. The nodes are never sent, never stored. */
export interface Collected {
  outline: Outline;
  elements: Element[];
  /** Null for what was between two pieces of text: a break, a space. */
  nodes: (Text | null)[];
}

/** A page has a few thousand; what is longer than the background takes is cut, not the whole reading lost. */
const MOST_NODES = 150_000;
/** So many nodes are visited between two pauses. */
const STEP = 32;
/** A page that is drawn anew while it is read is read again, so often. */
const MOST_TRIES = 3;

/** Boxes that end a line even where they hold no text. */
const EMPTY_BOX = /^(div|p|hr|img|h\d|[uo]l|li|section|article|header)$|-/;

/** Every run of white space one space: whoever joins the pieces folds the rest. */
const foldSpace = (text: string): string => text.replace(/\s+/g, " ");

const isIn = (node: Node, around: Element): boolean => Node.prototype.contains.call(around, node);

/** Walks the page below `start`. False when the page has moved what was being read. */
function* walk(doc: Document, start: Element, { outline, elements, nodes }: Collected): Work<boolean> {
  const walker = walkerOf(doc, start, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const { headings } = outline;
  /** The elements that are open, from the outside in; an index below 0: not told of yet. */
  const open: { element: Element; index: number }[] = [];
  let breaks = 0;
  let space = "";
  let left = MOST_LENGTH;

  /** Tells of the open elements. Returns the index of the innermost. */
  const tell = (): number => {
    let parent = -1;
    for (const step of open) {
      const { element } = step;
      if (step.index < 0) {
        const named = (name: string) => foldSpace(readAttribute(element, name)).slice(0, MOST_NAMES);
        const tag = tagOf(element).slice(0, MOST_WORD);
        const classes = named("class");
        const names = `${named("id")} ${named("data-testid")} ${named("data-component")}`.slice(0, MOST_NAMES);
        step.index = elements.push(element) - 1;
        outline.parents += parent + END;
        outline.tags += tag + END;
        outline.classes += classes + END;
        outline.names += names + END;
        left -= tag.length + classes.length + names.length;
        const seen = Element.prototype.checkVisibility?.call(element) ?? true;
        outline.flags += (seen ? 0 : HIDDEN) + (named("role") === "heading" ? HEADING : 0) + END;
      }
      parent = step.index;
    }
    return parent;
  };

  const addText = (owner: number, text: string, node: Text | null) => {
    outline.owners += owner + END;
    outline.texts += text + END;
    nodes.push(node);
    left -= text.length;
  };

  const enter = (element: Element) => {
    open.push({ element, index: -1 });
    // A form is no headline, and its fields may shadow what is asked of it.
    if (element instanceof HTMLFormElement || headings.length >= MOST_HEADINGS || !element.matches(HEADINGS)) return;
    const text = foldText(element.textContent ?? "").slice(0, MOST_TITLE);
    if (text && !element.closest(SKIP)) headings.push({ element: tell(), text, first: element.matches(FIRST) });
  };

  const leave = () => {
    const left = open.pop();
    if (!left || left.index >= 0) return;
    if (EMPTY_BOX.test(tagOf(left.element))) breaks = 2;
    else if (/\bbr\b/.test(readAttribute(left.element, "class"))) breaks++;
  };

  const read = (node: Text) => {
    const text = foldSpace(node.data).slice(0, MOST_TEXT);
    if (!text.trim()) {
      space ||= text;
      return;
    }
    const owner = tell();
    const between = BREAKS.slice(0, breaks) || space;
    if (between) addText(owner, between, null);
    addText(owner, text, node);
    breaks = 0;
    space = "";
  };

  const isFull = () => left < 0 || elements.length > MOST_ELEMENTS - MOST_DEPTH || nodes.length > MOST_TEXTS - 2;

  let node: Node | null = start;
  for (let visited = 0; node && visited < MOST_NODES && !isFull(); visited++) {
    if (visited % STEP === STEP - 1) {
      yield;
      const around = open.at(-1)?.element ?? start;
      if (!isIn(around, start) || !isIn(node, around)) return false;
    }
    let inner: Node | null = null;
    if (node instanceof Text) read(node);
    else if (node instanceof Element) {
      const tag = tagOf(node);
      if (tag === "br") breaks++;
      else if (open.length < MOST_DEPTH && !isNever(node, tag)) {
        enter(node);
        inner = walker.firstChild();
        if (!inner) leave();
      } else {
        // A headline may stand in what is no text: a banner, a button.
        for (const heading of Element.prototype.querySelectorAll.call(node, HEADINGS)) {
          enter(heading);
          open.pop();
        }
      }
    }
    node = inner ?? walker.nextSibling();
    while (!node && walker.parentNode()) {
      leave();
      node = walker.nextSibling();
    }
  }
  return true;
}

function toCollected(root: Element): Collected {
  const title = foldText(root.querySelector("title")?.textContent ?? "").slice(0, MOST_TITLE);
  const columns = { parents: "", tags: "", classes: "", names: "", flags: "", owners: "", texts: "" };
  return {
    outline: { language: readAttribute(root, "lang").slice(0, MOST_WORD), title, ...columns, headings: [] },
    elements: [],
    nodes: [],
  };
}

/** Collects the text of the live page, changing nothing, without judging it: what can never be an article's is left out. */
export function* collect(doc: Document): Work<Collected> {
  const root = rootOf(doc);
  for (let tries = 1; ; tries++) {
    const collected = toCollected(root);
    const isDone = yield* walk(doc, root.querySelector("body") ?? root, collected);
    if (isDone || tries === MOST_TRIES) return collected;
  }
}
