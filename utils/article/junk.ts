/** Names of what readers write below an article: text like the article's, and never it. */
const READERS = /\bcomments?(?!-?(ary|ator|is|enabled|open|closed|on|off))|disqus|respond\b/i;

/** Names of furniture that hardly ever names the article's own box. */
const STRONG =
  /related|recommend|recirc|crosslink|newsletter|outbrain|taboola|cookie|consent|gdpr|breadcrumb|social|shar(e|ing)|sr-only|screen-?reader|visually-?hidden|most-?(read|popular|viewed)|trending|paginat|advert|sponsor|modal|popup|pop-up|lightbox|affiliate|tweet\b|instagram-media/i;

/** Names of furniture that sometimes name the article's own box too. */
const WEAK =
  /\bad(s|v)?\b|promo|teaser|byline|author|writer|\bbio\b|profile|caption|credit|descri|image|photo|picture|media-?info|sidebar|side-bar|widget|\bnav|navbar|menu|footer|toolbar|\btags?\b|tag-?list|topics|keyword|\bmeta\b|metatext|timestamp|\bdate|publish|(display|post|pub)-?date|last-?(changed|updated)|reading-?time|read-?(more|next|also)|also-?(read|like)|more-?(stories|news|from|on)|subscri|sign-?up|register|\bpoll\b|\bvote|quiz|paywall|player|video|gallery|slide-?show|carousel|slider|swiper|copyright|disclaimer|feedback|\btoc\b|table-of-contents|\bjump|skip-|print-only|no-?print|embed|infobox|factbox|info-?box|hidden\b|banner|donat|follow|contact|list(ing)?-?(title|head)|link-?list|\btools?\b|\bcta|\bcite|popular|download|box-?head|kicker|topline|pull-?quote|tool-?tip/i;

/** How an element counts: 0 as text; 1 and 2 as furniture, unless it holds much or most of the text; 3 as furniture. */
export type Junk = 0 | 1 | 2 | 3;

/** What an element's names (classes, id, test names) say of it. */
export function judgeNames(tag: string, said: string): Junk {
  const names = said
    // Letters and digits mixed by a machine say nothing, whatever words may be found in them.
    .replace(/[A-Za-z\d]+/g, (part) => (/\d/.test(part) && /[a-z][A-Z]/.test(part) ? "" : part))
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/_+/g, "-");
  if (READERS.test(names)) return 3;
  if (STRONG.test(names)) return 2;
  return tag === "form" || WEAK.test(names) ? 1 : 0;
}
