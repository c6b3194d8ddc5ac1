import { describe, expect, it } from "vitest";
import { readIdentity } from "../../../utils/article/identity.ts";
import { newsPage, toDocument } from "./page.ts";

const URL = "https://news.example.com/world/troops?utm_source=x";
const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const read = (head: string, body = "") => readIdentity(toDocument(newsPage(body, head)), URL);

describe("readIdentity", () => {
  it("reads the addresses a page names, the canonical one first, each once, all absolute and https", () => {
    const { addresses } = read(
      `<link rel="canonical" href="/world/troops"><meta property="og:url" content="http://news.example.com/world/troops">
       <link rel="amphtml" href="https://amp.news.example.com/troops">${ld({ "@type": "NewsArticle", url: "https://news.example.com/t/1", mainEntityOfPage: { "@id": "https://news.example.com/t/2" } })}`,
    );
    expect(addresses).toEqual([
      "https://news.example.com/world/troops",
      "https://news.example.com/t/1",
      "https://news.example.com/t/2",
      "https://amp.news.example.com/troops",
    ]);
  });

  it("drops addresses that are none, of other schemes, or too long", () => {
    const long = `https://news.example.com/${"a".repeat(5_000)}`;
    const { addresses } = read(
      `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="${long}"><link rel="amphtml" href="http://[">`,
    );
    expect(addresses).toEqual([]);
  });

  it("takes the declared headline before the card's, and the card's before the heading's", () => {
    const card = '<meta property="og:title" content="From the card | Herald">';
    expect(read(`${ld({ "@type": "Article", headline: "Declared" })}${card}`).title).toBe("Declared");
    expect(read(card).title).toBe("From the card | Herald");
    expect(read("").title).toBe("Troops could enter the war this weekend");
  });

  it("finds the article in graphs, lists and parts of pages", () => {
    const thing = { "@type": ["Thing", "ReportageNewsArticle"], headline: "Deep" };
    expect(read(ld({ "@graph": [{ "@type": "WebSite" }, thing] })).title).toBe("Deep");
    expect(read(ld([{ "@type": "WebPage", mainEntity: thing }])).title).toBe("Deep");
  });

  it("reads on where JSON-LD is broken", () => {
    expect(
      read(
        `<script type="application/ld+json">{"@type":"NewsArticle",</script>${ld({ "@type": "NewsArticle", headline: "Whole" })}`,
      ).title,
    ).toBe("Whole");
  });

  it("tells the time in UTC, and nothing where the page's is no time", () => {
    expect(read('<meta property="article:published_time" content="2024-10-25T17:40:00+02:00">').published).toBe(
      "2024-10-25T15:40:00.000Z",
    );
    expect(read('<meta property="article:published_time" content="yesterday">').published).toBe("");
    expect(read("", '<time datetime="2024-10-25">25 October</time>').published).toBe("2024-10-25T00:00:00.000Z");
  });

  it("reads the language of the page, in the form of BCP 47", () => {
    expect(read("").language).toBe("en");
    const doc = toDocument('<html><head><meta property="og:locale" content="pt_BR"></head><body></body></html>');
    expect(readIdentity(doc, URL).language).toBe("pt-BR");
  });

  it("keeps every field within its length", () => {
    const { title, language } = read(`<meta property="og:title" content="${"long ".repeat(1_000)}">`);
    expect(title.length).toBeLessThanOrEqual(1_000);
    expect(language.length).toBeLessThanOrEqual(40);
  });

  it("survives images named like the document's own properties", () => {
    const doc = toDocument(
      newsPage('<img name="documentElement"><img name="querySelector"><form><input name="getAttribute"></form>'),
    );
    expect(readIdentity(doc, URL).title).toBe("Troops could enter the war this weekend");
  });
});
