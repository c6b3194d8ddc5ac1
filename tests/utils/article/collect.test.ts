import { describe, expect, it } from "vitest";
import { collect } from "../../../utils/article/collect.ts";
import { readColumns } from "../../../utils/article/columns.ts";
import { MOST_HEADINGS } from "../../../utils/article/outline.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { newsPage, paragraphs, sentence, toDocument } from "./page.ts";

/** What is collected of a page, its columns taken apart as the background does it. */
function collectFrom(html: string) {
  const { outline, ...live } = runAtOnce(collect(toDocument(html)));
  const columns = readColumns(outline);
  if (!columns) throw new Error("no outline the background takes");
  return { ...live, outline: { ...outline, ...columns } };
}
const deep = (depth: number, inner: string) => "<div>".repeat(depth) + inner + "</div>".repeat(depth);

describe("collect", () => {
  it("tells of the elements that hold text, in document order, and of no other", () => {
    const { outline } = collectFrom(
      '<main><div></div><p class="a  b" id="c" data-testid="d">One <i>two</i></p></main><p role="heading">Three</p>',
    );
    expect(outline.tags).toEqual(["body", "main", "p", "i", "p"]);
    expect(outline.parents).toEqual([-1, 0, 1, 2, 0]);
    expect(outline.classes[2]).toBe("a b");
    expect(outline.names[2]).toBe("c d ");
    expect(outline.owners.map((owner, i) => [owner, outline.texts[i]])).toEqual([
      [2, "\r\r"],
      [2, "One "],
      [3, "two"],
      [4, "Three"],
    ]);
    expect(outline.headings).toEqual([{ element: 4, text: "Three", first: false }]);
  });

  it("tells what stands between two texts: a space, a break, two breaks, an empty box", () => {
    const between = (html: string) => collectFrom(`<div>One${html}two</div>`).outline.texts.slice(1, -1);
    expect(between("")).toEqual([]);
    expect(between("<b> </b>")).toEqual([" "]);
    expect(between("<br>")).toEqual(["\r"]);
    expect(between("<br> <i></i><br>")).toEqual(["\r\r"]);
    expect(between('<div class="ad"></div>')).toEqual(["\r\r"]);
    expect(between("<script>three</script>")).toEqual([]);
  });

  it("keeps the live nodes by the indexes of the outline", () => {
    const { outline, elements, nodes } = collectFrom(newsPage(`${paragraphs(2)}<p>One<br>two</p>`));
    expect(elements.map(({ localName }) => localName)).toEqual(outline.tags);
    expect(nodes.map((node) => node?.data.trim() ?? "")).toEqual(outline.texts.map((text) => text.trim()));
  });

  it("leaves out furniture, but not the headline in it", () => {
    const { outline } = collectFrom(
      `<nav><h2>Sections of the site</h2></nav><div role="banner"><h1>The headline</h1></div><p>Text</p>`,
    );
    expect(outline.texts.join("")).not.toContain("headline");
    expect(outline.headings.map(({ text, first }) => [text, first])).toEqual([["The headline", true]]);
  });

  it.each([
    ["deep", deep(1_000, `<p>${sentence(1)}</p>`)],
    ["deep, with headings in furniture", deep(399, "<figure><h1>The headline</h1></figure>")],
    ["full of headings", "<h2>A heading of the page</h2>".repeat(MOST_HEADINGS + 50)],
    ["long", `<p>${"word ".repeat(50_000)}</p>`.repeat(12)],
    ["full of long names", `<p class="${"name ".repeat(500)}" id="${"id ".repeat(500)}">text</p>`.repeat(2_200)],
    ["empty", ""],
  ])("makes an outline the background takes of a page that is %s", { timeout: 30_000 }, (_, html) => {
    const { outline } = collectFrom(html);
    expect(Math.max(0, ...outline.texts.map(({ length }) => length))).toBeLessThanOrEqual(100_000);
    expect(Math.max(0, ...outline.classes.map(({ length }) => length))).toBeLessThanOrEqual(500);
  });

  it("pauses at least every 32 nodes, whatever they are", () => {
    const work = collect(toDocument(`${"<i></i>".repeat(3_200)}${paragraphs(50)}`));
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThan(100);
  });

  it("reads again what the page moves away while it is read", () => {
    const doc = toDocument(newsPage(paragraphs(100)));
    const main = doc.querySelector("main");
    const work = collect(doc);
    work.next();
    main?.replaceWith(...toDocument(newsPage(paragraphs(100, 101))).body.children);
    const { outline } = runAtOnce(work);
    expect(outline.texts).toContain(sentence(101));
    expect(outline.texts).not.toContain(sentence(1));
  });
});
