import type { Work } from "../slices.ts";
import type { Block, Box } from "./blocks.ts";
import { afterHeadline, isGood, isIn, isJunk, nameOf, type Headline } from "./body.ts";

/** Shorter text without an end of sentence is a label, a byline or a link in words. */
const LABEL = { p: 20, other: 45 };
/** A bold line up to this long is a sub-heading. */
const HEADING = 110;
/** Text outside `p` in an article set in `p` must be this long to be no caption. */
const LONG = 300;
/** Share of the good text in `p` elements from which an article counts as set in them. */
const SET_IN_P = 0.8;
/** Boxes of one kind that hold less than this share of the paragraphs hold something beside the article. */
const HOLDER_SHARE = 0.04;
/** So many boxes around a paragraph tell where it stands. */
const PATH = 4;
/** Shorter answers may well be given three times. */
const REPEATED = 25;
/**
 * What is looked at for pulled quotes. Searching costs the product of the three where a page is made for it (quotes of one
 * letter in a text of that letter): a second as it is, half a minute with 200 quotes of 200 characters in all of the text.
 */
const MOST_PULLED = 100;
const PULLED = 60;
const PULLED_FROM = 200_000;
/** Good paragraphs between headline and body from which they are its beginning and not its standfirst. */
const BEGINNING = 2;
/** A cell or a paragraph before the first real one must say at least this much. */
const TEXT = 80;

const ENDED = /[.!?…。！？।]["'”’»«)\]」』]*$|["”»」]$|.{25}:$/;

/** As `ENDED`, but nothing less than the end of a sentence. */
const SENTENCE = /[.!?…。！？।]["'”’»«)\]」』]*$/;

/** How an article is set. */
interface Setting {
  /** Its text stands in `p` elements. */
  inP: boolean;
  /** The boxes its paragraphs stand in. */
  holders: Set<Box>;
  /** Where they stand, by the names around them: where each paragraph has a box of its own, short ones have one like it. */
  paths: Set<string>;
  body: Box;
}

/** The names of a box and of the nearest around it, up to the body. */
function pathOf(box: Box, body: Box): string {
  const names: string[] = [];
  for (let at: Box | null = box; at && at !== body && names.length < PATH; at = at.parent) names.push(nameOf(at));
  return names.join(">");
}

const parentOf = ({ box }: Block): Box => box.parent ?? box;

function readSetting(blocks: readonly Block[], body: Box): Setting {
  const good = blocks.filter(isGood);
  const set = good.filter(({ box }) => box.tag === "p");
  const masses = new Map<string, number>();
  for (const block of set) {
    const name = nameOf(parentOf(block));
    masses.set(name, (masses.get(name) ?? 0) + block.weight);
  }
  const least = massOf(set) * HOLDER_SHARE;
  const holders = set.map(parentOf).filter((box) => (masses.get(nameOf(box)) ?? 0) >= least);
  const paths = new Set(holders.map((box) => pathOf(box, body)));
  return { inP: massOf(set) > massOf(good) * SET_IN_P, holders: new Set(holders), paths, body };
}

/** True where paragraphs stand. */
function isBeside({ box: { parent } }: Block, { holders, paths, body }: Setting): boolean {
  return parent !== null && (holders.has(parent) || paths.has(pathOf(parent, body)));
}

/** True for an item of a list that stands among the paragraphs, or says enough to be one. */
function isListed(block: Block, { inP, holders }: Setting): boolean {
  let list: Box | null = block.box;
  while (list && (list.tag === "li" || list.tag === "ul" || list.tag === "ol")) list = list.parent;
  return !inP || (list !== null && holders.has(list)) || (isGood(block) && block.weight >= TEXT);
}

/** Too short to be a paragraph, and no sentence. */
const isLabel = ({ kind, weight, box, text }: Block): boolean =>
  kind === "text" && weight < (box.tag === "p" ? LABEL.p : LABEL.other) && !ENDED.test(text);

/** Whether one block of the body is text of the article. */
function isText(block: Block, setting: Setting): boolean {
  const { kind, weight, linked, box } = block;
  const { inP, holders } = setting;
  const beside = isBeside(block, setting);
  if (linked > weight * (kind === "text" && weight > 200 ? 0.8 : 0.5)) return kind === "heading" && beside;
  if (kind === "item") return box.tag === "li" ? isListed(block, setting) : isGood(block);
  if (kind !== "text") return true;
  if (box.tag === "td" || box.tag === "th") return weight >= TEXT && isGood(block);
  if (isLabel(block)) return false;
  if (!inP) return true;
  if (box.tag === "p") return beside;
  return holders.has(box) ? isGood(block) : weight >= LONG;
}

const isReal = (block: Block): boolean => block.kind !== "heading" && (isGood(block) || ENDED.test(block.text));
/** The quotes that only repeat, in larger letters, what stands in the text. */
function* findPulled(blocks: readonly Block[]): Work<Set<Block>> {
  const pulled = new Set<Block>();
  const text = blocks
    .map((block) => block.text)
    .join("\n")
    .slice(0, PULLED_FROM);
  for (const block of blocks.filter(({ kind }) => kind === "quote").slice(0, MOST_PULLED)) {
    yield;
    const words = block.text.slice(0, PULLED);
    if (text.indexOf(words) !== text.lastIndexOf(words)) pulled.add(block);
  }
  return pulled;
}

/** The same words in three places are the site's, not the article's. */
function findRepeated(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count > 2 && text.length > REPEATED ? [text] : [])));
}
const massOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { weight }) => sum + weight, 0);

