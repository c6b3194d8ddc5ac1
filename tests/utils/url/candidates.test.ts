// @vitest-environment node
import { expect, test } from "vitest";
import { candidates } from "../../../utils/url/index.ts";

const PAGE = "https://www.news.example/2026/01/02/korea-sends-more-troops?utm_source=x";
const article = (...addresses: string[]) => ({ addresses, title: "", language: "", published: "" });
const of = (addresses: string[], page = PAGE) => candidates(article(...addresses), page);

test("a page that names nothing is known by where it is", () => {
  expect(of([])).toEqual([{ address: PAGE, key: "news.example/2026/01/02/korea-sends-more-troops", believed: true }]);
});

test("its own canonical comes first", () => {
  expect(of(["https://news.example/story/korea-sends-more-troops"]).map((one) => one.key)).toEqual([
    "news.example/story/korea-sends-more-troops",
    "news.example/2026/01/02/korea-sends-more-troops",
  ]);
});

test.each([
  "https://www.news.example/",
  "https://www.news.example/index.html",
  "https://news.example/en/",
  "https://news.example",
])("a canonical that is a front page is not believed: %s", (home) => {
  expect(of([home]).map((one) => one.key)).toEqual(["news.example/2026/01/02/korea-sends-more-troops"]);
});

test("a canonical that names less than the page's address is not believed", () => {
  expect(of(["https://www.news.example/world"]).map((one) => one.address)).toEqual([PAGE]);
});

test("another site's address is a claim, after all that is believed", () => {
  const found = of(["https://origin.example/2026/01/02/korea-sends-more-troops"]);
  expect(found.map(({ believed }) => believed)).toEqual([true, false]);
  expect(found[1]?.key).toBe("origin.example/2026/01/02/korea-sends-more-troops");
});

test("subdomains of one site may name each other, blogs of one host may not", () => {
  expect(of(["https://edition.news.example/2026/01/02/korea-sends-more-troops"])[0]?.believed).toBe(true);
  const blog = of(
    ["https://b.blogspot.com/2026/01/a-post-with-words.html"],
    "https://a.blogspot.com/2026/01/x-y-z.html",
  );
  expect(blog.map(({ believed }) => believed)).toEqual([true, false]);
});

test("a page that can be no article has none", () => {
  expect(of(["https://news.example/2026/01/02/x"], "about:blank")).toEqual([]);
  expect(of([], "https://www.news.example/")).toEqual([]);
});

test("nonsense among the claims is passed over", () => {
  expect(of(["", "javascript:alert(1)", "/relative"]).map((one) => one.address)).toEqual([PAGE]);
});
