// @vitest-environment node
import { describe, expect, it } from "vitest";
import { cleanCode, cleanLine, cleanName, cleanText } from "../../../utils/markdown/text.ts";

describe("cleanText", () => {
  it.each([
    ["plain text stays", "Grüße, мир, 世界 – “x”", "Grüße, мир, 世界 – “x”"],
    ["bidi overrides go", "admin\u202E)rotaredom(\u2066x\u2069\u200F", "admin)rotaredom(x"],
    ["zero-width and tags go", "a\u200Bb\u2060c\uFEFFd\u{E0041}e\u00ADf", "abcdef"],
    ["fillers go", "a\u3164\u115F\uFFA0\u2800b", "ab"],
    ["controls go", "a\u0000\u0008\u001Bb\u009F", "ab"],
    ["lines become spaces", "a\nb\tc\r\nd\u2028e", "a b c  d e"],
    ["lone surrogates are replaced", "a\uD800b", "a\uFFFDb"],
    ["an accent stays", "e\u0301a\u0308", "e\u0301a\u0308"],
    ["four marks stay, the fifth goes", `a${"\u0300".repeat(9)}b`, `a${"\u0300".repeat(4)}b`],
    ["a hidden character does not hide a stack", `a${"\u0300\u200B".repeat(9)}`, `a${"\u0300".repeat(4)}`],
    ["marks without a base go", "\u0300\u0301abc", "abc"],
    ["an emoji family stays", "👨‍👩‍👧 ❤️ ☎︎ 👍🏽", "👨‍👩‍👧 ❤️ ☎︎ 👍🏽"],
    ["Persian keeps its non-joiner", "می\u200Cخواهم", "می\u200Cخواهم"],
    ["Hindi keeps its joiner", "क्\u200Dष", "क्\u200Dष"],
    ["Latin does not need one", "ad\u200Dmin\u200C", "admin"],
    ["many joiners are one", "می\u200C\u200C\u200Cخ", "می\u200Cخ"],
    ["a variation selector needs an emoji", "a\uFE0Fb", "ab"],
  ])("%s", (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
    expect(cleanText(cleaned)).toBe(cleaned);
  });

  it("keeps lines and tabs of code", () => {
    expect(cleanCode("a\r\n\tb\u202E\u0000\n")).toBe("a\n\tb\n");
  });
});

describe("names and titles", () => {
  it.each([
    ["  a \n b  ", "a b"],
    ["e\u0301", "é"],
    ["\u202Eadmin", "admin"],
    ["\u200B\u3164", ""],
    ["می\u200Cخواهم", "میخواهم"],
    ["🧑‍🚀", "🧑🚀"],
    ["x".repeat(500), "x".repeat(100)],
    ["😀".repeat(500), "😀".repeat(100)],
  ])("name %j", (name, cleaned) => {
    expect(cleanName(name)).toBe(cleaned);
  });

  it("a title keeps what its script needs", () => {
    expect(cleanLine(" می\u200Cخواهم \n x ")).toBe("می\u200Cخواهم x");
  });
});
