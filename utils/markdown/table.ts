import type { Token } from "markdown-it";
import type { Block, Inline } from "../model.ts";
import type { Context } from "./budget.ts";
import type { Cursor } from "./cursor.ts";
import { toInlines } from "./inline.ts";

type Table = Extract<Block, { t: "table" }>;

function toAlign(token: Token): Table["align"][number] {
  const style = String(token.attrGet("style") ?? "");
  return style.endsWith("center") ? "center" : style.endsWith("right") ? "end" : "start";
}

/** A table from after its opening token to its closing one. Cells count against the budget; what it has no room for is left out. */
export function readTable(cursor: Cursor, context: Context, depth: number): Table {
  const rows: Inline[][][] = [];
  const align: Table["align"] = [];
  let row: Inline[][] = [];
  for (let token = cursor.next(); token && token.type !== "table_close"; token = cursor.next()) {
    if (token.type === "tr_open") row = [];
    else if (token.type === "tr_close" && row.length > 0) rows.push(row);
    else if (token.type === "th_open") align.push(toAlign(token));
    else if (token.type === "inline" && context.budget.take()) {
      row.push(toInlines(token.children ?? [], context, depth));
    }
  }
  const [head = [], ...body] = rows;
  return { t: "table", head, rows: body, align: align.slice(0, head.length) };
}
