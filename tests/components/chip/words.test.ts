import { describe, expect, it } from "vitest";
import { toWords } from "../../../components/chip/words.ts";

const view = { comments: 128, atLeast: false, communities: 3, beside: null };

describe("the chip's words", () => {
  it("say how many comments there are and where, before anything was fetched", () => {
    expect(toWords(view)).toEqual(["128", "128 comments", "on Lemmy, in 3 communities"]);
    expect(toWords({ ...view, comments: 1, communities: 1 })).toEqual(["1", "1 comment", "on Lemmy, in 1 community"]);
    expect(toWords({ ...view, comments: 1_204 })[1]).toBe("1,204 comments");
  });

  it("say that a number is a lower bound", () => {
    expect(toWords({ ...view, comments: 12, atLeast: true })[1]).toBe("12+ comments");
    expect(toWords({ ...view, comments: 1, atLeast: true })[1]).toBe("1+ comments");
  });

  it("say how many stand beside the text, once that is known and there are some", () => {
    expect(toWords({ ...view, beside: 15 })[2]).toBe("15 of them beside the text");
    expect(toWords({ ...view, beside: 0 })[2]).toBe("on Lemmy, in 3 communities");
  });
});
