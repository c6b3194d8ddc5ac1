import type { Block, Box } from "./blocks.ts";
import { afterHeadline, boxesOf, isGood, isIn, isJunk } from "./body.ts";

/** Shorter text without an end of sentence is a label, a byline or a link in words. */
const LABEL = { p: 20, other: 45 };
/** A bold line up to this long is a sub-heading. */
const HEADING = 110;
/** Text outside `p` in an article set in `p` must be this long to be no caption. */
const LONG = 300;
/** Share of the good text in `p` elements from which an article counts as set in them. */
const SET_IN_P = 0.8;
/** Good paragraphs between headline and body from which they are its beginning and not its standfirst. */
const BEGINNING = 2;
/** A cell or a paragraph before the first real one must say at least this much. */
const TEXT = 80;

const ENDED = /[.!?…。！？।]["'”’»«)\]」』]*$|["”»」]$|.{25}:$/;

/** Whether one block of the body is text of the article. */
function isText(block: Block, inP: boolean, holders: Set<Box>): boolean {
  const { kind, weight, linked, box, text } = block;
  const beside = box.parent !== null && holders.has(box.parent);
  if (linked > weight * (kind === "text" && weight > 200 ? 0.8 : 0.5)) return kind === "heading" && beside;
  if (kind === "item") return box.tag === "li" || isGood(block);
  if (kind !== "text") return true;
  if (box.tag === "td" || box.tag === "th") return weight >= TEXT && isGood(block);
  if (weight < (box.tag === "p" ? LABEL.p : LABEL.other) && !ENDED.test(text)) return false;
  if (inP && box.tag !== "p") return holders.has(box) ? isGood(block) : weight >= LONG;
  return true;
}

const isReal = (block: Block): boolean => block.kind !== "heading" && (isGood(block) || ENDED.test(block.text));
/** True for a quote that only repeats, in larger letters, what stands in the text. */
const isPulled = (block: Block, text: string): boolean =>
  block.kind === "quote" && text.indexOf(block.text) !== text.lastIndexOf(block.text);
const massOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { weight }) => sum + weight, 0);

/** Headings that head nothing, and what stands before the first real paragraph or after the last. */
function trim(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== "heading" && isGood(block));
  const last = blocks.findLastIndex((block) => isReal(block) || block.kind === "item");
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

/** The article's own blocks: those of `body`, and its beginning where that stands outside, without furniture. */
export function refine(
  blocks: readonly Block[],
  body: Box,
  headline: Element | null,
): { own: Block[]; standfirst: string } {
  const own = afterHeadline(blocks, headline).filter((block) => block.kind !== "title" && !isJunk(block));
  const inside = own.filter((block) => isIn(block, body));
  const start = inside[0] ? own.indexOf(inside[0]) : 0;
  const before = own.slice(0, start).filter((block) => isGood(block) && block.weight >= TEXT);
  const paragraphs = before.filter(({ box }) => box.tag === "p");
  const all = paragraphs.length >= BEGINNING ? [...paragraphs, ...inside] : inside;
  const good = all.filter(isGood);
  const set = good.filter(({ box }) => box.tag === "p");
  const inP = massOf(set) > massOf(good) * SET_IN_P;
  const holders = new Set(set.map(({ box }) => box.parent ?? box));
  const text = all.map((block) => block.text).join("\n");
  const marked = all
    .map((block) =>
      block.bold && block.kind === "text" && block.weight < HEADING ? { ...block, kind: "heading" as const } : block,
    )
    .filter((block) => isText(block, inP, holders) && !isHead(block, body) && !isPulled(block, text));
  const [lead] = paragraphs.length < BEGINNING ? before : [];
  return { own: trim(marked), standfirst: lead?.text ?? "" };
}

/** True inside a `header` of the body: dates, bylines, the standfirst. */
function isHead(block: Block, body: Box): boolean {
  for (const box of boxesOf(block)) {
    if (box === body) return false;
    if (box.tag === "header") return true;
  }
  return false;
}
