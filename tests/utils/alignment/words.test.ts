// @vitest-environment node
import { describe, expect, it } from "vitest";
import { discuss, HARBOUR, place } from "./make.ts";

const ABOUT_RUST =
  "Rust in eleven of fourteen bulkheads is what you get when Brandt and Sohn inspect a boat from 1871. Their report says repairs cost millions of crowns; the engineers could have found that rust in the bulkheads years ago.";

describe("comments that quote nothing", () => {
  it("stand beside the one paragraph that they are plainly about, with its own words as the reason, names first", async () => {
    const placement = await place(HARBOUR, ABOUT_RUST);
    expect(placement).toMatchObject({ paragraph: 2, reason: { kind: "words" }, quotes: [], quoteBlock: null });
    expect(placement.confidence).toBeGreaterThanOrEqual(0.5);
    const words = placement.reason.kind === "words" ? placement.reason.words : [];
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(words.length).toBeLessThanOrEqual(3);
    for (const word of words) {
      expect(HARBOUR.paragraphs[2]).toContain(word);
      expect(ABOUT_RUST.toLowerCase()).toContain(word.toLowerCase());
    }
    expect(words[0]).toMatch(/^(?:Brandt|Sohn)$/);
  });

  it.each(["Great article, thanks!", "Typical. Politicians never change.", "First!", "", "?!", "🙃"])(
    "stand with the whole when nothing ties them to a paragraph: %j",
    async (markdown) => {
      expect(await place(HARBOUR, markdown)).toMatchObject({ paragraph: null, reason: { kind: "general" } });
    },
  );

  it("are not drawn to a paragraph by the headline's words alone", async () => {
    expect(await place(HARBOUR, "Another town that votes to close a ferry line, what a surprise.")).toMatchObject({
      paragraph: null,
    });
  });

  it("have one placement each, in their order, also without paragraphs", async () => {
    const { placements } = await discuss({ paragraphs: [] }, ["a", ABOUT_RUST, { markdown: "b", parent: "c1" }]);
    expect(placements.map(({ comment, paragraph }) => [comment, paragraph])).toEqual([
      ["c0", null],
      ["c1", null],
      ["c2", null],
    ]);
  });

  it("are placed the same whether or not the article was read before", async () => {
    const once = await discuss(HARBOUR, [ABOUT_RUST]);
    await discuss({ ...HARBOUR, title: "Another" }, ["x"]);
    const again = await discuss(HARBOUR, [ABOUT_RUST]);
    const more = await discuss(HARBOUR, [ABOUT_RUST, "Later."]);
    expect(again).toEqual(once);
    expect(more.placements[0]?.paragraph).toBe(once.placements[0]?.paragraph);
  });
});

describe("asking a paragraph", () => {
  it("names comments that are likely about it but stand elsewhere, quotes before guesses", async () => {
    const both =
      "> three of every five visitors come by boat\n\nand\n\n> free lemonade for everyone who still has a paper ticket";
    const { asked } = await discuss(HARBOUR, ["A brass band and lemonade on the upper deck in September?", both]);
    expect(asked.find((one) => one.paragraph === 5)?.perhaps.slice(0, 1)).toEqual(["c1"]);
  });

  it("does not guess what else a comment is about that quotes a passage", async () => {
    const rust = `> three of every five visitors come by boat\n\n${ABOUT_RUST}`;
    const { asked } = await discuss(HARBOUR, [rust, `${ABOUT_RUST} `.repeat(2)]);
    expect(asked.flatMap(({ perhaps }) => perhaps)).not.toContain("c0");
  });

  it("never names a comment at its own paragraph, nor more than three, nor replies", async () => {
    const comments = Array.from(
      { length: 8 },
      (_, k) => `Was it the barge in March, ${k}, or do visitors simply prefer to drive?`,
    );
    const { asked, placements } = await discuss(HARBOUR, [
      ...comments,
      { markdown: "The barge, the pillar, the bridge.", parent: "c0" },
    ]);
    const placedAt = new Map(placements.map((placement) => [placement.comment, placement.paragraph]));
    expect(asked.length).toBeGreaterThan(0);
    for (const { paragraph, perhaps } of asked) {
      expect(perhaps.length).toBeLessThanOrEqual(3);
      expect(perhaps).not.toContain("c8");
      for (const comment of perhaps) expect(placedAt.get(comment)).not.toBe(paragraph);
    }
  });
});
