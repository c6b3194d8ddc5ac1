import { describe, expect, it, vi } from "vitest";
import { readArticle } from "./read.ts";
import { newsPage, paragraphs, sentence, toDocument } from "./page.ts";

const read = (html: string) => readArticle(toDocument(html)).text;
const textsOf = (html: string) => read(html).paragraphs.map(({ text }) => text);

describe("readArticle", () => {
  it("reads paragraphs, sub-headings, list items and quotes of the body in reading order", () => {
    const { paragraphs: found, title } = read(
      newsPage(
        `${paragraphs(2)}<h2>What Beijing says</h2>${paragraphs(1, 3)}<ul><li>The first of three demands that were made in Kazan.</li></ul>
         <blockquote><p>China hopes that all sides will work to ease tension in the region.</p></blockquote>${paragraphs(1, 4)}`,
      ),
    );
    expect(title).toBe("Troops could enter the war this weekend");
    expect(found).toEqual([
      { text: sentence(1), kind: "text" },
      { text: sentence(2), kind: "text" },
      { text: "What Beijing says", kind: "heading" },
      { text: sentence(3), kind: "text" },
      { text: "The first of three demands that were made in Kazan.", kind: "item" },
      { text: "China hopes that all sides will work to ease tension in the region.", kind: "quote" },
      { text: sentence(4), kind: "text" },
    ]);
  });

  it("reads every paragraph that has a box of its own, however short it or long another is", () => {
    const long = `${sentence(1)} ${sentence(2)} ${sentence(3)}`;
    const boxes = [long, "And then?", sentence(4), sentence(5)];
    const inP = boxes.map((text) => `<div class="row"><div><p>${text}</p></div></div>`).join("");
    expect(textsOf(newsPage(inP))).toEqual(boxes);
    const bare = [long, sentence(4)].map((text) => `<div class="block">${text}</div>`).join("");
    expect(textsOf(newsPage(bare))).toEqual([long, sentence(4)]);
  });

  it("reads a short line between two paragraphs as their sub-heading", () => {
    const { paragraphs: found } = read(newsPage(`${paragraphs(2)}<p>UP NEXT</p>${paragraphs(2, 3)}`));
    expect(found[2]).toEqual({ text: "UP NEXT", kind: "heading" });
    expect(found).toHaveLength(5);
  });

  it("begins with a short sentence", () => {
    expect(textsOf(newsPage(`<p>It was over.</p>${paragraphs(3)}`))[0]).toBe("It was over.");
  });

  it("ends a paragraph at a broken line after a whole sentence, and at two of any kind", () => {
    const lines = `${sentence(1)}<br>${sentence(2)}<span class="id br"></span><span class="id br"></span>After the summit<span class="br"></span>in Kazan: ${sentence(3)}`;
    expect(textsOf(newsPage(`<div>${lines}</div>`))).toEqual([
      sentence(1),
      sentence(2),
      `After the summit in Kazan: ${sentence(3)}`,
    ]);
  });

  it("does not take letters and digits mixed by a machine for words", () => {
    expect(textsOf(newsPage(`<p id="block-n1AuAdJlVL">${sentence(1)}</p>${paragraphs(5, 2)}`))[0]).toBe(sentence(1));
  });

  it.each([
    [
      "captions",
      "<figure><img src=a.jpg><figcaption>The bridge at the border, seen from the southern bank.</figcaption></figure>",
    ],
    [
      "credits of pictures",
      '<div class="image-credit">Photograph: Jane Doe for the agency. All rights reserved.</div>',
    ],
    ["bylines", '<p class="byline">By Jane Doe, our correspondent in Kazan, and by others who were there.</p>'],
    ["share bars", '<ul class="share-tools"><li>Share this article on the network of your choice.</li></ul>'],
    [
      "related links",
      '<div class="related"><p>Read more about this war and about all that came before it, in our archive.</p></div>',
    ],
    [
      "links set as paragraphs",
      '<p><a href="/b">Read more: Putin asked at a summit whether the soldiers were there</a></p>',
    ],
    [
      "newsletter boxes",
      '<div id="newsletter-box"><p>Get our daily letter with the best of the day in your inbox every morning.</p></div>',
    ],
    [
      "the site's own comments",
      `<section id="comments"><p>${"I do not think so, and I said it before in these comments. ".repeat(3)}</p></section>`,
    ],
    ["asides", "<aside><p>What to know about the war, in seven charts and one map that explain it all.</p></aside>"],
    ["code", "<pre>const troops = await count({ region: 'Kursk' });</pre>"],
    ["tables of figures", "<table><tr><td>Kursk</td><td>3,000</td></tr><tr><td>Kazan</td><td>10,000</td></tr></table>"],
  ])("leaves out %s", (_, furniture) => {
    expect(textsOf(newsPage(`${paragraphs(3)}${furniture}${paragraphs(3, 4)}`))).toEqual(
      [1, 2, 3, 4, 5, 6].map(sentence),
    );
  });

  it("keeps text whose box has a suspicious name, when it holds the article", () => {
    expect(textsOf(newsPage(`<div class="content-with-sidebar social-post">${paragraphs(5)}</div>`))).toHaveLength(5);
    const behind = `<div class="body">${paragraphs(1)}${paragraphs(4, 2).replaceAll("<p>", '<p class="paywall">')}</div>`;
    expect(textsOf(newsPage(behind))).toHaveLength(5);
  });

  it("joins a body that is set in several boxes", () => {
    const chunks = [1, 4, 7].map(
      (from) => `<div class="chunk"><div class="inner">${paragraphs(3, from)}</div></div><div class="ad"></div>`,
    );
    expect(textsOf(newsPage(chunks.join("")))).toHaveLength(9);
  });

  it("divides text that is set in one box with line breaks, and gives each part its own nodes", () => {
    const html = newsPage(`<div class="text">${[1, 2, 3, 4].map(sentence).join("<br><br>")}</div>`);
    const { live, text } = readArticle(toDocument(html));
    expect(text.paragraphs.map((one) => one.text)).toEqual([1, 2, 3, 4].map(sentence));
    const nodes = live.flatMap((one) => one.nodes.filter((node) => node !== null));
    expect(new Set(nodes).size).toBe(nodes.length);
  });

  it("tells the standfirst from the body", () => {
    const { standfirst, paragraphs: body } = read(
      newsPage(
        `<div class="lead"><p>China has long been North Korea’s main ally, but its influence is being eroded by ties with Moscow.</p></div><div>${paragraphs(5)}</div>`,
      ),
    );
    expect(standfirst).toMatch(/^China has long been/);
    expect(body).toHaveLength(5);
  });

  it("does not go on into the article that follows on the same page", () => {
    const next = `<article><h1>Another story that the site goes on with</h1>${paragraphs(30, 20)}</article>`;
    const html = newsPage(paragraphs(12)).replace("</main>", `${next}</main>`);
    expect(textsOf(html)).toEqual(Array.from({ length: 12 }, (_, i) => sentence(i + 1)));
  });

  it("takes a bold line for a sub-heading", () => {
    const { paragraphs: found } = read(
      newsPage(`${paragraphs(2)}<p><strong>What Beijing says</strong></p>${paragraphs(2, 3)}`),
    );
    expect(found[2]).toEqual({ text: "What Beijing says", kind: "heading" });
  });

  it("has no paragraphs where there is no body, and says so by an empty list", () => {
    expect(textsOf(newsPage(""))).toEqual([]);
    expect(textsOf("")).toEqual([]);
  });

  it("changes nothing of the page", () => {
    const doc = toDocument(newsPage(`${paragraphs(3)}<div class="share">x</div>`));
    const before = doc.documentElement.outerHTML;
    readArticle(doc);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it("reads at most 5,000 paragraphs and 500 kB of text", () => {
    vi.spyOn(Element.prototype, "checkVisibility").mockReturnValue(true);
    const many = readArticle(toDocument(newsPage(paragraphs(5_100).replaceAll(/ by whom.*?afterwards/g, ""))));
    expect(many.live).toHaveLength(5_000);
    const long = readArticle(
      toDocument(newsPage([1, 2, 3, 4, 5, 6].map((n) => `<p>${sentence(n).repeat(900)}</p>`).join(""))),
    );
    // Each is cut at 100,000, so that five fill the 500,000.
    expect(long.live.map(({ text }) => text.length)).toEqual(Array(5).fill(100_000));
  });

  it("cuts a headline that is longer than the background takes, instead of losing the article", () => {
    const page = newsPage(paragraphs(12)).replace(/(<h1[^>]*>)/, `$1${"Very long ".repeat(200)}`);
    expect(readArticle(toDocument(page)).text.title).toHaveLength(1_000);
  });

  it("reads a page that is one form, whose fields shadow the form's own properties", () => {
    const names = [
      "children",
      "childNodes",
      "firstChild",
      "parentNode",
      "parentElement",
      "attributes",
      "className",
      "localName",
      "tagName",
      "getAttribute",
      "closest",
      "contains",
      "textContent",
      "nodeName",
    ];
    const fields = names.map((name) => `<input name="${name}"><img name="${name}" src="">`).join("");
    const html = newsPage(paragraphs(5))
      .replace("<main>", `<form id="page">${fields}<main>`)
      .replace("</main>", "</main></form>");
    expect(textsOf(html)).toHaveLength(5);
  });

  it("survives images named like the document's own properties", () => {
    const names = ["body", "head", "documentElement", "querySelector", "createTreeWalker", "createRange", "title"];
    expect(textsOf(newsPage(names.map((name) => `<img name="${name}">`).join("") + paragraphs(5)))).toHaveLength(5);
  });
});
