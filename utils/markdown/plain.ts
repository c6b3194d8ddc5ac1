import type { Block, Inline } from "../model.ts";

/** The words of inline nodes. Images give their alternative text, line breaks a line break. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.t) {
        case "text":
        case "code":
          return node.text;
        case "br":
          return "\n";
        case "image":
          return node.alt;
        case "ruby":
          return node.base;
        case "em":
        case "strong":
        case "s":
        case "sub":
        case "sup":
        case "link":
          return inlineText(node.c);
      }
    })
    .join("");
}

function blockText(block: Block): string {
  switch (block.t) {
    case "p":
    case "h":
      return inlineText(block.c);
    case "quote":
      return plainText(block.c);
    case "list":
      return block.items.map(plainText).join("\n");
    case "code":
      return block.text;
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(" ")).join("\n");
    case "spoiler":
      return `${inlineText(block.title)}\n${plainText(block.c)}`;
    case "hr":
      return "";
  }
}

/** All words of a parsed comment, blocks on lines of their own. "" when there are none. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n");
}
