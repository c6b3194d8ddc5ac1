import { readAttribute } from "./dom.ts";

/** Elements whose text is never the article's. */
const NEVER = new Set(
  (
    "script style noscript template svg math iframe frame object embed video audio canvas picture map pre " +
    "nav footer aside dialog menu button figure select textarea input label option datalist progress meter figcaption rp rt " +
    "amp-ad amp-embed amp-sidebar amp-consent amp-iframe amp-social-share"
  ).split(" "),
);

/** Roles of page furniture. */
const ROLE =
  /^(navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|button|img|doc-footnote|tooltip|status|log)$/;

/** Whether an element never holds text of the article, by what it is. */
export function isNever(element: Element, tag: string): boolean {
  if (NEVER.has(tag)) return true;
  return readAttribute(element, "aria-hidden") === "true" || ROLE.test(readAttribute(element, "role"));
}
