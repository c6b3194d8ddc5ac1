import { readAttribute, rootOf } from "./dom.ts";
import { foldText } from "./text.ts";

const SKIP = "nav, footer, aside, dialog, [role=dialog], [hidden], noscript";
/** More headings than this are a list of articles. */
const MOST_HEADINGS = 60;

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

/** Share of the words of `a` that `b` has too, 0…1. */
function likeness(a: string, b: string): number {
  const of = wordsOf(a);
  const other = wordsOf(b);
  let same = 0;
  for (const word of of) if (other.has(word)) same++;
  return of.size ? same / Math.max(of.size, Math.min(other.size, of.size * 2)) : 0;
}

/**
 * The element that holds the article's headline, null when there is none. `title` is what the page calls the article
 * in its metadata; it decides between several headings.
 */
export function findHeadline(doc: Document, title = ""): Element | null {
  const root = rootOf(doc);
  let best: Element | null = null;
  let most = 0;
  const headings = root.querySelectorAll('h1, [itemprop~="headline"], [role="heading"][aria-level="1"], h2');
  for (let i = 0; i < Math.min(headings.length, MOST_HEADINGS); i++) {
    const heading = headings[i];
    if (!heading || heading.matches("meta, link") || heading.closest(SKIP)) continue;
    const text = foldText(heading.textContent ?? "");
    if (!text || text.length > 400) continue;
    const first = heading.localName === "h1" || readAttribute(heading, "itemprop") || readAttribute(heading, "role");
    const like = title ? likeness(text, title) : 0;
    const linked = heading.querySelector("img, svg") && text.length < 20 ? 0.5 : 0;
    const score = like + (first ? 0.5 : 0) - linked - (text.length < 12 ? 0.2 : 0);
    if (score > most + 0.01 && (first || like > 0.6)) {
      best = heading;
      most = score;
    }
  }
  return best;
}
