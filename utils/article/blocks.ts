import type { Paragraph } from "../model.ts";
import type { Work } from "../slices.ts";
import { judgeNames, type Junk } from "./junk.ts";
import type { Columns } from "./columns.ts";
import { BREAKS, HEADING, HIDDEN } from "./outline.ts";
import { foldText, weighText } from "./text.ts";

/** An element that breaks lines, and what was found in it. */
export interface Box {
  /** The element's index in the outline: smaller ones stand before it, or around it. */
  index: number;
  tag: string;
  classes: string;
  parent: Box | null;
  hidden: boolean;
  /** Its role is that of a heading. */
  heading: boolean;
  junk: Junk;
  /** Weight of the good text in it, at any depth. */
  mass: number;
}

/** One run of text between two line breaks of the layout. */
export interface Block {
  box: Box;
  kind: Paragraph["kind"] | "title";
  /** Its pieces in the outline: from `from` to before `to`. */
  from: number;
  to: number;
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

/** One broken line ends a paragraph only after a whole sentence. */
const BREAK = BREAKS.slice(0, 1);
const STOPPED = /[.!?…。！？।]["'”’»«)\]」』]*\s*$/;

/** A page has a few hundred blocks; this ends the judging of one built to be endless. */
const MOST_BLOCKS = 12_000;
/** So many pieces, elements or blocks are read between two pauses. */
export const STEP = 64;

function kindOf(box: Box): Block["kind"] {
  for (let at: Box | null = box, steps = 0; at && steps < 4; at = at.parent, steps++) {
    if (at.tag === "h1") return "title";
    if (/^h[2-6]$/.test(at.tag)) return "heading";
    if (at.tag === "li" || at.tag === "dd" || at.tag === "dt") return "item";
    if (at.tag === "blockquote") return "quote";
  }
  return box.heading ? "heading" : "text";
}

/** How the text of an element is set. */
interface Place {
  box: Box;
  link: boolean;
  bold: boolean;
}

/** For each element of the columns, how its own text is set. `skip`: names of what counts as furniture here. */
function* readPlaces({ parents, tags, classes, names, flags }: Columns, skip: RegExp | null): Work<Place[]> {
  const places: Place[] = [];
  for (const [index, tag] of tags.entries()) {
    if (index % STEP === 0) yield;
    const outer = places[parents[index] ?? -1];
    const own = classes[index] ?? "";
    const said = `${own} ${names[index] ?? ""}`;
    // What is around all is no furniture, whatever it is called.
    const junk = !outer ? 0 : skip?.test(said) ? 3 : judgeNames(tag, said);
    const link = tag === "a" || (outer?.link ?? false);
    const bold = outer?.bold ?? false;
    const flag = flags[index] ?? 0;
    if (outer && junk < 2 && INLINE.has(tag)) {
      places.push({ box: outer.box, link, bold: bold || tag === "b" || tag === "strong" });
    } else {
      const about = { hidden: (flag & HIDDEN) > 0, heading: (flag & HEADING) > 0 };
      const box: Box = { index, tag, classes: own, parent: outer?.box ?? null, ...about, junk, mass: 0 };
      places.push({ box, link, bold });
    }
  }
  return places;
}

/** Joins the pieces of an outline to blocks, in reading order. `skip`: names of what the site sets among its text. */
export function* readBlocks(columns: Columns, skip: RegExp | null = null): Work<Block[]> {
  const { owners, texts } = columns;
  const places = yield* readPlaces(columns, skip);
  const blocks: Block[] = [];
  let box: Box | null = null;
  let from = 0;
  let linked = 0;
  let plain = 0;

  const close = (to: number) => {
    const text = foldText(texts.slice(from, to).join(""));
    if (box && text)
      blocks.push({ box, kind: kindOf(box), from, to, text, weight: weighText(text), linked, bold: !plain });
    from = to;
    linked = 0;
    plain = 0;
  };

  for (const [i, piece] of texts.entries()) {
    if (i % STEP === 0) yield;
    const place = places[owners[i] ?? -1];
    if (!place || blocks.length >= MOST_BLOCKS) return blocks;
    if (place.box !== box || piece === BREAKS || (piece === BREAK && STOPPED.test(texts[i - 1] ?? ""))) close(i);
    box = place.box;
    const weight = weighText(piece.trim());
    if (place.link) linked += weight;
    if (!place.bold) plain += weight;
  }
  close(texts.length);
  return blocks;
}
