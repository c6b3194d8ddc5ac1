// @vitest-environment node
import { describe, expect, it } from "vitest";
import * as words from "../../../components/margin/words.ts";
import { createPicture, PARAGRAPHS, quote, words as mention } from "./harness/sample.ts";

const [first] = createPicture("one").comments;
if (!first) throw new Error("no comment");

describe("words", () => {
  it("tells ages shortly", () => {
    const now = Date.parse("2026-11-20T12:00:00Z");
    const age = (iso: string) => words.toAge(iso, now);
    expect(
      [
        "2026-11-20T11:59:40Z",
        "2026-11-20T11:48:00Z",
        "2026-11-20T07:00:00Z",
        "2026-10-21T12:00:00Z",
        "2024-10-01T00:00:00Z",
      ].map(age),
    ).toEqual(["now", "12 min", "5 h", "30 d", "2 yr"]);
    expect(age("not a time")).toBe("");
  });

  it("says why a note stands where it stands", () => {
    expect(words.toReason(quote(first, 2, PARAGRAPHS[2] ?? "", true))).toBe("Quotes this sentence");
    expect(words.toReason(quote(first, 0, "from Monday on"))).toBe("Quotes these words");
    expect(words.toReason(mention(first, 0, ["shells", "soldiers", "price"]))).toBe(
      "Mentions shells, soldiers and price",
    );
    expect(
      words.toReason({
        ...quote(first, 0, "from Monday on"),
        paragraph: null,
        quotes: [{ paragraph: -1, start: 0, end: 3 }],
      }),
    ).toBe("Quotes the headline");
    expect(words.toReason({ ...mention(first, 0, []), reason: { kind: "general" } })).toBe("");
  });
});
