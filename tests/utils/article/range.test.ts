import { afterEach, describe, expect, it } from "vitest";
import { readArticle } from "./read.ts";
import { rangeOf } from "../../../utils/article/range.ts";
import type { LiveParagraph } from "../../../utils/article/live.ts";
import { newsPage, paragraphs } from "./page.ts";

/** Reads `html` as a paragraph of an article in the test's own document. */
function readLive(html: string): LiveParagraph {
  document.documentElement.innerHTML = newsPage(`${html}${paragraphs(4, 2)}`);
  const [first] = readArticle(document).live;
  if (!first) throw new Error("no paragraph");
  return first;
}

function quoted(live: LiveParagraph, words: string): string | undefined {
  const at = live.text.indexOf(words);
  return rangeOf(live, at, at + words.length)?.toString();
}

afterEach(() => {
  document.documentElement.innerHTML = "";
});

describe("rangeOf", () => {
  it("finds words across nested elements, exact to the word", () => {
    const live = readLive(
      "<p>It is <em>also <b>likely</b></em> to be unwelcome <a href='/china'>news in China</a>, which has long been North Korea’s main ally.</p>",
    );
    expect(live.text).toBe(
      "It is also likely to be unwelcome news in China, which has long been North Korea’s main ally.",
    );
    expect(quoted(live, "likely to be unwelcome news")).toBe("likely to be unwelcome news");
    expect(quoted(live, "It is also")).toBe("It is also");
    expect(quoted(live, "main ally.")).toBe("main ally.");
  });

  it("counts folded text: line breaks, tabs, hard spaces and soft hyphens of the source change no offset", () => {
    const live = readLive(
      "<p>\n   Reports\u00a0confirmed   by\n\tWashing\u00adton this week that  North\u00a0 Korea is sending sol\u200bdiers.  </p>",
    );
    expect(live.text).toBe("Reports confirmed by Washington this week that North Korea is sending soldiers.");
    expect(quoted(live, "Washington")).toBe("Washing\u00adton");
    expect(quoted(live, "North Korea")).toBe("North\u00a0 Korea");
    expect(quoted(live, "soldiers.")).toBe("sol\u200bdiers.");
  });

  it("counts a single line break as a space", () => {
    const live = readLive(
      "<p>The first units are expected in the Kursk region,<br>where Ukrainian forces crossed the border.</p>",
    );
    expect(live.text).toContain("region, where");
    expect(quoted(live, "where Ukrainian")).toBe("where Ukrainian");
  });

  it("counts UTF-16 units, so that characters of two units keep their places", () => {
    const live = readLive(
      "<p>The minister answered with 👍🏽 and a note that said nothing else about the 𝒔ummit in Kazan.</p>",
    );
    expect(quoted(live, "👍🏽 and")).toBe("👍🏽 and");
    expect(quoted(live, "Kazan.")).toBe("Kazan.");
  });

  it("is null when the page has changed or removed the paragraph, and outside the text", () => {
    const live = readLive(
      "<p>It is also likely to be unwelcome news in China, which has long been North Korea’s main ally.</p>",
    );
    expect(rangeOf(live, 0, live.text.length + 1)).toBeNull();
    expect(rangeOf(live, 5, 5)).toBeNull();
    const [node] = live.nodes;
    if (node) node.data = "Something else stands here now.";
    expect(rangeOf(live, 0, 5)).toBeNull();
    const gone = readLive(
      "<p>It is also likely to be unwelcome news in China, which has long been North Korea’s main ally.</p>",
    );
    gone.element.remove();
    expect(rangeOf(gone, 0, 5)).toBeNull();
  });
});
