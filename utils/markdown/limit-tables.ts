import type { MarkdownIt, StateBlock } from "markdown-it";

/** Cells a table may have. A comment's tree has no room for more, and 10,000 characters can ask for 65,000. */
const MAX_CELLS = 2_000;

/** Asked at every line of a paragraph: so it looks at one line, and only at a table's second one any further. */
function isTooBig(state: StateBlock, startLine: number, endLine: number): boolean {
  const delimiters = state.src.slice(state.bMarks[startLine + 1], state.eMarks[startLine + 1]);
  if (!delimiters.includes("-") || !/^[\s>|:-]*$/.test(delimiters)) return false;
  const columns = delimiters.split("|").length;
  let rows = 0;
  while (startLine + rows < endLine && rows * columns <= MAX_CELLS && !state.isEmpty(startLine + rows)) rows += 1;
  return rows * columns > MAX_CELLS;
}

/** What is too big for a table stays a paragraph: the parser makes every cell, written or not, before anybody can count them. */
export function limitTablesPlugin(md: MarkdownIt): void {
  // The first block rule of every preset is the table's; a ruler tells its rules, but not their names.
  const [table] = md.block.ruler.getRules("");
  if (!table) throw new Error("no block rules");
  md.block.ruler.at(
    "table",
    (state, startLine, endLine, silent) =>
      !isTooBig(state, startLine, endLine) && table(state, startLine, endLine, silent),
    { alt: ["paragraph", "reference"] },
  );
}
