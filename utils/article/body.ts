import type { Work } from "../slices.ts";
import { STEP, type Block, type Box } from "./blocks.ts";
import type { Junk } from "./junk.ts";

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

/** True for text that is written, not listed. */
export function isGood({ kind, weight, linked }: Block): boolean {
  return kind !== "title" && kind !== "heading" && weight >= LIGHT && linked < weight * 0.4;
}

/** True when a box around the block is furniture; with `least`, only what is as surely so. */
export function isJunk(block: Block, least: Junk = 1): boolean {
  for (let box: Box | null = block.box; box; box = box.parent) if (box.junk >= least) return true;
  return false;
}

/** The article's headline as an outline has it. */
export interface Headline {
  element: number;
  /** Itself and the elements around it. */
  around: ReadonlySet<number>;
  text: string;
}

export function isIn(block: Block, outer: Box): boolean {
  for (let box: Box | null = block.box; box; box = box.parent) if (box === outer) return true;
  return false;
}

/** All boxes around the blocks, each once, inner ones after those around them. */
function boxesOf(blocks: readonly Block[]): Box[] {
  const boxes = new Set<Box>();
  for (const block of blocks)
    for (let box: Box | null = block.box; box && !boxes.has(box); box = box.parent) boxes.add(box);
  return [...boxes].sort((a, b) => a.index - b.index);
}

/** Thousands of blocks may be nested hundreds deep: each adds to its own box, and each box once to the one around it. */
function* weigh(blocks: readonly Block[], boxes: readonly Box[], counts: (block: Block) => boolean): Work<void> {
  for (const box of boxes) box.mass = 0;
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === 0) yield;
    if (counts(block)) block.box.mass += block.weight;
  }
  for (const { parent, mass } of boxes.toReversed()) if (parent) parent.mass += mass;
}

/** What boxes of one kind have in common. */
export const nameOf = ({ tag, classes }: Box): string => `${tag} ${classes}`;

/** Clears the suspicion from boxes that hold the headline or, with those named alike, too much text to be furniture. */
function* acquit(blocks: readonly Block[], boxes: readonly Box[], top: Box, headline: Headline | null): Work<void> {
  const suspects = boxes.filter(({ junk }) => junk);
  for (const box of suspects) if (headline?.around.has(box.index)) box.junk = 0;
  yield* weigh(blocks, boxes, (block) => isGood(block) && !isJunk(block, 3));
  const named = new Map<string, number>();
  for (const box of suspects) named.set(nameOf(box), (named.get(nameOf(box)) ?? 0) + box.mass);
  for (const box of suspects) {
    const least = box.junk === 1 || box.junk === 2 ? OWN_SHARE[box.junk] : Infinity;
    if ((named.get(nameOf(box)) ?? 0) > top.mass * least) box.junk = 0;
  }
}

/** The blocks after the headline; all of them where there is none. */
export function afterHeadline(blocks: readonly Block[], headline: Headline | null): readonly Block[] {
  return headline ? blocks.slice(blocks.findIndex(({ box }) => box.index > headline.element)) : blocks;
}

/** Marks the articles that follow on the same page: boxes that begin with a title of their own. */
function* dropFollowing(blocks: readonly Block[], headline: Headline): Work<void> {
  let written = 0;
  let followers = 0;
  /** The boxes that already hold some of the article. */
  const begun = new Set<Box>();
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === 0) yield;
    const title = block.kind === "title" && written > WRITTEN && block.text.length >= TITLE;
    if (title && !headline.text.includes(block.text) && followers++ < MOST_FOLLOWERS) {
      let outer: Box = block.box;
      while (outer.parent && !headline.around.has(outer.parent.index) && !begun.has(outer.parent)) outer = outer.parent;
      outer.junk = 2;
    }
    if (isGood(block) && !isJunk(block)) {
      written += block.weight;
      for (let box: Box | null = block.box; box && !begun.has(box); box = box.parent) begun.add(box);
    }
  }
}

function topOf(box: Box): Box {
  let top = box;
  while (top.parent) top = top.parent;
  return top;
}

function childrenOf(boxes: readonly Box[]): Map<Box, Box[]> {
  const children = new Map<Box, Box[]>();
  for (const box of boxes) {
    if (!box.parent) continue;
    const known = children.get(box.parent);
    if (known) known.push(box);
    else children.set(box.parent, [box]);
  }
  return children;
}

/** The `article` around the headline, where it holds enough of the text; else the whole page. */
function startOf(boxes: readonly Box[], top: Box, headline: Headline | null): Box {
  // Of those around the headline, the later is the inner.
  const around = boxes.findLast(
    ({ tag, mass, index }) => tag === "article" && mass >= top.mass * ARTICLE_SHARE && headline?.around.has(index),
  );
  return around ?? top;
}

/** How many blocks of text each box holds, at any depth. */
function countParagraphs(blocks: readonly Block[], boxes: readonly Box[]): Map<Box, number> {
  const counts = new Map<Box, number>();
  const add = (box: Box, count: number) => counts.set(box, (counts.get(box) ?? 0) + count);
  for (const block of blocks) if (isGood(block) && !isJunk(block)) add(block.box, 1);
  for (const box of boxes.toReversed()) if (box.parent) add(box.parent, counts.get(box) ?? 0);
  return counts;
}

/** The box of the article's body: the innermost that holds most of the good text. Null when there is no good text. */
export function* findBody(blocks: readonly Block[], headline: Headline | null): Work<Box | null> {
  const first = blocks[0];
  if (!first) return null;
  const top = topOf(first.box);
  const boxes = boxesOf(blocks);
  yield* acquit(blocks, boxes, top, headline);
  if (headline) yield* dropFollowing(afterHeadline(blocks, headline), headline);
  yield* weigh(blocks, boxes, (block) => isGood(block) && !isJunk(block));
  if (!top.mass) return null;
  const children = childrenOf(boxes);
  const paragraphs = countParagraphs(blocks, boxes);
  let body = startOf(boxes, top, headline);
  for (;;) {
    let next: Box | null = null;
    for (const child of children.get(body) ?? []) if (!next || child.mass > next.mass) next = child;
    // A box that is one paragraph among others is not the body, however long it is.
    if (next && paragraphs.get(next) === 1 && next.mass < body.mass) return body;
    if (!next || next.mass < body.mass * SHARE || /^(p|ul|ol|li|table)$/.test(next.tag)) return body;
    body = next;
  }
}
