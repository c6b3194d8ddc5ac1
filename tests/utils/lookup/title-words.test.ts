// @vitest-environment node
import { expect, test } from "vitest";
import { sharesTitle, toTitleWords } from "../../../utils/lookup/title-words.ts";

test.each([
  ["North Korea sends more troops to Russia's Kursk region | BBC News", "North Korea troops Russia region"],
  ["Hurricane Milton makes landfall - Reuters", "Hurricane Milton makes landfall"],
  ["Why we can't wait", ""],
  ["", ""],
  ["Breaking", ""],
  ["北朝鮮がロシアに追加部隊を派遣、韓国軍が発表", "北朝鮮がロシアに追加部隊"],
])("the words to search for in %j are %j", (title, words) => {
  expect(toTitleWords(title)).toBe(words);
});

test("the words stand in the title's own order, which servers insist on", () => {
  const title = "Small committee unexpectedly overturns controversial legislation today";
  const words = toTitleWords(title).split(" ");
  expect(words).toHaveLength(5);
  const places = words.map((word) => title.indexOf(word));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("titles are shared when most of the shorter one is in the other", () => {
  expect(sharesTitle("Korea sends more troops to Kursk", "North Korea sends more troops to Kursk | BBC")).toBe(true);
  expect(sharesTitle("Korea sends more troops to Kursk", "Apple presents a new telephone today")).toBe(false);
  expect(sharesTitle("News", "News of the day")).toBe(false);
  expect(sharesTitle("", "")).toBe(false);
});
