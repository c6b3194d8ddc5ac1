/**
 * Services whose address carries another one: archives, readers past a wall, translators, redirectors, AMP caches.
 * `param`: the query parameter that holds it. `path`: what stands before it in the path; the rest is the address,
 * with or without a scheme. Hosts are without www.; a rule holds for the host alone.
 */
export interface Wrapper {
  hosts: readonly string[];
  param?: string;
  path?: RegExp;
}

export const WRAPPERS: readonly Wrapper[] = [
  {
    hosts: ["archive.today", "archive.is", "archive.ph", "archive.md", "archive.li", "archive.vn", "archive.fo"],
    // archive.ph/https://…, /newest/…, /20260102030405/…, /2026.01.02-030405/…, /o/AbCdE/…
    path: /^\/(?:(?:newest|oldest|timegate|[\d.-]{4,20}|o\/\w+)\/)?(?=https?(?::|%3A))/i,
  },
  {
    hosts: ["archive.today", "archive.is", "archive.ph", "archive.md", "archive.li", "archive.vn", "archive.fo"],
    param: "url",
  },
  {
    hosts: ["web.archive.org", "archive.org"],
    path: /^\/web\/(?:\d{1,14}(?:[a-z]{2}_)?\*?\/|\*\/)?(?=https?(?::|%3A)|www\.)/i,
  },
  {
    hosts: ["12ft.io", "1ft.io", "removepaywall.com", "smry.ai", "outline.com", "freedium.cfd", "txtify.it", "13ft.io"],
    path: /^\/(?=https?(?::|%3A)|www\.)/i,
  },
  { hosts: ["12ft.io"], path: /^\/proxy\/?(?=https?(?::|%3A))/i },
  { hosts: ["12ft.io"], param: "q" },
  { hosts: ["smry.ai", "removepaywall.com", "removepaywalls.com"], param: "url" },
  { hosts: ["google.com"], path: /^\/amp\/(?:s\/)?/ },
  { hosts: ["bing.com"], path: /^\/amp\/(?:s\/)?/ },
  { hosts: ["cdn.ampproject.org"], path: /^\/(?:c|v|wp)\/(?:s\/)?/ },
  { hosts: ["google.com"], param: "q" },
  { hosts: ["google.com"], param: "url" },
  { hosts: ["translate.google.com"], param: "u" },
  { hosts: ["l.facebook.com", "lm.facebook.com"], param: "u" },
  { hosts: ["out.reddit.com", "l.instagram.com", "slack-redir.net"], param: "url" },
  { hosts: ["l.instagram.com"], param: "u" },
  { hosts: ["t.umblr.com"], param: "z" },
  { hosts: ["vk.com"], param: "to" },
  { hosts: ["duckduckgo.com"], param: "uddg" },
  { hosts: ["href.li"], param: "" },
];

/** Paths of redirectors that are pages of their own host otherwise: the parameter counts only there. */
export const REDIRECT_PATHS: ReadonlyMap<string, RegExp> = new Map([
  ["google.com", /^\/(?:url|imgres)$/],
  ["vk.com", /^\/away\.php$/],
  ["duckduckgo.com", /^\/l\/?$/],
  ["l.facebook.com", /^\/l\.php$/],
  ["lm.facebook.com", /^\/l\.php$/],
]);
