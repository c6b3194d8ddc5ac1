import { foldHost } from "./host.ts";
import { articleKey } from "./key.ts";
import { toStoredForm } from "./lemmy-clean.ts";
import { toPublicUrl } from "./parse.ts";
import { unwrap } from "./unwrap.ts";

/** One address to ask an exact-matching server for, and why this one. */
export interface LookupForm {
  address: string;
  why: "as-named" | "as-visited" | "without-query" | "slash" | "www" | "desktop";
}

/** Each form is a request: three find what is worth finding, the title search on a click finds the rest. */
const MAX_FORMS = 3;

/** A path that ends like a file has no twin with a slash. */
const FILE = /\.\w{2,5}$/;

function toggleSlash(url: URL): string | null {
  if (url.pathname === "/" || FILE.test(url.pathname)) return null;
  const toggled = new URL(url.href);
  toggled.pathname = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  return toggled.href;
}

function toggleWww(url: URL): string | null {
  const toggled = new URL(url.href);
  const bare = url.hostname.replace(/^www\./, "");
  if (bare !== url.hostname) toggled.hostname = bare;
  // "www." before a subdomain (blogs, editions) is not used by anyone.
  else if (foldHost(url.hostname) === url.hostname && url.hostname.split(".").length === 2)
    toggled.hostname = `www.${bare}`;
  else return null;
  return toggled.href;
}

/** m. and amp. pages are posted by phones, the desktop address by everyone else. */
function toDesktop(url: URL): string | null {
  const host = url.hostname.replace(/^(?:m|mobile|amp)\./, "www.");
  if (host === url.hostname) return null;
  const desktop = new URL(url.href);
  desktop.hostname = host;
  return desktop.href;
}

function withoutQuery(url: URL): string | null {
  if (url.search === "") return null;
  const bare = new URL(url.href);
  bare.search = "";
  return articleKey(bare.href) === articleKey(url.href) ? bare.href : null;
}

/**
 * The addresses under which an exact-matching server (Lemmy 0.19) may know the article, the likeliest first, at most
 * three. All have the same articleKey. Lemmy 1.0 cleans the query itself and needs the same forms for slash and www.
 * @param named the address the article goes by, best first: what the page calls itself, then the one visited.
 */
export function lookupForms(...named: string[]): LookupForm[] {
  const urls = named
    .map(toPublicUrl)
    .filter((url) => url !== null)
    .map(unwrap);
  const [first, ...others] = urls;
  if (first === undefined) return [];
  const stored = new URL(toStoredForm(first));
  const forms: [LookupForm["why"], string | null][] = [
    // People paste what the page or the address bar gives; the server strips tracking before it stores.
    ["as-named", stored.href],
    ...others.map((other): [LookupForm["why"], string] => ["as-visited", toStoredForm(other)]),
    ["desktop", toDesktop(stored)],
    // What the server does not strip (ref=, share=) and we know to mean nothing.
    ["without-query", withoutQuery(stored)],
    // Sites answer with and without; both get posted.
    ["slash", toggleSlash(stored)],
    ["www", toggleWww(stored)],
  ];
  const key = articleKey(stored.href);
  const chosen = new Map<string, LookupForm["why"]>();
  for (const [why, address] of forms) {
    if (address !== null && !chosen.has(address) && articleKey(address) === key) chosen.set(address, why);
  }
  return [...chosen].slice(0, MAX_FORMS).map(([address, why]) => ({ address, why }));
}
