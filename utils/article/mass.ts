import { foldText, weighText } from "./text.ts";

/** How much written text a page has, and how much of it is in one place. */
export interface TextMass {
  /** Weight of the good paragraphs that stand together. */
  together: number;
  /** How many they are. */
  count: number;
  /** Weight of all good paragraphs. */
  all: number;
  /** Headings that are links to other pages: many on an index. */
  teasers: number;
  links: number;
}

const FURNITURE =
  'nav, footer, aside, form, button, dialog, figcaption, [role="navigation"], [role="complementary"], [role="dialog"], [class*="comment" i], [id*="comment" i], [class*="cookie" i], [id*="cookie" i], [class*="consent" i]';
const LIGHT = 60;
/** More paragraphs than this say nothing new. */
const MOST = 600;

/** Measures the text by its `p` elements, and by bare text between line breaks where a page has none. */
export function measureText(root: Element): TextMass {
  const places = new Map<Element, { weight: number; count: number }>();
  const mass: TextMass = { together: 0, count: 0, all: 0, teasers: 0, links: root.querySelectorAll("a[href]").length };
  mass.teasers = root.querySelectorAll(
    "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4",
  ).length;
  let paragraphs: ArrayLike<Element> = root.querySelectorAll("p, .paragraph, [data-component='text-block']");
  if (paragraphs.length < 3)
    paragraphs = root.querySelectorAll("p, div:has(> br), td:has(> br), section:has(> br), div > span");
  for (let i = 0; i < Math.min(paragraphs.length, MOST); i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.closest(FURNITURE)) continue;
    const weight = weighText(foldText(paragraph.textContent ?? ""));
    if (weight < LIGHT) continue;
    let linked = 0;
    for (const link of paragraph.querySelectorAll("a")) linked += weighText(foldText(link.textContent ?? ""));
    if (linked > weight / 2 || paragraph.closest("a")) continue;
    mass.all += weight;
    let place: Element | null = paragraph;
    for (let level = 0; level < 3 && place; level++) {
      place = place.parentElement;
      if (!place || place === root) break;
      const known = places.get(place) ?? { weight: 0, count: 0 };
      known.weight += weight;
      known.count++;
      places.set(place, known);
      if (known.weight > mass.together) {
        mass.together = known.weight;
        mass.count = known.count;
      }
    }
  }
  return mass;
}
