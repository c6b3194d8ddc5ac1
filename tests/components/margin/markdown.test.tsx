import { h, render } from "preact";
import { beforeEach, describe, expect, it } from "vitest";
import { Markdown } from "../../../components/margin/Markdown.tsx";
import type { Block, Inline } from "../../../utils/model.ts";
import { createPicture } from "./harness/sample.ts";

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement("div");
});

function draw(body: Block[], without: number | null = null): HTMLElement {
  render(h(Markdown, { body, without }), box);
  return box;
}
const p = (...c: Inline[]): Block => ({ t: "p", c });
const text = (it: string): Inline => ({ t: "text", text: it });

/** All a comment may become. Nothing that loads, runs or submits. */
const ALLOWED = new Set(
  "p br em strong s sub sup code pre blockquote ul ol li table thead tbody tr th td hr a span bdi small svg path div details summary ruby rp rt".split(
    " ",
  ),
);

describe("a comment's Markdown", () => {
  it("becomes elements of a short list, whatever is in it", () => {
    for (const { body } of createPicture("one").comments) {
      for (const element of draw(body).querySelectorAll("*")) expect(ALLOWED).toContain(element.localName);
    }
  });

  it("shows markup as the words it is", () => {
    draw([p(text('<img src=x onerror="alert(1)">'))]);
    expect(box.querySelector("img")).toBeNull();
    expect(box.textContent).toContain("<img src=x");
  });

  it("links out in a new tab and tells nothing", () => {
    draw([p({ t: "link", href: "https://a.example/x", domain: "", c: [text("there")] })]);
    const link = box.querySelector("a");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer nofollow ugc");
    expect(link?.getAttribute("target")).toBe("_blank");
  });

  it("makes no link of an address that is not of the web", () => {
    for (const href of ["javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "//a.example"]) {
      draw([p({ t: "link", href, domain: "", c: [text("there")] }, { t: "image", href, alt: "pic" })]);
      expect(box.querySelector("a"), href).toBeNull();
      expect(box.textContent).toContain("there");
    }
  });

  it("names the host behind a link whose words name another", () => {
    draw([p({ t: "link", href: "https://other.example", domain: "other.example", c: [text("bank.example")] })]);
    expect(box.querySelector(".dom")?.textContent).toContain("(other.example)");
  });

  it("draws an image as words, and loads nothing", () => {
    draw([p({ t: "image", href: "https://pics.example/1.png", alt: "a bridge" })]);
    expect(box.querySelector("img")).toBeNull();
    expect(box.querySelector("a.img")?.textContent).toBe(
      "a bridgeImage from pics.example, not loaded. Opens in a new tab.",
    );
  });

  it("leaves out the quote that is drawn apart, and only it", () => {
    draw(
      [{ t: "quote", c: [p(text("the sentence"))] }, p(text("my answer")), { t: "quote", c: [p(text("another"))] }],
      0,
    );
    expect(box.textContent).toBe("my answeranother");
  });

  it("is drawn to some depth of 5,000 nested quotes, and no further", () => {
    let body: Block = p(text("bottom"));
    for (let i = 0; i < 5_000; i++) body = { t: "quote", c: [body] };
    draw([body]);
    expect(box.querySelectorAll("blockquote").length).toBeLessThan(40);
    expect(box.textContent).toBe("…");
  });

  it("makes a comment's headings no part of the page's outline", () => {
    draw([{ t: "h", c: [text("Big")] }]);
    expect(box.querySelector("h1,h2,h3,h4,h5,h6")).toBeNull();
  });

  it("lets code and tables be scrolled by keyboard", () => {
    draw([
      { t: "code", text: "x" },
      { t: "table", head: [[text("a")]], rows: [[[text("1")]]], align: ["end"] },
    ]);
    for (const it of box.querySelectorAll("pre, .wide")) expect(it.getAttribute("tabindex")).toBe("0");
    expect(box.querySelector("td")?.className).toBe("num");
  });
});
