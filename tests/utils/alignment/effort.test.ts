// @vitest-environment node
import { describe, expect, it } from "vitest";
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { Effort } from "../../../utils/alignment/effort.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { toInput } from "./make.ts";

describe("what aligning may take", () => {
  const SENTENCE =
    "the council of lower wick voted on tuesday to end the ferry that has linked both banks of the estuary since";
  const paragraphs = Array.from({ length: 400 }, (_, k) => `${SENTENCE} year ${k}`);
  const nearly = (k: number): string =>
    SENTENCE.split(" ")
      .map((word, at) => (at % 6 === k % 6 ? `${word}x` : word))
      .join(" ");
  const quoting = Array.from({ length: 40 }, (_, k) => `> ${nearly(k)}\n\nOn ferries, ${k}.`);

  function alignWith(effort: Effort): ReturnType<typeof thinkAbout> {
    return thinkAbout(toInput({ paragraphs }, quoting), WEIGHTS, effort);
  }

  it("is bounded in all, and what is refused stands with the whole", () => {
    const free = new Effort(quoting.length, Infinity);
    const all = runAtOnce(alignWith(free)).placements;
    expect(all.every(({ reason }) => reason.kind === "quote")).toBe(true);

    const bounded = new Effort(quoting.length, 100_000);
    const few = runAtOnce(alignWith(bounded)).placements;
    expect(bounded.taken).toBeLessThanOrEqual(100_000);
    expect(few).toHaveLength(quoting.length);
    const refused = few.filter(({ reason }) => reason.kind !== "quote");
    expect(refused.length).toBeGreaterThan(0);
    for (const placement of refused)
      expect(placement).toMatchObject({ paragraph: null, reason: { kind: "general" }, quotes: [] });
  });

  it("is shared: comments that take all they may leave enough to an honest one after them", () => {
    const honest = `> ${SENTENCE.replace("estuary", "estury")}`;
    const costly = Array.from({ length: 24 }, (_, k) => `> ${nearly(k)} ${nearly(k + 1)} ${nearly(k + 2)}`).join(
      "\n\n",
    );
    const effort = new Effort(31, 20_000_000);
    const work = thinkAbout(
      toInput({ paragraphs: paragraphs.slice(0, 40) }, [...Array.from({ length: 30 }, () => costly), honest]),
      WEIGHTS,
      effort,
    );
    expect(runAtOnce(work).placements.at(-1)).toMatchObject({ reason: { kind: "quote" } });
  });

  it("is not met by the largest honest discussions", () => {
    const comments = Array.from(
      { length: 300 },
      (_, k) => `Was the ferry of ${k} linked to the council's vote? I think ${k} was.`,
    );
    const effort = new Effort(comments.length);
    runAtOnce(thinkAbout(toInput({ paragraphs }, comments), WEIGHTS, effort));
    expect(effort.taken).toBeLessThan(150_000_000 / 5);
  });
});
