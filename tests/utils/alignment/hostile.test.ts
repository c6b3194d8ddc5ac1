// @vitest-environment node
import { describe, expect, it } from "vitest";
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { runInSlices } from "../../../utils/slices.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { discuss, HARBOUR } from "./make.ts";

const LONGEST = 10_000;

describe("hostile sizes", () => {
  it.each([
    ["nested quotes", `${">".repeat(5000)} ${"a ".repeat(2500)}`],
    ["thousands of quotes", "> a b c d e f\n\nx\n\n".repeat(800)],
    ["one endless quote of the article", `> ${"the council of lower wick voted on tuesday ".repeat(230)}`],
    ["unclosed marks", "“".repeat(LONGEST)],
    ["open links", "[a](".repeat(LONGEST / 4)],
    ["open brackets", "[".repeat(LONGEST)],
    ["ellipses", "> a … ".repeat(LONGEST / 6)],
    ["the same word", "ferry ".repeat(LONGEST / 6)],
    ["one word", "a".repeat(LONGEST)],
    ["joiners", "a\u200b".repeat(LONGEST / 2)],
    ["marks on one letter", `a${"\u0301".repeat(LONGEST - 1)}`],
    ["lone surrogates", "\ud83d ".repeat(LONGEST / 2)],
    ["open fences", "```\n".repeat(LONGEST / 4)],
    ["entities", "&#0;&#xffffff;&lt;".repeat(500)],
  ])("a comment of 10,000 characters of %s gets one placement", async (_, markdown) => {
    const { placements } = await discuss(HARBOUR, [markdown, { markdown, parent: "c0" }]);
    expect(placements).toHaveLength(2);
    for (const placement of placements) expect(placement.quotes.length).toBeLessThanOrEqual(20);
  });

  it("300 comments on 5,000 paragraphs are placed in steps whose number grows with both, not with their product", async () => {
    const paragraphs = Array.from(
      { length: 5000 },
      (_, k) => `Paragraph ${k} tells of thing${k % 701} and matter${k % 97} at some length.`,
    );
    const comments = Array.from({ length: 300 }, (_, k) => ({
      id: `c${k}`,
      parent: null,
      markdown: `> Paragraph ${k * 16} tells of thing${(k * 16) % 701}\n\nWhat about matter${k % 97}?`,
      bot: false,
      gone: false,
      authorName: "x",
    }));
    const input = {
      paragraphs: paragraphs.map((text) => ({ text, kind: "text" as const })),
      title: "",
      standfirst: "",
      language: "en",
      comments,
    };
    let steps = 0;
    const work = thinkAbout(input, WEIGHTS);
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(step.value.placements.map((placement) => placement.paragraph)).toEqual(comments.map((_, k) => k * 16));
    expect(steps).toBeLessThan(12 * (paragraphs.length + comments.length));
  }, 60_000);
});

describe("slices", () => {
  it("let others run in between, and lose nothing", async () => {
    const seen: string[] = [];
    let pauses = 0;
    function* work(): Generator<void, string> {
      for (let k = 0; k < 3; k++) {
        const until = performance.now() + 9;
        while (performance.now() < until);
        seen.push(`work ${k}`);
        yield;
      }
      return "done";
    }
    const pause = async (): Promise<void> => {
      pauses++;
      await Promise.resolve();
    };
    expect(await runInSlices(work(), pause)).toBe("done");
    expect(seen).toHaveLength(3);
    expect(pauses).toBe(3);
  });

  it("pass on what the work throws", async () => {
    // oxlint-disable-next-line require-yield -- it fails before its first pause
    function* work(): Generator<void, never> {
      throw new Error("broken");
    }
    await expect(runInSlices(work())).rejects.toThrow("broken");
  });
});
