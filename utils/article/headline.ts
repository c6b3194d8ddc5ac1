import { rootOf } from "./dom.ts";
import { foldText } from "./text.ts";

/** What may be a headline, and what it never stands in. */
export const HEADINGS = "h1,h2,[itemprop~=headline],[role=heading]";
export const SKIP = "nav,footer,aside,dialog,[role=dialog],meta";
/** The first rank. */
export const FIRST = "h1,[itemprop]";
/** Shorter ones are a site's name or a section's. */
const SHORT = 12;

/** How likely a heading of the page is the article's headline; above 0 it may be. `named`: what the page calls the article. */
export function rateHeading(text: string, isFirst: boolean, named: string): number {
  const said = text.length < SHORT ? -1 : named && (named.includes(text) || text.includes(named)) ? 2 : 0;
  return said + (isFirst ? 2 : 0);
}

/**
 * The element that holds the article's headline, null when there is none: a heading the document's title repeats, else the
 * first of the first rank.
 */
export function findHeadline(doc: Document): Element | null {
  const root = rootOf(doc);
  const named = foldText(root.querySelector("title")?.textContent ?? "");
  let best: Element | null = null;
  let most = 0;
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const text = foldText(heading.textContent ?? "");
    if (!text || heading.closest(SKIP)) continue;
    const score = rateHeading(text, heading.matches(FIRST), named);
    if (score > most) {
      best = heading;
      most = score;
    }
  }
  return best;
}
