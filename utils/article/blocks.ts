import type { Paragraph } from "../model.ts";
import { readAttribute, tagOf, walkerOf } from "./dom.ts";
import { isNever, judgeNames, type Junk } from "./junk.ts";
import { foldText, weighText } from "./text.ts";

/** An element that breaks lines, and what was found in it. */
export interface Box {
  element: Element;
  tag: string;
  parent: Box | null;
  junk: Junk;
  /** Weight of the good text in it, at any depth. */
  mass: number;
}

/** One run of text between two line breaks of the layout. */
export interface Block {
  box: Box;
  kind: Paragraph["kind"] | "title";
  nodes: (Text | null)[];
  /** Folded, never empty. */
  text: string;
  /** Weight of the text, and of its part inside links. */
  weight: number;
  linked: number;
  /** True when all of it is set bold: how many pages set sub-headings. */
  bold: boolean;
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** A page has a few thousand elements; these end the reading of one built to be endless. */
const MOST_NODES = 150_000;
const MOST_DEPTH = 400;
const MOST_BLOCKS = 12_000;
const MOST_MS = 1_000;

function kindOf(box: Box): Block["kind"] {
  for (let at: Box | null = box, steps = 0; at && steps < 4; at = at.parent, steps++) {
    if (at.tag === "h1") return "title";
    if (/^h[2-6]$/.test(at.tag)) return "heading";
    if (at.tag === "li" || at.tag === "dd" || at.tag === "dt") return "item";
    if (at.tag === "blockquote") return "quote";
  }
  return readAttribute(box.element, "role") === "heading" ? "heading" : "text";
}

/**
 * Reads all text below `root` as blocks in reading order, leaving out what can never be the article's, and what the selector
 * `skip` names.
 */
export function readBlocks(doc: Document, root: Element, skip = ""): Block[] {
  const blocks: Block[] = [];
  const walker = walkerOf(doc, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const end = performance.now() + MOST_MS;
  let visited = 0;
  let nodes: (Text | null)[] = [];
  let linked = 0;
  let plain = 0;

  const close = (box: Box) => {
    const text = foldText(nodes.map((node) => (node ? node.data : " ")).join(""));
    if (text) blocks.push({ box, kind: kindOf(box), nodes, text, weight: weighText(text), linked, bold: !plain });
    nodes = [];
    linked = 0;
    plain = 0;
  };

  /** Visits the children of the walker's current node; `breaks` counts line breaks since the last text. */
  const visit = (box: Box, link: boolean, bold: boolean, depth: number) => {
    let breaks = 0;
    let node = walker.firstChild();
    if (!node) return;
    for (; node; node = walker.nextSibling()) {
      if (++visited > MOST_NODES || blocks.length >= MOST_BLOCKS || performance.now() > end) break;
      if (node instanceof Text) {
        if (breaks > 1 && node.data.trim()) close(box);
        if (node.data.trim()) breaks = 0;
        nodes.push(node);
        const weight = weighText(foldText(node.data));
        if (link) linked += weight;
        if (!bold) plain += weight;
      } else if (node instanceof Element) {
        const tag = tagOf(node);
        if (tag === "br") {
          breaks++;
          nodes.push(null);
        } else if (depth < MOST_DEPTH && !isNever(node, tag) && !(skip && Element.prototype.matches.call(node, skip))) {
          if (breaks > 1) close(box);
          breaks = 0;
          const junk = judgeNames(node, tag);
          if (INLINE.has(tag) && junk < 2) {
            visit(box, link || tag === "a", bold || tag === "b" || tag === "strong", depth + 1);
          } else {
            close(box);
            const inner: Box = { element: node, tag, parent: box, junk, mass: 0 };
            visit(inner, link || tag === "a", bold, depth + 1);
            close(inner);
          }
        }
      }
    }
    walker.parentNode();
  };
  visit({ element: root, tag: tagOf(root), parent: null, junk: 0, mass: 0 }, false, false, 0);
  return blocks;
}
