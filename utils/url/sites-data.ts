/**
 * What is particular to single sites, as data. Hosts are as `foldHost` leaves them (no www., m., amp.); a rule holds
 * for its host and every subdomain of it. To add a site: one line. Facts are from the sites' own addresses, Firefox's
 * StripOnShare and what Lemmy was measured to strip.
 */
export interface SiteRule {
  host: string;
  /** Parameters that never name the article here. */
  drop?: readonly string[];
  /** Only these parameters name the article here; all others go. */
  keep?: readonly string[];
}

export const SITE_RULES: readonly SiteRule[] = [
  {
    host: "nytimes.com",
    drop: [
      "smid",
      "smtyp",
      "unlocked_article_code",
      "referringsource",
      "searchresultposition",
      "partner",
      "emc",
      "ugrp",
      "auth",
    ],
  },
  { host: "theguardian.com", drop: ["cmp", "cmp_tu", "dcr"] },
  {
    host: "bbc.com",
    drop: [
      "at_medium",
      "at_campaign",
      "at_link_id",
      "at_link_type",
      "at_link_origin",
      "at_format",
      "at_ptr_name",
      "at_bbc_team",
      "at_custom1",
      "at_custom2",
      "at_custom3",
      "at_custom4",
      "xtor",
      "ocid",
      "ns_mchannel",
      "ns_source",
      "ns_campaign",
      "ns_linkname",
      "ns_fee",
      "facebook_page",
    ],
  },
  { host: "reuters.com", drop: ["taid", "feedtype", "feedname"] },
  { host: "wired.com", drop: ["intcid", "mbid"] },
  { host: "medium.com", drop: ["source", "sk"] },
  { host: "washingtonpost.com", drop: ["itid", "pwapi_token", "carta-url"] },
  { host: "cnn.com", drop: ["cid", "iref", "ref", "hpt"] },
  { host: "theverge.com", drop: ["scrolla", "ref", "view_token"] },
  { host: "nbcnews.com", drop: ["cid", "icid"] },
  { host: "abcnews.go.com", drop: ["cid"] },
  { host: "spiegel.de", drop: ["sara_ref", "sara_ecid"] },
  { host: "bloomberg.com", drop: ["srnd", "sref", "leadsource", "accesstoken", "cmpid"] },
  { host: "yahoo.com", drop: ["guccounter", "ncid", ".tsrc"] },
  { host: "msn.com", drop: ["ocid", "cvid", "ei", "pc", "srcref"] },
  { host: "france24.com", drop: ["xtor"] },
  { host: "lemonde.fr", drop: ["xtor", "lmd_medium", "lmd_campaign", "lmd_creation", "lmd_source"] },
  { host: "theatlantic.com", drop: ["gift"] },
  { host: "politico.com", drop: ["nname", "nid", "nrid", "nlid"] },
  { host: "aljazeera.com", drop: ["traffic_source"] },
  { host: "economist.com", drop: ["giftid", "fsrc"] },
  { host: "ft.com", drop: ["sharetype", "accesstoken", "ftcamp", "segmentid"] },
  { host: "npr.org", drop: ["ft", "f", "sc"] },
  { host: "tagesschau.de", drop: ["from"] },
  { host: "dw.com", drop: ["maca"] },
  { host: "404media.co", drop: ["ref"] },
  { host: "wsj.com", drop: ["mod", "st", "reflink"] },
  { host: "handelsblatt.com", drop: ["share"] },
  { host: "zeit.de", drop: ["freebie"] },
  { host: "wikipedia.org", drop: ["wprov"] },
  { host: "reddit.com", drop: ["share_id", "ref", "ref_source", "rdt"] },
  { host: "x.com", drop: ["s", "t", "ref_src", "ref_url"] },
  { host: "instagram.com", drop: ["igsh", "igshid", "ig_rid"] },
  { host: "blogspot.com", drop: ["m"] },
  { host: "youtube.com", keep: ["v"] },
  { host: "amazon.com", drop: ["keywords", "ref", "ref_", "tag", "qid", "sr", "crid", "psc", "dib", "dib_tag"] },
];

/** Hosts under which one and the same article is published with the same path. Left: folded to right. */
export const SAME_HOSTS: ReadonlyMap<string, string> = new Map([
  ["bbc.co.uk", "bbc.com"],
  ["edition.cnn.com", "cnn.com"],
  ["us.cnn.com", "cnn.com"],
  ["lite.cnn.com", "cnn.com"],
  ["old.reddit.com", "reddit.com"],
  ["new.reddit.com", "reddit.com"],
  ["np.reddit.com", "reddit.com"],
  ["twitter.com", "x.com"],
  ["eu.usatoday.com", "usatoday.com"],
  ["text.npr.org", "npr.org"],
  ["archive.is", "archive.today"],
  ["archive.ph", "archive.today"],
  ["archive.md", "archive.today"],
  ["archive.li", "archive.today"],
  ["archive.vn", "archive.today"],
  ["archive.fo", "archive.today"],
  ["web.archive.org", "archive.org"],
]);

/** Addresses of one thing in several shapes: the path is matched on the folded host and rewritten. */
export const PATH_RULES: readonly { host: string; path: RegExp; to: string }[] = [
  { host: "youtu.be", path: /^\/([\w-]+)\/?$/, to: "https://youtube.com/watch?v=$1" },
  { host: "youtube.com", path: /^\/(?:live|shorts|embed|v)\/([\w-]+)\/?$/, to: "https://youtube.com/watch?v=$1" },
  { host: "amazon.com", path: /^\/(?:[^/]+\/)?(?:dp|gp\/product)\/(\w+)(?:\/.*)?$/, to: "https://amazon.com/dp/$1" },
];
