// @vitest-environment node
import { describe, expect, it } from "vitest";
import { foldWord } from "../../../utils/alignment/text/fold.ts";
import { Lexicon } from "../../../utils/alignment/text/lexicon.ts";
import { readLanguage } from "../../../utils/alignment/text/language.ts";
import { toPlain } from "../../../utils/alignment/text/plain.ts";
import { readTokens } from "../../../utils/alignment/text/tokens.ts";

const read = (text: string): string[] => {
  const tokens = readTokens(text, new Lexicon(readLanguage("en", "")));
  return [...tokens.start].map((start, k) => text.slice(start, tokens.end[k]));
};

describe("folding words", () => {
  it("makes the same word of all ways to write it", () => {
    expect(new Set(["don’t", "DON'T", "don‘t", "Don`t", "dont"].map(foldWord))).toEqual(new Set(["dont"]));
    expect(foldWord("Café")).toBe(foldWord("cafe\u0301"));
    expect(foldWord("ﬁnal")).toBe("final");
    expect(foldWord("exam\u00adple")).toBe("example");
    expect(foldWord("zero\u200bwidth")).toBe("zerowidth");
  });

  it("keeps different words apart", () => {
    expect(foldWord("cart")).not.toBe(foldWord("card"));
    expect(foldWord("3")).not.toBe(foldWord("4"));
  });
});

describe("reading words", () => {
  it("cuts at everything that is no letter or digit, and keeps apostrophes inside", () => {
    expect(read("“We’d”—said\u00a0they: 4.2 (no) rock'n'roll'")).toEqual([
      "We’d",
      "said",
      "they",
      "4",
      "2",
      "no",
      "rock'n'roll",
    ]);
  });

  it("reads text with emoji as it reads text without", () => {
    expect(read("Great 🎉 news, they’re back")).toEqual(["Great", "news", "they’re", "back"]);
  });

  it("counts sentences by their ends, not by every full stop", () => {
    const tokens = readTokens("It cost 4.2 million. Who paid? Nobody", new Lexicon(readLanguage("en", "")));
    expect([...tokens.sentence]).toEqual([0, 0, 0, 0, 0, 1, 1, 2]);
  });
});

describe("inline Markdown as plain words", () => {
  it("keeps the words a reader sees", () => {
    expect(
      toPlain("the **last** [ferry](https://a.example/b?c=d) &mdash; doesn&rsquo;t &#8220;pay&#x201D;").replace(
        / +/g,
        " ",
      ),
    ).toBe("the **last** ferry — doesn’t “pay”");
  });

  it("leaves unknown entities alone and never fails on impossible ones", () => {
    expect(toPlain("&bogus; &#99999999; &#1114112;")).toContain("&bogus;");
  });
});
