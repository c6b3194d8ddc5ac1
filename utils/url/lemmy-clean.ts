import { isWithin } from "./host.ts";

/**
 * How Lemmy (0.19.6 and later, measured on 0.19.20 and 1.0.0-beta.1) stores a link that is posted to it. Needed to ask
 * 0.19 servers, which compare whole strings. It removes less than our key does, and it writes queries anew as forms.
 */
const REMOVED = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|msclkid|yclid|_ga|ga_.*|cmpid|fb_ref|spm)$/i;

/** Per site, what it removes besides. Hosts without www. */
const REMOVED_AT: readonly { host: string; names: RegExp }[] = [
  { host: "nytimes.com", names: /^smid$/i },
  { host: "theguardian.com", names: /^CMP$/i },
  { host: "www.bbc.com", names: /^(?:at_.*|xtor)$/i },
  { host: "reuters.com", names: /^taid$/i },
  { host: "wired.com", names: /^intcid$/i },
  { host: "medium.com", names: /^source$/i },
  { host: "www.youtube.com", names: /^(?:feature|si)$/i },
  { host: "youtu.be", names: /^si$/i },
  { host: "x.com", names: /^[st]$/i },
];

/** Kept as it is: a query of one bare key. */
const BARE_KEY = /^\?[^=&]+$/;

function cleanParams(search: string, host: string): string {
  if (BARE_KEY.test(search) && !REMOVED.test(search.slice(1))) return search.slice(1);
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => !REMOVED.test(name) && !REMOVED_AT.some((rule) => isWithin(host, rule.host) && rule.names.test(name)),
  );
  return new URLSearchParams(kept).toString();
}

/**
 * The address as a Lemmy server would have stored it. Fragments go: a link with one is rare, and those that are the
 * page ("#!", "#/") are kept as they are.
 */
export function toStoredForm(url: URL): string {
  const stored = new URL(url.href);
  stored.search = cleanParams(stored.search, stored.hostname);
  if (!/^#[!/]/.test(stored.hash)) stored.hash = "";
  return stored.href;
}
