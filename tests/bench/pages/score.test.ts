// @vitest-environment node
import { describe, expect, it } from "vitest";
import { scoreParagraphs } from "./score.ts";

const truth = ["The first paragraph says one thing.", "The second paragraph says another thing."];
const text = (one: string, heading = false) => ({ text: one, heading });

describe("scoreParagraphs", () => {
  it("gives full marks to the truth, however it is divided, spaced and punctuated", () => {
    expect(
      scoreParagraphs(
        truth.map((one) => text(one)),
        truth,
        [],
      ).f1,
    ).toBe(1);
    expect(scoreParagraphs([text(truth.join(" "))], truth, []).f1).toBe(1);
    expect(
      scoreParagraphs(
        truth.map((one) => text(one.toUpperCase().replaceAll(" ", "  "))),
        truth,
        [],
      ).f1,
    ).toBe(1);
  });

  it("counts what should not be there against precision, and what is missing against recall", () => {
    const wrong = scoreParagraphs([...truth.map((one) => text(one)), text("Read more about this")], truth, []);
    expect(wrong).toMatchObject({ precision: 1 - 1 / 3, recall: 1, wrong: ["Read more about this"] });
    expect(scoreParagraphs([text(truth[0] ?? "")], truth, [])).toMatchObject({
      precision: 1,
      recall: 0.5,
      missed: [truth[1]],
    });
  });

  it("gives nothing for nothing, and for other words", () => {
    expect(scoreParagraphs([], truth, []).f1).toBe(0);
    expect(scoreParagraphs([text("Something quite different stands here now.")], truth, []).f1).toBe(0);
  });

  it("counts headings and neutral texts only where they are right", () => {
    expect(
      scoreParagraphs([...truth.map((one) => text(one)), text("A heading", true), text("The summary")], truth, [
        "The summary",
      ]).f1,
    ).toBe(1);
  });
});
