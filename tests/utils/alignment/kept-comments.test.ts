// @vitest-environment node
import { describe, expect, it } from "vitest";
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { HARBOUR, toInput } from "./make.ts";

describe("when more comments load", () => {
  it("only those are read, and the others stand as if all had come at once", () => {
    const comments = [
      "> three of every five visitors come by boat\n\nNot in winter.",
      "Rust in eleven of fourteen bulkheads, say Brandt and Sohn, and repairs of millions of crowns.",
      { markdown: "The barge struck the pillar of the Saltmarsh bridge in March.", parent: "c0" },
      "A brass band and lemonade on the upper deck in September?",
    ];
    const first = runAtOnce(thinkAbout(toInput(HARBOUR, comments.slice(0, 2)), WEIGHTS));
    expect(first.readCount).toBe(2);
    const second = runAtOnce(thinkAbout(toInput(HARBOUR, comments), WEIGHTS));
    expect(second.readCount).toBe(2);
    runAtOnce(thinkAbout(toInput({ ...HARBOUR, title: "Another" }, []), WEIGHTS));
    const atOnce = runAtOnce(thinkAbout(toInput(HARBOUR, comments), WEIGHTS));
    expect(atOnce.readCount).toBe(4);
    expect(second.placements).toEqual(atOnce.placements);
    expect(second.asked).toEqual(atOnce.asked);
  });

  it("one that was edited or deleted meanwhile is read again", () => {
    const said = "> free lemonade for everyone who still has a paper ticket";
    runAtOnce(thinkAbout(toInput(HARBOUR, [said, said]), WEIGHTS));
    const { placements, readCount } = runAtOnce(
      thinkAbout(
        toInput(HARBOUR, ["> the traders’ guild, and few of them would drive", { markdown: said, gone: true }]),
        WEIGHTS,
      ),
    );
    expect(readCount).toBe(2);
    expect(placements.map((placement) => placement.paragraph)).toEqual([4, null]);
  });
});
