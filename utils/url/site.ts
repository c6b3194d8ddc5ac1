import { registrableOf } from "./host.ts";
import { toPublicUrl } from "./parse.ts";

/** The site an address is on: its registered name ("bbc.co.uk"). "" when it is no public address. */
export function siteOf(address: string): string {
  const url = toPublicUrl(address);
  return url === null ? "" : registrableOf(url.hostname);
}

/** The site of an articleKey: where the article itself is, not the archive it was linked through. */
export function siteOfKey(key: string): string {
  const host = /^[^/:?#]*/.exec(key)?.[0] ?? "";
  return registrableOf(host);
}

/** Whether a key names a site's front page (also of a language or country edition), which is never an article. */
export function isHomeKey(key: string): boolean {
  return /^[^/]+\/(?:[a-z]{2}(?:[-_][a-z]{2})?|home)?$/i.test(key);
}
