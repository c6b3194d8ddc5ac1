import type { Work } from "../slices.ts";
import { STEP, type Block, type Box } from "./blocks.ts";

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

/** The article's headline as an outline has it. */
export interface Headline {
  element: number;
  /** Itself and the elements around it. */
  around: ReadonlySet<number>;
  text: string;
}

export function isIn(block: Block, outer: Box): boolean {
  for (const box of boxesOf(block)) if (box === outer) return true;
  return false;
}

function* weigh(blocks: readonly Block[], counts: (block: Block) => boolean): Work<void> {
  for (const block of blocks) for (const box of boxesOf(block)) box.mass = 0;
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === 0) yield;
    if (counts(block)) for (const box of boxesOf(block)) box.mass += block.weight;
  }
}

/** What boxes of one kind have in common. */
export const nameOf = ({ tag, classes }: Box): string => `${tag} ${classes}`;

/** Clears the suspicion from boxes that hold the headline or, with those named alike, too much text to be furniture. */
function* acquit(blocks: readonly Block[], top: Box, headline: Headline | null): Work<void> {
  const suspects = new Set<Box>();
  for (const block of blocks) for (const box of boxesOf(block)) if (box.junk) suspects.add(box);
  for (const box of suspects) if (headline?.around.has(box.index)) box.junk = 0;
  yield* weigh(blocks, (block) => isGood(block) && ![...boxesOf(block)].some(({ junk }) => junk === 3));
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
      for (const box of boxesOf(block)) {
        if (begun.has(box)) break;
        begun.add(box);
      }
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
function startOf(blocks: readonly Block[], top: Box, headline: Headline | null): Box {
  let start = top;
  if (!headline) return start;
  for (const block of blocks) {
    for (const box of boxesOf(block)) {
      if (box.tag !== "article" || box.mass < top.mass * ARTICLE_SHARE || !headline.around.has(box.index)) continue;
      // Of those around the headline, the later is the inner.
      if (box.index > start.index) start = box;
    }
  }
  return start;
}

/** The box of the article's body: the innermost that holds most of the good text. Null when there is no good text. */
export function* findBody(blocks: readonly Block[], headline: Headline | null): Work<Box | null> {
  const first = blocks[0];
  if (!first) return null;
  const top = topOf(first.box);
  yield* acquit(blocks, top, headline);
  if (headline) yield* dropFollowing(afterHeadline(blocks, headline), headline);
  yield* weigh(blocks, (block) => isGood(block) && !isJunk(block));
  if (!top.mass) return null;
  const children = childrenOf(blocks);
  const paragraphs = new Map<Box, number>();
  for (const block of blocks.filter((block) => isGood(block) && !isJunk(block)))
    for (const box of boxesOf(block)) paragraphs.set(box, (paragraphs.get(box) ?? 0) + 1);
  let body = startOf(blocks, top, headline);
  for (;;) {
    let next: Box | null = null;
    for (const child of children.get(body) ?? []) if (!next || child.mass > next.mass) next = child;
    // A box that is one paragraph among others is not the body, however long it is.
    if (next && paragraphs.get(next) === 1 && next.mass < body.mass) return body;
    if (!next || next.mass < body.mass * SHARE || /^(p|ul|ol|li|table)$/.test(next.tag)) return body;
    body = next;
  }
}
