import { articleKey } from "./key.ts";
import { toPublicUrl } from "./parse.ts";
import { isPersonal, isSecret } from "./secret.ts";
import { unwrap } from "./unwrap.ts";

const SESSION_IN_PATH = /;(?:jsessionid|sid|phpsessid)=[^/;]*/gi;

function isSecretPart(part: string): boolean {
  const cut = part.indexOf("=");
  return cut < 0 ? isSecret(part, "") : isSecret(part.slice(0, cut), part.slice(cut + 1));
}

/**
 * The address as it may be told to an instance: without keys, tokens and names of people in its query (`isSecret`),
 * without a session in its path, and without a fragment unless that is the page.
 * @returns null when it cannot be told: something personal is a part of its path, or it names no article without what
 * has to go. Then it is not asked about: an answer could not be for it anyway.
 */
export function toSayable(address: string): string | null {
  const parsed = toPublicUrl(address);
  if (parsed === null) return null;
  const url = unwrap(parsed);
  const route = /^#[!/]/.test(url.hash) ? url.hash : "";
  if (url.pathname.split("/").some(isPersonal) || route.split(/[/?&]/).some(isSecretPart)) return null;
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isSecretPart(part));
  url.pathname = url.pathname.replaceAll(SESSION_IN_PATH, "");
  url.search = kept.join("&");
  url.hash = route;
  return articleKey(url.href) === articleKey(address) ? url.href : null;
}
