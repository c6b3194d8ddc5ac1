import { toPublicUrl } from "./parse.ts";
import { REDIRECT_PATHS, WRAPPERS } from "./wrappers-data.ts";

/** An archive of a redirect of an AMP page is three; more is a trick. */
const MAX_LAYERS = 4;
const AMP_CACHE = /\.cdn\.ampproject\.org$/;
const GOOGLE = /^google\.(?:com?\.)?[a-z]{2,3}$/;
const TRANSLATED = /^(.+)\.translate\.goog$/;

/** "example.com/x", "https:/example.com/x" (archives fold slashes) and percent-encoded ones, as an address. */
function toInner(text: string, scheme: string): URL | null {
  const plain = /^https?%3a/i.test(text) ? safeDecode(text) : text;
  const fixed = plain.replace(/^(https?):\/*/i, "$1://");
  return toPublicUrl(/^https?:/i.test(fixed) ? fixed : `${scheme}//${fixed}`);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** www-lemonde-fr.translate.goog is www.lemonde.fr; "--" stands for a hyphen of the name. */
function untranslate(url: URL): URL | null {
  const mangled = TRANSLATED.exec(url.hostname)?.[1];
  if (mangled === undefined) return null;
  const host = mangled.replaceAll("--", "\0").replaceAll("-", ".").replaceAll("\0", "-");
  const inner = toPublicUrl(`https://${host}${url.pathname}${url.search}`);
  for (const name of Array.from(inner?.searchParams.keys() ?? [])) {
    if (name.startsWith("_x_tr_")) inner?.searchParams.delete(name);
  }
  return inner;
}

function unwrapOnce(url: URL): URL | null {
  const translated = untranslate(url);
  if (translated !== null) return translated;
  const plain = url.hostname.replace(/^(?:www|m)\./, "");
  const host = AMP_CACHE.test(plain) ? "cdn.ampproject.org" : plain.replace(GOOGLE, "google.com");
  for (const wrapper of WRAPPERS) {
    if (!wrapper.hosts.includes(host)) continue;
    const inner = wrapper.path === undefined ? byParam(url, host, wrapper.param ?? "") : byPath(url, wrapper.path);
    if (inner !== null) return inner;
  }
  return null;
}

function byPath(url: URL, path: RegExp): URL | null {
  const found = path.exec(url.pathname);
  if (found === null) return null;
  const scheme = found[0].endsWith("/s/") ? "https:" : "http:";
  return toInner(url.pathname.slice(found[0].length) + url.search + url.hash, scheme);
}

function byParam(url: URL, host: string, name: string): URL | null {
  if (REDIRECT_PATHS.get(host)?.test(url.pathname) === false) return null;
  const value = name === "" ? url.search.slice(1) : url.searchParams.get(name);
  return value !== null && /^https?(?::|%3a)/i.test(value) ? toInner(value, "https:") : null;
}

/** The address inside archives, wall-skippers, translators, redirectors and AMP caches; the url itself when it is none. */
export function unwrap(url: URL): URL {
  let now = url;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const inner = unwrapOnce(now);
    if (inner === null) return now;
    now = inner;
  }
  return now;
}
