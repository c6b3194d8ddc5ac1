import type { Token } from "markdown-it";
import type { Block, Inline } from "../model.ts";
import type { Context } from "./budget.ts";
import { toInlines } from "./inline.ts";
import { MAX_BLOCK_DEPTH, getParser } from "./parser.ts";
import { readTable } from "./table.ts";
import { cleanCode } from "./text.ts";
import type { Cursor } from "./cursor.ts";

const SPOILER_TITLE_CHARACTERS = 200;

/** Whether a container may stand here; decided before its contents are read, so that it is not they that cost it its place. */
const mayWrap = (depth: number, { budget }: Context): boolean => depth < MAX_BLOCK_DEPTH && budget.take();

function readInline(cursor: Cursor, close: string, context: Context, depth: number): Inline[] {
  const inlines: Inline[] = [];
  for (let token = cursor.next(); token && token.type !== close; token = cursor.next()) {
    if (token.type === "inline") inlines.push(...toInlines(token.children ?? [], context, depth));
  }
  return inlines;
}

function readItems(cursor: Cursor, list: string, item: string, context: Context, depth: number): Block[][] {
  const items: Block[][] = [];
  for (let token = cursor.next(); token && token.type !== `${list}_close`; token = cursor.next()) {
    if (token.type !== `${item}_open`) continue;
    const blocks = readBlocks(cursor, `${item}_close`, context, depth);
    if (blocks.length > 0) items.push(blocks);
  }
  return items;
}

function readQuote(cursor: Cursor, context: Context, depth: number): Block[] {
  const wraps = mayWrap(depth, context);
  const c = readBlocks(cursor, "blockquote_close", context, depth + 1);
  return wraps && c.length > 0 ? [{ t: "quote", c }] : c;
}

function readSpoiler(cursor: Cursor, token: Token, context: Context, depth: number): Block[] {
  const wraps = mayWrap(depth, context);
  const source = token.info
    .trim()
    .replace(/^spoiler\s+/, "")
    .slice(0, SPOILER_TITLE_CHARACTERS);
  const [inline] = getParser().parseInline(source, {});
  const title = toInlines(inline?.children ?? [], context, depth + 1);
  const c = readBlocks(cursor, "container_spoiler_close", context, depth + 1);
  return wraps ? [{ t: "spoiler", title, c }] : c;
}

function readList(cursor: Cursor, token: Token, context: Context, depth: number): Block[] {
  const wraps = mayWrap(depth, context);
  const ordered = token.type === "ordered_list_open";
  const items = readItems(cursor, ordered ? "ordered_list" : "bullet_list", "list_item", context, depth + 1);
  const start = ordered ? Number(token.attrGet("start") ?? 1) : 1;
  return wraps && items.length > 0 ? [{ t: "list", ordered, start, items }] : items.flat();
}

/** Footnotes stand at the end, below a line, as a numbered list. */
function readFootnotes(cursor: Cursor, context: Context, depth: number): Block[] {
  const wraps = mayWrap(depth, context) && context.budget.take();
  const items = readItems(cursor, "footnote_block", "footnote", context, depth + 1);
  return wraps && items.length > 0 ? [{ t: "hr" }, { t: "list", ordered: true, start: 1, items }] : items.flat();
}

function readWords(cursor: Cursor, token: Token, context: Context, depth: number): Block[] {
  const has = context.budget.take();
  const c = readInline(cursor, token.type.replace("_open", "_close"), context, depth + 1);
  return has && c.length > 0 ? [{ t: token.type === "heading_open" ? "h" : "p", c }] : [];
}

function readBlock(cursor: Cursor, token: Token, context: Context, depth: number): Block[] {
  switch (token.type) {
    case "paragraph_open":
    case "heading_open":
      return readWords(cursor, token, context, depth);
    case "blockquote_open":
      return readQuote(cursor, context, depth);
    case "bullet_list_open":
    case "ordered_list_open":
      return readList(cursor, token, context, depth);
    case "container_spoiler_open":
      return readSpoiler(cursor, token, context, depth);
    case "footnote_block_open":
      return readFootnotes(cursor, context, depth);
    case "table_open": {
      const has = context.budget.take();
      const table = readTable(cursor, context, depth + 1);
      return has ? [table] : [];
    }
    case "fence":
    case "code_block":
      return context.budget.take() ? [{ t: "code", text: cleanCode(token.content).replace(/\n$/, "") }] : [];
    case "hr":
      return context.budget.take() ? [{ t: "hr" }] : [];
    default:
      return [];
  }
}

/** Blocks up to the token `close` ("" for all). `depth` is how many elements are around them. */
export function readBlocks(cursor: Cursor, close: string, context: Context, depth: number): Block[] {
  const blocks: Block[] = [];
  for (let token = cursor.next(); token && token.type !== close; token = cursor.next()) {
    blocks.push(...readBlock(cursor, token, context, depth));
  }
  return blocks;
}
