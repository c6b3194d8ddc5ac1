/** Runs inside each page: what our reader and its peers make of it. Bundled by bundle.ts. */
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { collect } from "../../../utils/article/collect.ts";
import { readIdentity } from "../../../utils/article/identity.ts";
import { judge } from "../../../utils/article/judge.ts";
import { isArticleBy, readSigns, type Signs } from "../../../utils/article/verdict.ts";
import { runAtOnce } from "../../../utils/slices.ts";

export interface ReadText {
  text: string;
  heading: boolean;
}

export interface Probe {
  article: boolean;
  signs: Signs;
  title: string;
  standfirst: string;
  read: ReadText[];
  /** How long reading took: its half in the page, and both; and telling whether it is an article. */
  collectMs: number;
  readMs: number;
  judgeMs: number;
  /** True when the page's HTML was the same before and after. */
  untouched: boolean;
  peers: Record<"readability" | "defuddle", { article: boolean; read: ReadText[] }>;
}

const BLOCK = "p, li, blockquote, h1, h2, h3, h4, h5, h6, pre, td, div";

/** The paragraphs of a peer's HTML: innermost blocks with text. */
function toTexts(html: string): ReadText[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.querySelectorAll(BLOCK)].flatMap((element) => {
    if (element.querySelector(BLOCK) || element.closest("figcaption")) return [];
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    return text ? [{ text, heading: /^H\d$/.test(element.tagName) }] : [];
  });
}

function askPeers(html: string): Probe["peers"] {
  const parse = () => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const base = parsed.createElement("base");
    base.href = location.href;
    parsed.head.prepend(base);
    return parsed;
  };
  const article = isProbablyReaderable(document);
  const content = new Readability(parse()).parse()?.content ?? "";
  let defuddled = "";
  try {
    defuddled = new Defuddle(parse(), { url: location.href }).parse().content;
  } catch {
    defuddled = "";
  }
  return {
    readability: { article, read: toTexts(content) },
    defuddle: { article: defuddled.length > 0, read: toTexts(defuddled) },
  };
}

function probe(url: string, peers: boolean): Probe {
  const html = document.documentElement.outerHTML;
  const begun = performance.now();
  const signs = readSigns(document, url);
  const article = isArticleBy(signs);
  const judged = performance.now();
  const known = readIdentity(document, url);
  const identified = performance.now();
  const { outline } = runAtOnce(collect(document));
  const collected = performance.now();
  const { text } = runAtOnce(judge(outline, known, location.hostname));
  const done = performance.now();
  return {
    article,
    signs,
    title: text.title,
    standfirst: text.standfirst,
    read: text.paragraphs.map(({ text, kind }) => ({ text, heading: kind === "heading" })),
    judgeMs: judged - begun,
    collectMs: collected - identified,
    readMs: done - identified,
    untouched: document.documentElement.outerHTML === html,
    peers: peers
      ? askPeers(html)
      : { readability: { article: false, read: [] }, defuddle: { article: false, read: [] } },
  };
}

Object.assign(globalThis, { probe, isReaderable: () => isProbablyReaderable(document) });
