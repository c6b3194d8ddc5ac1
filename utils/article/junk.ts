import { readAttribute } from "./dom.ts";

/** Elements whose text is never the article's. */
const NEVER = new Set(
  (
    "script style noscript template svg math iframe frame object embed video audio canvas picture map " +
    "nav footer aside dialog menu button select textarea input option datalist progress meter figcaption rp rt " +
    "amp-ad amp-embed amp-sidebar amp-consent amp-iframe amp-social-share"
  ).split(" "),
);

/** Roles of page furniture. */
const ROLE =
  /^(navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|tablist|toolbar|button|img|doc-footnote|tooltip|status|log)$/;

/** Names of furniture that never holds the article, however much text it has. */
const STRONG =
  /comment|disqus|respond\b|related|recommend|newsletter|outbrain|taboola|cookie|consent|gdpr|breadcrumb|social|shar(e|ing)|sr-only|screen-?reader|visually-?hidden|most-?(read|popular|viewed)|trending|pagination|paginator|advert|sponsor|modal|popup|pop-up|lightbox/i;

/** Names of furniture that sometimes name the article's own box too. */
const WEAK =
  /\bads?\b|\bad-|-ad\b|promo|teaser|byline|\bauthors?\b|author-|-author|\bbio\b|caption|credit|sidebar|side-bar|widget|\bnav|navbar|menu|footer|toolbar|\btags?\b|tag-?list|topics|\bmeta\b|-meta\b|timestamp|dateline|pub-?date|read-?(more|next|also)|also-?(read|like)|more-?(stories|news|from|on)|subscri|sign-?up|register|\bpoll\b|quiz|paywall|player|gallery|slide-?show|carousel|slider|copyright|disclaimer|feedback|\btoc\b|table-of-contents|skip-|print-only|noprint|no-print|embed|infobox|factbox|info-?box|\bhidden\b|banner|donat|follow|contact|\blive-?ticker-nav|headline-?list|link-?list|\btool/i;

/** How an element counts: 0 as text, 1 as furniture unless it holds most of the text, 2 as furniture. */
export type Junk = 0 | 1 | 2;

/** Whether an element never holds text of the article, by what it is. */
export function isNever(element: Element, tag: string): boolean {
  if (NEVER.has(tag)) return true;
  return (
    readAttribute(element, "aria-hidden") === "true" ||
    ROLE.test(readAttribute(element, "role")) ||
    Element.prototype.hasAttribute.call(element, "hidden")
  );
}

/** What an element's names say of it. */
export function judgeNames(element: Element): Junk {
  const names =
    `${readAttribute(element, "class")} ${readAttribute(element, "id")} ${readAttribute(element, "data-testid")} ${readAttribute(element, "data-component")}`
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .replace(/_+/g, "-");
  if (STRONG.test(names)) return 2;
  return WEAK.test(names) ? 1 : 0;
}
