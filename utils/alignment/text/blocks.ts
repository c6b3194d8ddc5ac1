/** A top-level block of a comment, as far as the aligner tells them apart. */
export interface Block {
  kind: "quote" | "code" | "text";
  /** Without quote marks and fences. */
  text: string;
  /** Quotes only: unmarked lines that Markdown still draws inside the quote ("lazy continuation"). They are the commenter's. */
  lazy: string;
}

/** Longer comments are read up to here: Lemmy's own limit. */
const COMMENT_LENGTH = 10_000;

/** How any line that is more than running text begins: nearly all lines don't, and need no further look. */
const MARKED = /^ {0,3}[>`~:#*\-_+=\d]/;
const QUOTE = /^ {0,3}>/;
const QUOTE_MARKS = /^ {0,3}(?:> ?)+/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const CONTAINER = /^:{3,}\s*\w+/;
const CONTAINER_END = /^:{3,}\s*$/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;

/**
 * The top-level blocks of a comment, in the order and number in which a Markdown parser makes them: so that a block can
 * be named by its place. A scan by lines, since parsing 500 comments would cost more than aligning them.
 */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown.slice(0, COMMENT_LENGTH).split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at++;
      continue;
    }
    const end = findEnd(lines, at);
    blocks.push(toBlock(lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

/** The line after the block that begins at `from`. */
function findEnd(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  if (!MARKED.test(first)) return findParagraphEnd(lines, from);
  const fence = FENCE.exec(first)?.[1];
  if (fence !== undefined) return findClosing(lines, from, (line) => line.trim().startsWith(fence));
  if (CONTAINER.test(first)) return findClosing(lines, from, (line) => CONTAINER_END.test(line));
  if (HEADING.test(first) || RULE.test(first)) return from + 1;
  if (ITEM.test(first)) return findListEnd(lines, from);
  return QUOTE.test(first) ? findQuoteEnd(lines, from) : findParagraphEnd(lines, from);
}

function findParagraphEnd(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") return at;
    if (!MARKED.test(line)) continue;
    if (UNDERLINE.test(line)) return at + 1;
    if (QUOTE.test(line) || startsBlock(line)) return at;
  }
  return lines.length;
}

function findQuoteEnd(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") return at;
    if (QUOTE.test(line)) continue;
    if (startsBlock(line) || !isOpenParagraph(lines[at - 1] ?? "")) return at;
  }
  return lines.length;
}

/** Whether an unmarked line below this one is drawn inside the quote. */
function isOpenParagraph(line: string): boolean {
  const inner = line.replace(QUOTE_MARKS, "");
  return inner.trim() !== "" && !HEADING.test(inner) && !RULE.test(inner);
}

function startsBlock(line: string): boolean {
  return (
    FENCE.test(line) ||
    CONTAINER.test(line) ||
    HEADING.test(line) ||
    RULE.test(line) ||
    /^ {0,3}(?:[-*+]|1[.)])\s+\S/.test(line)
  );
}

function findClosing(lines: readonly string[], from: number, closes: (line: string) => boolean): number {
  for (let at = from + 1; at < lines.length; at++) if (closes(lines[at] ?? "")) return at + 1;
  return lines.length;
}

/** A list goes on over blank lines as long as an item or an indented line follows. */
function findListEnd(lines: readonly string[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const afterBlank = (lines[at - 1] ?? "").trim() === "";
    if (line.trim() === "" || ITEM.test(line) || /^\s{2,}\S/.test(line)) continue;
    if (afterBlank || QUOTE.test(line) || HEADING.test(line) || FENCE.test(line) || RULE.test(line)) break;
  }
  return at;
}

function toBlock(lines: readonly string[]): Block {
  const first = lines[0] ?? "";
  if (!MARKED.test(first)) return { kind: "text", text: lines.join("\n"), lazy: "" };
  if (FENCE.test(first)) return { kind: "code", text: lines.slice(1, -1).join("\n"), lazy: "" };
  if (!QUOTE.test(first)) return { kind: "text", text: lines.join("\n"), lazy: "" };
  const marked = lines.filter((line) => QUOTE.test(line)).map((line) => line.replace(QUOTE_MARKS, ""));
  const lazy = lines.filter((line) => !QUOTE.test(line));
  return { kind: "quote", text: marked.join("\n"), lazy: lazy.join("\n") };
}
