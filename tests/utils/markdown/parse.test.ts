// @vitest-environment node
import { describe, expect, it } from "vitest";
import { parseMarkdown, plainText } from "../../../utils/markdown/index.ts";
import type { Block, Inline } from "../../../utils/model.ts";
import { measure } from "./tree.ts";

const parse = (markdown: string) => parseMarkdown(markdown, { host: "lemmy.world" });
const text = (words: string): Inline => ({ t: "text", text: words });
const p = (...c: Inline[]): Block => ({ t: "p", c });
const link = (href: string, words: string, domain = ""): Inline => ({ t: "link", href, domain, c: [text(words)] });

const CONSTRUCTS: [string, string, Block[]][] = [
  ["a paragraph", "Hello there.", [p(text("Hello there."))]],
  ["a line break is a space", "one\ntwo", [p(text("one two"))]],
  ["two spaces break the line", "one  \ntwo", [p(text("one"), { t: "br" }, text("two"))]],
  ["PieFed's line ends", "one  \r\n\r\ntwo  \r\nthree", [p(text("one")), p(text("two"), { t: "br" }, text("three"))]],
  ["a backslash breaks the line", "one\\\ntwo", [p(text("one"), { t: "br" }, text("two"))]],
  [
    "emphasis",
    "*a* **b** ~~c~~ ***d***",
    [
      p(
        { t: "em", c: [text("a")] },
        text(" "),
        { t: "strong", c: [text("b")] },
        text(" "),
        { t: "s", c: [text("c")] },
        text(" "),
        { t: "em", c: [{ t: "strong", c: [text("d")] }] },
      ),
    ],
  ],
  [
    "sub and sup",
    "H~2~O 10^9^",
    [p(text("H"), { t: "sub", c: [text("2")] }, text("O 10"), { t: "sup", c: [text("9")] })],
  ],
  ["code", "`a <b>`", [p({ t: "code", text: "a <b>" })]],
  ["a fence", "```js\na\n\tb\n```", [{ t: "code", text: "a\n\tb" }]],
  ["indented code", "    a\n    b", [{ t: "code", text: "a\nb" }]],
  ["a heading", "## Sources", [{ t: "h", c: [text("Sources")] }]],
  ["a line", "a\n\n---\n\nb", [p(text("a")), { t: "hr" }, p(text("b"))]],
  ["a quote", "> said\n\nanswer", [{ t: "quote", c: [p(text("said"))] }, p(text("answer"))]],
  ["a quote in a quote", "> > a\n>\n> b", [{ t: "quote", c: [{ t: "quote", c: [p(text("a"))] }, p(text("b"))] }]],
  [
    "a list",
    "- a\n- b\n  1. c",
    [
      {
        t: "list",
        ordered: false,
        start: 1,
        items: [[p(text("a"))], [p(text("b")), { t: "list", ordered: true, start: 1, items: [[p(text("c"))]] }]],
      },
    ],
  ],
  [
    "a list that begins at 3",
    "3. c\n4. d",
    [{ t: "list", ordered: true, start: 3, items: [[p(text("c"))], [p(text("d"))]] }],
  ],
  [
    "a table",
    "|a|b|c|\n|:-|:-:|-:|\n|1|*2*|3|",
    [
      {
        t: "table",
        head: [[text("a")], [text("b")], [text("c")]],
        rows: [[[text("1")], [{ t: "em", c: [text("2")] }], [text("3")]]],
        align: ["start", "center", "end"],
      },
    ],
  ],
  [
    "a spoiler",
    "::: spoiler The *end*\nHe was a **ghost**.\n:::",
    [
      {
        t: "spoiler",
        title: [text("The "), { t: "em", c: [text("end")] }],
        c: [p(text("He was a "), { t: "strong", c: [text("ghost")] }, text("."))],
      },
    ],
  ],
  ["a spoiler without title is none", "::: spoiler\nx\n:::", [p(text("::: spoiler x :::"))]],
  ["ruby", "{漢字|かんじ}!", [p({ t: "ruby", base: "漢字", text: "かんじ" }, text("!"))]],
  ["braces that are no ruby", "{a} {b|} |c}", [p(text("{a} {b|} |c}"))]],
  ["HTML is text", "<b>x</b> <!-- y -->", [p(text("<b>x</b> <!-- y -->"))]],
  ["an HTML block is text", "<div>\nx\n</div>", [p(text("<div> x </div>"))]],
  ["entities are letters", "&lt;b&gt; &amp;amp; &copy;", [p(text("<b> &amp; ©"))]],
  ["typography", `"a" -- it's... (c)`, [p(text("“a” – it’s… ©"))]],
  ["a named link", "[text](https://a.org/b)", [p(link("https://a.org/b", "text"))]],
  ["a link in brackets", "<https://a.org/b>", [p(link("https://a.org/b", "https://a.org/b"))]],
  [
    "a bare link",
    "see https://a.org/b_(c).",
    [p(text("see "), link("https://a.org/b_(c)", "https://a.org/b_(c)"), text("."))],
  ],
  ["no link without a scheme", "see lemmy.world now", [p(text("see lemmy.world now"))]],
  ["a reference link", "[a][1]\n\n[1]: https://a.org", [p(link("https://a.org/", "a"))]],
  ["a link without words", "[](https://a.org/b)", [p(link("https://a.org/b", "https://a.org/b"))]],
  [
    "a link whose words name another site",
    "[bbc.co.uk](https://evil.org/)",
    [p(link("https://evil.org/", "bbc.co.uk", "evil.org"))],
  ],
  ["no link to a script", "[x](javascript:alert(1))", [p(text("x"))]],
  ["no link for mail", "a@b.org <c@d.org>", [p(text("a@b.org c@d.org"))]],
  [
    "a relative page of the instance",
    "[p](/post/12) [q](/admin)",
    [p(link("https://lemmy.world/post/12", "p"), text(" q"))],
  ],
  [
    "a community",
    "in !news@lemmy.ml.",
    [p(text("in "), link("https://lemmy.world/c/news@lemmy.ml", "!news@lemmy.ml"), text("."))],
  ],
  ["a community by path", "/c/news@lemmy.ml", [p(link("https://lemmy.world/c/news@lemmy.ml", "/c/news@lemmy.ml"))]],
  ["a magazine", "/m/news@fedia.io", [p(link("https://lemmy.world/c/news@fedia.io", "/m/news@fedia.io"))]],
  [
    "a person",
    "(@a.b-c@x.co.uk)",
    [p(text("("), link("https://lemmy.world/u/a.b-c@x.co.uk", "@a.b-c@x.co.uk"), text(")"))],
  ],
  [
    "an image is a link of words",
    "![a cat](https://i.org/c.png)",
    [p({ t: "image", href: "https://i.org/c.png", alt: "a cat" })],
  ],
  [
    "an image in a link is words",
    "[![a cat](https://i.org/c.png)](https://a.org)",
    [p(link("https://a.org/", "a cat"))],
  ],
  [
    "no mention and no address within a link",
    "[**@a@b.org** <https://c.org>](https://a.org)",
    [
      p({
        t: "link",
        href: "https://a.org/",
        domain: "a.org",
        c: [{ t: "strong", c: [text("@a@b.org")] }, text(" https://c.org")],
      }),
    ],
  ],
  ["an image from nowhere", "![a cat](data:image/png;base64,x)", [p(text("a cat"))]],
  [
    "a footnote",
    "So[^n] it is[^n].\n\n[^n]: Says *who*.",
    [
      p(text("So"), { t: "sup", c: [text("[1]")] }, text(" it is"), { t: "sup", c: [text("[1]")] }, text(".")),
      { t: "hr" },
      { t: "list", ordered: true, start: 1, items: [[p(text("Says "), { t: "em", c: [text("who")] }, text("."))]] },
    ],
  ],
  ["nothing", " \n\n ", []],
];

