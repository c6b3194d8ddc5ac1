// @vitest-environment node
import { describe, expect, it } from "vitest";
import * as words from "../../../components/margin/words.ts";
import { createPicture, PARAGRAPHS, quote, words as mention } from "./harness/sample.ts";

const picture = createPicture("one");
const first = picture.comments[0];
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

  it("sums up: all, a part, a kept copy", () => {
    expect(words.toSum(picture)).toEqual({ bold: "128 comments", rest: "in 3 communities" });
    const many = { ...picture, total: 1204, comments: Array.from({ length: 300 }, () => first) };
    expect(words.toSum(many).bold).toBe("300 of 1,204 comments");
    expect(words.toSum({ ...picture, kept: true, fetched: "2026-11-20T09:12:00" }).rest).toBe("kept since 09:12");
    expect(words.toSum({ ...picture, total: 1, comments: [first], threads: picture.threads.slice(0, 1) })).toEqual({
      bold: "1 comment",
      rest: "in 1 community",
    });
  });

  it("offers more only above 300: below, what is missing is what the server does not give", () => {
    expect(words.hasMore({ ...picture, total: 500 })).toBe(false);
    expect(words.hasMore({ ...picture, total: 500, comments: Array.from({ length: 300 }, () => first) })).toBe(true);
  });
});
