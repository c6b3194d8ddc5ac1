import { walkerOf } from "./dom.ts";
import { foldText, weighText } from "./text.ts";

/** How much written text a page has, and how much of it is in one place. */
export interface TextMass {
  /** Weight of the text that stands together. */
  together: number;
  /** Weight of all written text. */
  all: number;
  /** Headings that are links to other pages: many on an index. */
  teasers: number;
}

/** Where text is no article's, or is a link to one. */
const OTHER =
  'a,nav,footer,aside,button,dialog,figure,script,style,noscript,[role=navigation],[role=dialog],[class^="comment" i],[id^="comment" i],[class*="cookie" i],[id*="cookie" i]';
const INLINE = "span,b,strong,i,em,u,font,mark,q";
const TEASER = ["h1", "h2", "h3", "h4"].map((h) => `${h} a[href],a[href] ${h}`).join();
/** Lighter pieces of text are labels. */
const LIGHT = 40;
/** Boxes around a paragraph in which its neighbours stand. */
const LEVELS = 3;
/** More text than this says nothing new, and a page built to be endless is not read to its end. */
const MOST = 300_000;
const MOST_MS = 500;

/** Measures the text between the tags, whatever elements it is set in. */
export function measureText(doc: Document, root: Element): TextMass {
  const places = new Map<Element, number>();
  const mass: TextMass = { together: 0, all: 0, teasers: root.querySelectorAll(TEASER).length };
  const walker = walkerOf(doc, root, NodeFilter.SHOW_TEXT);
  const end = performance.now() + MOST_MS;
  while (mass.all < MOST && performance.now() < end) {
    const node = walker.nextNode();
    if (!node) break;
    const weight = weighText(foldText(node.nodeValue ?? ""));
    let place = weight < LIGHT ? null : node.parentElement;
    if (!place || place.closest(OTHER)) continue;
    mass.all += weight;
    for (let level = 0; place && level < LEVELS; place = place.parentElement) {
      if (place.matches(INLINE)) continue;
      level++;
      const together = (places.get(place) ?? 0) + weight;
      places.set(place, together);
      mass.together = Math.max(mass.together, together);
    }
  }
  return mass;
}
