import { rootOf } from "./dom.ts";
import { foldText } from "./text.ts";

const HEADINGS = "h1,h2,[itemprop~=headline],[role=heading]";
const SKIP = "nav,footer,aside,dialog,[role=dialog],meta";
/** Shorter ones are a site's name or a section's. */
const SHORT = 12;

/**
 * The element that holds the article's headline, null when there is none: a heading the page's title repeats, else the
 * first of the first rank. `title` is what the page calls the article; without it the document's own title is taken.
 */
export function findHeadline(doc: Document, title = ""): Element | null {
  const root = rootOf(doc);
  const named = title || foldText(root.querySelector("title")?.textContent ?? "");
  let best: Element | null = null;
  let most = 0;
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const text = foldText(heading.textContent ?? "");
    if (!text || heading.closest(SKIP)) continue;
    const first = heading.matches("h1,[itemprop]") ? 2 : 0;
    const said = named && text.length >= SHORT && (named.includes(text) || text.includes(named)) ? 2 : 0;
    const score = said + first + (text.length < SHORT ? -1 : 0);
    if (score > most) {
      best = heading;
      most = score;
    }
  }
  return best;
}