/** A short paragraph that is a whole sentence: how an article may well begin. */
const isSentence = ({ kind, linked, box, text }: Block): boolean =>
  kind === "text" && linked === 0 && box.tag === "p" && SENTENCE.test(text);

/** Headings that head nothing, and what stands before the first real paragraph or after the last. */
function trim(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== "heading" && (isGood(block) || isSentence(block)));
  const last = blocks.findLastIndex((block) => isReal(block) || block.kind === "item");
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

/** True for a sub-heading that is set as text: bold, or a short line between two paragraphs. */
function isSubheading(block: Block, around: (Block | undefined)[], setting: Setting): boolean {
  if (block.kind !== "text") return false;
  if (block.bold && block.weight < HEADING) return true;
  const isParagraph = (one: Block | undefined) => one?.box.tag === "p" && isBeside(one, setting);
  return (
    isLabel(block) &&
    block.linked === 0 &&
    isParagraph(block) &&
    around.every((one) => one && isParagraph(one) && isGood(one))
  );
}

/** The article's own blocks: those of `body`, and its beginning where that stands outside, without furniture. */
export function* refine(
  blocks: readonly Block[],
  body: Box,
  headline: Headline | null,
): Work<{ own: Block[]; standfirst: string }> {
  const own = afterHeadline(blocks, headline).filter((block) => block.kind !== "title" && !isJunk(block));
  const inside = own.filter((block) => isIn(block, body));
  const start = inside[0] ? own.indexOf(inside[0]) : 0;
  const before = own.slice(0, start).filter((block) => isGood(block) && block.weight >= TEXT);
  const paragraphs = before.filter(({ box }) => box.tag === "p");
  const all = paragraphs.length >= BEGINNING ? [...paragraphs, ...inside] : inside;
  const setting = readSetting(all, body);
  const repeated = findRepeated(all);
  const pulled = yield* findPulled(all);
  const marked = all
    .map((block, i) =>
      isSubheading(block, [all[i - 1], all[i + 1]], setting) ? { ...block, kind: "heading" as const } : block,
    )
    .filter(
      (block) =>
        (block === all[0] || isText(block, setting)) &&
        !isHead(block, body) &&
        !pulled.has(block) &&
        !repeated.has(block.text),
    );
  const [lead] = paragraphs.length < BEGINNING ? before : [];
  return { own: trim(marked), standfirst: lead?.text ?? "" };
}

/** True inside a `header` of the body: dates, bylines, the standfirst. */
function isHead(block: Block, body: Box): boolean {
  for (let box: Box | null = block.box; box && box !== body; box = box.parent) if (box.tag === "header") return true;
  return false;
}
