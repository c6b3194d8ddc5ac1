import { describe, expect, it } from "vitest";
import { findRule, SITES } from "../../../utils/article/sites/index.ts";
import { readArticle } from "./read.ts";
import { newsPage, paragraphs, sentence, toDocument } from "./page.ts";

/** For each rule's first host: what it leaves out. */
const CASES: [host: string, furniture: string][] = [
  ["chunichi.co.jp", `<div class="cmp-misc021">${paragraphs(1, 9)}</div>`],
  ["asahi.com", `<div class="ArticleNoteBox Logout">${paragraphs(1, 9)}</div>`],
  ["srf.ch", `<div class="expandable-box">${paragraphs(1, 9)}</div>`],
];

describe("site rules", () => {
  it("are found by host, with and without www, for subdomains, and for no other host", () => {
    expect(findRule("www.asahi.com")).toBe(findRule("asahi.com"));
    expect(findRule("digital.asahi.com")).not.toBeNull();
    expect(findRule("notasahi.com")).toBeNull();
    expect(findRule("")).toBeNull();
  });

  it("have each host once, and a case here", () => {
    const hosts = SITES.flatMap((rule) => rule.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(CASES.map(([host]) => findRule(host))).toEqual(SITES);
  });

  it.each(CASES)("of %s leave out what the general reader would keep", (host, furniture) => {
    const doc = toDocument(newsPage(paragraphs(3) + furniture));
    const read = (of: string) => readArticle(doc, null, of).text.paragraphs.map(({ text }) => text);
    expect(read("other.example")).toContain(sentence(9));
    const ruled = read(host);
    expect(ruled).not.toContain(sentence(9));
    expect(ruled).toContain(sentence(3));
  });
});
