/**
 * What Lemmy (since 0.19.6) makes of an address before it stores or, in 1.0, looks it up: it drops tracking parameters and
 * writes the rest of the query anew as form data.
 */

const TRACKING_EVERYWHERE = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|msclkid|yclid|_ga|ga_.*|cmpid|fb_ref|spm)$/i;

/** Parameters dropped on one site only. */
const TRACKING_BY_SITE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)nytimes\.com$/, /^smid$/],
  [/(?:^|\.)theguardian\.com$/, /^CMP$/],
  [/(?:^|\.)bbc\.com$/, /^(?:at_.*|xtor)$/],
  [/(?:^|\.)reuters\.com$/, /^taid$/],
  [/(?:^|\.)wired\.com$/, /^intcid$/],
  [/(?:^|\.)medium\.com$/, /^source$/],
  [/^www\.youtube\.com$/, /^(?:feature|si)$/],
  [/^youtu\.be$/, /^si$/],
  [/^x\.com$/, /^[st]$/],
];

function cleanPairs(text: string, isTracking: (name: string) => boolean): string {
  const pairs = [...new URLSearchParams(text)];
  const kept = pairs.filter(([name]) => !isTracking(name));
  if (kept.length === pairs.length && /^[^=&]+$/.test(text)) return text;
  return new URLSearchParams(kept).toString();
}

/** The stored form of an address; throws TypeError when it is none. */
export function cleanUrl(address: string): string {
  const url = new URL(address);
  const site = TRACKING_BY_SITE.filter(([host]) => host.test(url.hostname));
  const isTracking = (name: string) =>
    TRACKING_EVERYWHERE.test(name) || site.some(([, parameter]) => parameter.test(name));
  url.search = cleanPairs(url.search.slice(1), isTracking);
  url.hash = cleanPairs(url.hash.slice(1), isTracking);
  return url.href;
}
