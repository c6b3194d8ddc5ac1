// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { discuss } from "./make.ts";

const FILE = new URL("../../../../shared/data/cases/north-korea.json", import.meta.url);
const isThere = existsSync(FILE);
if (!isThere)
  console.log("../shared is not there: the recorded case is left out, the made-up one of the same shape runs.");

/** A standfirst that sums up the paragraph a reader quotes, nearly in its words. */
const MADE_UP = {
  title: "Island troops may join the exercise this weekend, neighbours warn",
  standfirst:
    "The mainland has long been the island’s main ally, but its sway over the closed state is worn down by the leader’s growing ties with the coast.",
  paragraphs: [
    "Island troops will begin to drill beside coastal forces as soon as this weekend, neighbours said on Friday.",
    "Reports that the island is sending soldiers have raised serious concern among those who say it marks a major step.",
    "It is also likely to be unwelcome news on the mainland, which has long been the island’s main ally but whose sway over the closed state is being worn down by the leader’s growing friendship with the president of the coast.",
  ],
};

describe("the reference case", () => {
  it("in other words: the sentence wins over a standfirst that says the same, and the reply comes along", async () => {
    const { placements } = await discuss(MADE_UP, [
      `> ${MADE_UP.paragraphs[2]}\n\nEhhh. On one hand, yes. But the mainland has a long game.`,
      { markdown: "A bit of an exaggeration, but I see two client states here.", parent: "c0" },
    ]);
    expect(placements).toMatchObject([
      { paragraph: 2, confidence: 1, quoteBlock: 0, reason: { kind: "quote", whole: true, more: 0 } },
      { paragraph: 2, reason: { kind: "reply", to: "c0" } },
    ]);
    expect(placements[0]?.quotes.map((range) => range.paragraph)).toEqual([2]);
  });

  it.skipIf(!isThere)("as recorded", async () => {
    const { article, comments, expected } = JSON.parse(readFileSync(FILE, "utf8")) as {
      article: { title: string; standfirst: string; paragraphs: string[] };
      comments: { key: string; parent: string | null; markdown: string }[];
      expected: Record<string, { paragraph: number; reason: string }>;
    };
    const { placements } = await discuss(
      article,
      comments.map(({ key, parent, markdown }) => ({ id: key, parent, markdown })),
    );
    for (const { comment, paragraph, reason } of placements) {
      expect({ paragraph, reason: reason.kind }).toEqual({
        paragraph: expected[comment]?.paragraph,
        reason: expected[comment]?.reason,
      });
    }
  });
});
