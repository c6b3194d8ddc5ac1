import type { Block, Box } from "./blocks.ts";

/** Lighter blocks say too little to be counted as text. */
const LIGHT = 50;
/** A box is entered while it holds this share of the text around it. */
const SHARE = 0.6;
/** Furniture by name that holds this share of all text is the article's own box. */
const OWN_SHARE = 0.4;

/** True for text that is written, not listed. */
export function isGood(block: Block): boolean {
  return (
    block.kind !== "title" && block.kind !== "heading" && block.weight >= LIGHT && block.linked < block.weight * 0.4
  );
}

/** True when a box around the block is furniture by name. */
export function isJunk(block: Block): boolean {
  for (let box: Box | null = block.box; box; box = box.parent) if (box.junk) return true;
  return false;
}

function addMass(blocks: readonly Block[], counts: (block: Block) => boolean): void {
  for (const block of blocks) for (let box: Box | null = block.box; box; box = box.parent) box.mass = 0;
  for (const block of blocks) {
    if (!counts(block)) continue;
    for (let box: Box | null = block.box; box; box = box.parent) box.mass += block.weight;
  }
}

/** Clears the suspicion from boxes that hold the headline or too much of the page's text to be furniture. */
function acquit(blocks: readonly Block[], headline: Element | null): void {
  addMass(blocks, isGood);
  const total = blocks[0] ? topOf(blocks[0].box).mass : 0;
  for (const block of blocks) {
    for (let box: Box | null = block.box; box; box = box.parent) {
      if (!box.junk) continue;
      const holds = headline !== null && box.element.contains(headline);
      if (holds || (box.junk === 1 && box.mass > total * OWN_SHARE)) box.junk = 0;
    }
  }
}

function topOf(box: Box): Box {
  let top = box;
  while (top.parent) top = top.parent;
  return top;
}

/** The box of the article's body: the innermost that holds most of the good text. Null when there is no good text. */
export function findBody(blocks: readonly Block[], headline: Element | null): Box | null {
  acquit(blocks, headline);
  addMass(blocks, (block) => isGood(block) && !isJunk(block));
  const first = blocks[0];
  if (!first) return null;
  const children = new Map<Box, Set<Box>>();
  for (const block of blocks) {
    for (let box: Box = block.box; box.parent; box = box.parent) {
      const known = children.get(box.parent);
      if (known?.has(box)) break;
      if (known) known.add(box);
      else children.set(box.parent, new Set([box]));
    }
  }
  let body = topOf(first.box);
  if (!body.mass) return null;
  for (;;) {
    let next: Box | null = null;
    for (const child of children.get(body) ?? []) if (!next || child.mass > next.mass) next = child;
    if (!next || next.mass < body.mass * SHARE || next.tag === "p" || next.tag === "li") return body;
    body = next;
  }
}
