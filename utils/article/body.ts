import type { Block, Box } from "./blocks.ts";
import { readAttribute } from "./dom.ts";

/** Lighter blocks say too little to be counted as text. */
const LIGHT = 50;
/** A box is entered while it holds this share of the text around it. */
const SHARE = 0.6;
/** Furniture by name that holds this share of all text, alone or with others named alike, is the article's own. */
const OWN_SHARE = { 1: 0.3, 2: 0.6 };
/** An `article` around the headline is the article when it holds this share of all text. */
const ARTICLE_SHARE = 0.2;
/** Another article can only follow after this much text. */
const WRITTEN = 1_000;
/** More titles than this are no articles but a list. */
const MOST_FOLLOWERS = 20;
/** A title shorter than this is a site's or a section's name. */
const TITLE = 20;

/** The boxes around a block, from the inside out. */
export function* boxesOf(block: Block): Generator<Box> {
  for (let box: Box | null = block.box; box; box = box.parent) yield box;
}

/** True for text that is written, not listed. */
export function isGood({ kind, weight, linked }: Block): boolean {
  return kind !== "title" && kind !== "heading" && weight >= LIGHT && linked < weight * 0.4;
}

/** True when a box around the block is furniture. */
export function isJunk(block: Block): boolean {
  for (const box of boxesOf(block)) if (box.junk) return true;
  return false;
}

export function isIn(block: Block, outer: Box): boolean {
  for (const box of boxesOf(block)) if (box === outer) return true;
  return false;
}

function weigh(blocks: readonly Block[], counts: (block: Block) => boolean): void {
  for (const block of blocks) for (const box of boxesOf(block)) box.mass = 0;
  for (const block of blocks) {
    if (counts(block)) for (const box of boxesOf(block)) box.mass += block.weight;
  }
}

/** What boxes of one kind have in common. */
export const nameOf = ({ tag, element }: Box): string => `${tag} ${readAttribute(element, "class")}`;

/** Clears the suspicion from boxes that hold the headline or, with those named alike, too much text to be furniture. */
function acquit(blocks: readonly Block[], top: Box, headline: Element | null): void {
  const suspects = new Set<Box>();
  for (const block of blocks) for (const box of boxesOf(block)) if (box.junk) suspects.add(box);
  for (const box of suspects) if (headline && box.element.contains(headline)) box.junk = 0;
  weigh(blocks, (block) => isGood(block) && ![...boxesOf(block)].some(({ junk }) => junk === 3));
  const named = new Map<string, number>();
  for (const box of suspects) named.set(nameOf(box), (named.get(nameOf(box)) ?? 0) + box.mass);
  for (const box of suspects) {
    const least = box.junk === 1 || box.junk === 2 ? OWN_SHARE[box.junk] : Infinity;
    if ((named.get(nameOf(box)) ?? 0) > top.mass * least) box.junk = 0;
  }
}

/** The blocks after the headline; all of them where there is none. */
export function afterHeadline(blocks: readonly Block[], headline: Element | null): readonly Block[] {
  if (!headline) return blocks;
  const { DOCUMENT_POSITION_FOLLOWING } = Node;
  return blocks.slice(
    blocks.findIndex(({ box }) => headline.compareDocumentPosition(box.element) & DOCUMENT_POSITION_FOLLOWING),
  );
}

/** Marks the articles that follow on the same page: boxes that begin with a title of their own. */
function dropFollowing(blocks: readonly Block[], headline: Element): void {
  let written = 0;
  let followers = 0;
  const before: Block[] = [];
  for (const block of blocks) {
    const title = block.kind === "title" && written > WRITTEN && block.text.length >= TITLE;
    if (title && !headline.textContent?.includes(block.text) && followers++ < MOST_FOLLOWERS) {
      const begins = (box: Box) => !before.some((one) => isIn(one, box));
      let outer: Box = block.box;
      while (outer.parent && !outer.parent.element.contains(headline) && begins(outer.parent)) outer = outer.parent;
      outer.junk = 2;
    }
    if (isGood(block) && !isJunk(block)) {
      written += block.weight;
      before.push(block);
    }
  }
}

function topOf(box: Box): Box {
  let top = box;
  while (top.parent) top = top.parent;
  return top;
}

function childrenOf(blocks: readonly Block[]): Map<Box, Set<Box>> {
  const children = new Map<Box, Set<Box>>();
  for (const block of blocks) {
    for (const box of boxesOf(block)) {
      if (!box.parent) break;
      const known = children.get(box.parent) ?? new Set();
      if (known.has(box)) break;
      children.set(box.parent, known.add(box));
    }
  }
  return children;
}

/** The `article` around the headline, where it holds enough of the text; else the whole page. */
function startOf(blocks: readonly Block[], top: Box, headline: Element | null): Box {
  let start = top;
  if (!headline) return start;
  for (const block of blocks) {
    for (const box of boxesOf(block)) {
      if (box.tag !== "article" || box.mass < top.mass * ARTICLE_SHARE || !box.element.contains(headline)) continue;
      if (start === top || start.element.contains(box.element)) start = box;
    }
  }
  return start;
}

/** The box of the article's body: the innermost that holds most of the good text. Null when there is no good text. */
export function findBody(blocks: readonly Block[], headline: Element | null): Box | null {
  const first = blocks[0];
  if (!first) return null;
  const top = topOf(first.box);
  acquit(blocks, top, headline);
  if (headline) dropFollowing(afterHeadline(blocks, headline), headline);
  weigh(blocks, (block) => isGood(block) && !isJunk(block));
  if (!top.mass) return null;
  const children = childrenOf(blocks);
  let body = startOf(blocks, top, headline);
  for (;;) {
    let next: Box | null = null;
    for (const child of children.get(body) ?? []) if (!next || child.mass > next.mass) next = child;
    if (!next || next.mass < body.mass * SHARE || /^(p|ul|ol|li|table)$/.test(next.tag)) return body;
    body = next;
  }
}
