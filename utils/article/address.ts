/**
 * What the shape of an address says: never to be touched; the root of a site; a front of a section; a page of another kind,
 * or one whose name is a headline all the same; nothing; an article.
 */
export type AddressKind = "sensitive" | "root" | "front" | "other" | "titled" | "open" | "article";

/** Labels of hosts for mail, money, health and identity. */
const SENSITIVE_HOST =
  /^(((web|e)?mail|auth)\d*|owa|outlook|inbox|(web)?log-?[io]n|sign-?[io]n|accounts?|sso|idp|checkout|pay(ments?)?|secure|(\w+-?)?bank(ing)?|mychart|patients?(portal)?|intranet|vpn|profile)$/;
/** Hosts that are no public site. */
const INTRANET = /^[^.]+$|\.(local|localhost|internal|intranet|corp|lan|home|private|test|onion|arpa)$|^[\d.]+$|^\[/;
const SENSITIVE_PATH =
  /^((web)?log-?(in|on|out)|sign-?(in|up|on|out)|regist(er|ration|rieren)|authentication|(\w+-)?(account|konto)s?|anmeld(en|ung)|connexion|o?auth2?|sso|(\w+-?)?password|checkout|(e-)?cart|warenkorb|basket|orders?(-?now|-?status)?|bestell(en|ung)|payments?|pay|billing|subscribe|abo|(web)?mail|inbox|users?|(wp-)?admin|wp-login|(\w+-?)?banking)$/;
/** Names of pages that are no articles, or no articles to read, in front of words or numbers like an article's. */
const OTHER_PATH =
  /^(search|tags?|topics?|the?mas?|hub|categor(y|ies|ia)|aut(hor|or|eur)(e[ns]?|s)?|profiles?|persons?|videos?|watch|galler(y|ies)|galerie|fotos?|photos?|pictures?|slideshows?|podcasts?|episodes?|shop(ping)?|store|products?|forums?|foren|boards?|threads?|about|contact(-us)?|jobs?|archives?|archiv|page|docs|wiki)$/;

const ENDING = /\.\w{2,6}$/;

const wordsIn = (part = ""): number => part.split(/[-_,+]|%20/).filter(Boolean).length;

/** Judges an address by its host, path and query alone. */
export function judgeAddress(address: string): AddressKind {
  if (!URL.canParse(address)) return "sensitive";
  const { protocol, hostname, pathname, search } = new URL(address);
  const labels = hostname.split(".").slice(0, -1);
  if (!/^https?:$/.test(protocol) || INTRANET.test(hostname) || labels.some((label) => SENSITIVE_HOST.test(label))) {
    return "sensitive";
  }
  const parts = pathname
    .toLowerCase()
    .split("/")
    .map((part) => part.replace(ENDING, ""))
    .filter((part) => part && !/^(index|default|home)$/.test(part));
  if (parts.some((part) => SENSITIVE_PATH.test(part))) return "sensitive";
  const last = parts.at(-1) ?? "";
  const words = wordsIn(last);
  const titled = words >= 4 || (words >= 2 && /\d{4}/.test(last)) || /%[0-9a-f]{2}.*-.*%/.test(last);
  if (parts.some((part) => OTHER_PATH.test(part))) return titled ? "titled" : "other";
  const dated = /\/(19|20)\d\d[/-]?([01]?\d|[a-z]{3})[/-]/.test(pathname);
  const numbered = /\d{5}/.test(parts.slice(-2).join()) || /^[a-z]*\d{3,}[a-z]*$/.test(last) || /=\d{5}/.test(search);
  const mixed = last.length >= 8 && /\d/.test(last) && /[a-z]/.test(last);
  if (titled || dated || numbered || mixed || wordsIn(parts.at(-2)) > 4) return "article";
  if (!parts.length) return "root";
  return parts.length <= 2 && words <= 2 ? "front" : "open";
}
