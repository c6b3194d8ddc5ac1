import type { Block } from "../model.ts";
import { readBlocks } from "./blocks.ts";
import { createBudget } from "./budget.ts";
import { createCursor } from "./cursor.ts";
import { COMMENT_CHARACTERS, MAX_NODES } from "./limits.ts";
import { getParser } from "./parser.ts";

export { POST_CHARACTERS } from "./limits.ts";
export { plainText } from "./plain.ts";
export { cleanName } from "./text.ts";

/**
 * Parses the Markdown of a comment into a tree of known nodes: no HTML, no addresses but absolute http(s) ones, at most
 * 20 levels and 2,000 nodes. Ends with "…" where something was cut off. Never throws.
 * @param markdown as the instance sent it. @param options.host the instance that relative addresses belong to.
 * @param options.limit characters that are read of it.
 */
export function parseMarkdown(markdown: string, options: { host: string; limit?: number }): Block[] {
  const source = markdown.slice(0, options.limit ?? COMMENT_CHARACTERS);
  const budget = createBudget(MAX_NODES - 2);
  const context = { host: options.host, budget };
  const blocks = readBlocks(createCursor(getParser().parse(source, {})), "", context, 0);
  if (budget.spent || source.length < markdown.length) blocks.push({ t: "p", c: [{ t: "text", text: "…" }] });
  return blocks;
}