describe("parseMarkdown", () => {
  it.each(CONSTRUCTS)("%s", (_name, markdown, blocks) => {
    expect(parse(markdown)).toEqual(blocks);
    expect(measure(parse(markdown)).wrong).toEqual([]);
  });

  it("gives the same for the same text, whatever was parsed before", () => {
    const first = parse("[^1] a\n\n[^1]: b\n\n[x]: https://a.org");
    parse("[^2]: c\n\n[y]: https://b.org");
    expect(parse("[^1] a\n\n[^1]: b\n\n[x]: https://a.org")).toEqual(first);
    expect(parse("[x] [^1]")).toEqual([p(text("[x] [^1]"))]);
  });

  it("says that something was cut off", () => {
    const long = parse(`${"word ".repeat(3_000)}end`);
    expect(long.at(-1)).toEqual(p(text("…")));
    expect(plainText(long)).not.toContain("end");
    const many = parse("*a* ".repeat(2_400));
    expect(many.at(-1)).toEqual(p(text("…")));
    expect(measure(many).nodes).toBeLessThanOrEqual(2_000);
  });

  it("makes no table of thousands of cells, whether they are written or not", () => {
    const columns = "|a".repeat(200);
    const delimiters = "|-".repeat(200);
    expect(parse(`${columns}|\n${delimiters}|\n|1|2|\n`)[0]?.t).toBe("table");
    expect(parse(`${columns}|\n${delimiters}|\n${"|\n".repeat(500)}`)[0]?.t).toBe("p");
  });

  it("keeps the words where it nests no deeper", () => {
    const deep = parse(`${"> ".repeat(18)}word ${"*".repeat(60)}x${"*".repeat(60)}`);
    expect(measure(deep).depth).toBeLessThanOrEqual(20);
    expect(plainText(deep)).toContain("word");
  });
});

describe("plainText", () => {
  it("is the words of all blocks, each on its line", () => {
    const blocks = parse(
      "> said *so*\n\nOne  \ntwo `code` ![cat](https://a.org/c) {漢|かん}\n\n- a\n- b\n\n::: spoiler T\nin\n:::\n\n|x|y|\n|-|-|\n|1|2|\n\n---\n",
    );
    expect(plainText(blocks)).toBe("said so\nOne\ntwo code cat 漢\na\nb\nT\nin\nx y\n1 2");
    expect(plainText([])).toBe("");
  });
});
