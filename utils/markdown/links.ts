import { parse } from "tldts";

const MAX_CHARACTERS = 2_048;
/** Zero-width and invisible characters copied along at the ends of an address. */
const UNSEEN_ENDS = /^[\p{Cc}\p{Cf}\s]+|[\p{Cc}\p{Cf}\s]+$/gu;
/** Within an address these hide where it leads. A backslash is read as a slash by browsers and by nobody else. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s\\]/u;
/** Pages of Lemmy and PieFed that comments link to without naming an instance. */
const INSTANCE_PATH = /^\/(?:c|u|m|post|comment)\/[^/]/;
/** How much of a link's text is looked through for hosts. */
const LOOKED_AT = 300;
const HOST_LIKE = /(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;

/**
 * The address a link of a comment leads to.
 * @param host the instance that relative addresses belong to.
 * @returns an absolute http(s) address without user-info; null for everything else: the link is then only its text.
 */
export function toHref(raw: string, host: string): string | null {
  // Before anything else: trimming is quadratic in what it looks through.
  if (raw.length > MAX_CHARACTERS) return null;
  const address = raw.replace(UNSEEN_ENDS, "");
  if (DECEIVING.test(address)) return null;
  const absolute = INSTANCE_PATH.test(address) ? `https://${host}${address}` : address;
  if (!/^https?:\/\/[^/?#]/i.test(absolute) || !URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  if (url.username !== "" || url.password !== "") return null;
  return url.hostname.includes(".") || url.hostname.startsWith("[") ? url.href : null;
}

/** The address of a community or person named `!name@host` or `@name@host`, as `host` shows it. */
export function toMentionHref(kind: "c" | "u", handle: string, host: string): string {
  return `https://${host}/${kind}/${encodeURIComponent(handle).replace("%40", "@")}`;
}

const toDomain = (host: string): string => parse(host).domain ?? host;

function namesOtherHost(text: string, hostname: string): boolean {
  const shown = text.slice(0, LOOKED_AT).trim();
  if (/^https?:\/\//i.test(shown) && URL.canParse(shown)) return new URL(shown).hostname !== hostname;
  if (shown.includes("://") && !shown.includes(hostname)) return true;
  return (shown.match(HOST_LIKE) ?? []).some((like) => {
    const known = parse(like);
    return known.isIcann === true && known.domain !== null && toDomain(like.toLowerCase()) !== toDomain(hostname);
  });
}

/**
 * The domain to show after a link, "" when its text does not deceive: shown where the text names another host, where the
 * host is internationalised (letters of other scripts look alike), no public name, or begins like another site's name.
 */
export function toShownDomain(href: string, text: string): string {
  const { hostname } = new URL(href);
  const { isIcann, domain, subdomain } = parse(hostname);
  const inner = subdomain ? parse(subdomain) : null;
  const isStrange = hostname.includes("xn--") || isIcann !== true || (inner?.isIcann === true && inner.domain !== null);
  return isStrange || namesOtherHost(text, hostname) ? (domain ?? hostname) : "";
}
