/** What the shape of an address says: never to be touched, no article, perhaps, or likely one. */
export type AddressKind = "sensitive" | "other" | "front" | "open" | "article";

/** Hosts by their labels: mail, money, health, identity. */
const SENSITIVE_LABEL =
  /^(web)?mail\d*$|^(owa|outlook|imap|inbox|log-?in|sign-?in|accounts?|auth\d*|sso|idp?|identity|checkout|pay|payments?|secure|(online|e|net|my|web)?-?bank(ing)?|netbank|mychart|patients?|patientportal|intranet|vpn|admin|my|portal)$/;
/** Hosts that are no public site. */
const INTRANET =
  /^[^.]*$|\.(local|localhost|internal|intranet|corp|lan|home|private|test|onion)$|\.home\.arpa$|^[\d.]+$|^\[/;
const SENSITIVE_PATH =
  /^(log-?(in|on|out)|sign-?(in|up|on|out)|signin|regist(er|ration|rieren|rierung)|create-?account|my-?account|mein-?konto|account|accounts|anmelden|anmeldung|connexion|inscription|auth|oauth2?|sso|password|(lost|forgot|reset)-?password|checkout|cart|warenkorb|basket|panier|carrito|kasse|order|orders|order-?now|bestellen|bestellung|payment|pay|bezahlen|billing|subscribe|abo|mail|webmail|inbox|user|users|admin|wp-admin|wp-login|patient-?portal|online-?banking|ebanking)$/;
const OTHER_PATH =
  /^(search|suche|recherche|buscar|busca|ricerca|szukaj|tags?|topics?|thema|themen|temas?|tema|hub|category|categories|kategorie|rubrik|authors?|autor(en)?|auteurs?|profiles?|person|staff|contributors?|videos?|mediathek|watch|galler(y|ies)|galerie|bilder|fotos?|fotostrecken?|photos?|photo-?galler(y|ies)|pictures|slideshows?|in-pictures|podcasts?|audio|listen|radio|live-?tv|shop|store|shopping|products?|produkt|forums?|foren|community|boards?|threads?|weather|wetter|meteo|newsletters?|about(-us)?|contact(-us)?|kontakt|impressum|imprint|privacy(-policy)?|datenschutz|terms|agb|help|hilfe|faq|jobs?|careers|stellenangebote|events?|kalender|calendar|games?|spiele|crosswords?|quiz|horoskope?|horoscopes?|puzzles?|sudoku|tv-programm|feeds?|rss|archive|archiv|archives|sitemap|page|docs|documentation|wiki|download|downloads|alerts)$/;

const splitPath = (path: string): string[] =>
  path
    .toLowerCase()
    .split("/")
    .filter(Boolean)
    .map((part) => part.replace(/\.(s?html?|php|aspx?|jsp|amp|bild|story)$/g, ""));

/** Judges an address by its host and path alone. */
export function judgeAddress(address: string): AddressKind {
  const url = URL.parse(address);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return "sensitive";
  const labels = url.hostname.split(".");
  if (INTRANET.test(url.hostname) || labels.slice(0, -1).some((label) => SENSITIVE_LABEL.test(label)))
    return "sensitive";
  const parts = splitPath(url.pathname);
  if (parts.some((part) => SENSITIVE_PATH.test(part))) return "sensitive";
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1);
  const words = last.split(/[-_,+]|%20/).filter(Boolean).length;
  const slug = words >= 4 || (words >= 2 && /\d{4,}/.test(last)) || /%[0-9a-f]{2}.*-.*%/i.test(last);
  const dated = /\/(19|20)\d\d[/-]?(0?[1-9]|1[0-2]|[a-z]{3})[/-]?(\d\d?)?\//.test(url.pathname);
  const numbered = /\d{5,}/.test(last) || /^[a-z]*\d{3,}[a-z]*$/.test(last) || /\d{5,}/.test(before.at(-1) ?? "");
  const mixed = last.length >= 8 && /\d/.test(last) && /[a-z]/.test(last);
  if (parts.some((part) => OTHER_PATH.test(part))) return slug && dated ? "open" : "other";
  if (!parts.length || /^(index|home|default)$/.test(last))
    return before.some((part) => part.split("-").length >= 4) ? "article" : "front";
  if (slug || dated || numbered || mixed) return "article";
  return parts.length <= 2 && words <= 2 ? "front" : "open";
}
