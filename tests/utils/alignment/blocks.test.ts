// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../utils/alignment/text/blocks.ts";
import { getParser } from "../../../utils/markdown/parser.ts";

/** Kinds of top-level blocks as the Markdown parser makes them. */
function parsed(markdown: string): string[] {
  return getParser()
    .parse(markdown, {})
    .filter((token) => token.level === 0 && token.nesting >= 0)
    .map((token) =>
      token.type === "blockquote_open" ? "quote" : /^(?:fence|code_block)$/.test(token.type) ? "code" : "text",
    );
}

const SAMPLES: readonly [string, string][] = [
  ["a quote and an answer", "> said so\n\nNo."],
  ["an answer below a quote without a blank line", "> said so\nNo."],
  ["two quotes with answers", "> one\n\na\n\n> two\n> more\n\nb"],
  ["a quote of two paragraphs", "> one\n>\n> two\n\nb"],
  ["a nested quote", "> > deep\n>\n> less\n\nb"],
  ["a quote after text without a blank line", "text\n> quote\n\nend"],
  ["a heading, a rule, a quote", "# Head\n***\n> quote"],
  ["an underlined heading", "Head\n====\n\n> quote"],
  ["a list and a quote", "- a\n- b\n\n  more\n- c\n\n> quote"],
  ["a numbered list and text", "1. a\n2. b\n\ntext\n\n> quote"],
  ["a fence with marks in it", "```\n> no quote\n\ncode\n```\n\n> quote"],
  ["a quote ended by a heading", "> quote\n# Head\n\ntext"],
  ["a quote whose last line is empty", "> quote\n>\nnot lazy\n\n> again"],
  ["a spoiler with a quote inside", "::: spoiler Title\n> inside\n\nmore\n:::\n\n> quote"],
  ["a table", "| a | b |\n|---|---|\n| 1 | 2 |\n\n> quote"],
  ["indented marks", "   > quote\n\n text"],
  ["windows line ends", "> quote\r\n\r\ntext\r\n"],
];

describe("top-level blocks", () => {
  it.each(SAMPLES)("are those of the Markdown parser: %s", (_, markdown) => {
    expect(readBlocks(markdown).map((block) => block.kind)).toEqual(parsed(markdown));
  });

  it("tell the quoted lines from those that only stand below", () => {
    expect(readBlocks("> said so\nNo.")).toEqual([{ kind: "quote", text: "said so", lazy: "No." }]);
  });
});
