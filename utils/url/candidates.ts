import type { ArticleIdentity } from "../model.ts";
import { articleKey } from "./key.ts";
import { isArticleLike } from "./path.ts";
import { isHomeKey, siteOfKey } from "./site.ts";

/** One address an open page may be the article of. */
export interface Candidate {
  address: string;
  key: string;
  /** False: claimed for another site (a syndicated copy); counts only when a hit's own title confirms it. */
  believed: boolean;
}

/** The page's own claims are at most six; more is noise. */
const MAX_CANDIDATES = 7;

function segmentsOf(key: string): string[] {
  return key
    .replace(/[?#].*$/, "")
    .split("/")
    .slice(1)
    .filter((segment) => segment !== "");
}

/** A claim that names less than the visited address does is a section or a template's mistake, not the article. */
function namesLess(claimed: string, visited: string): boolean {
  const wanted = isArticleLike(segmentsOf(visited)) || visited.includes("?");
  return wanted && !isArticleLike(segmentsOf(claimed)) && !claimed.includes("?");
}

/**
 * Under which addresses an open page may be known, best first: what it calls itself, then where it is. A claim is left
 * out when it is a front page or names less than the visited address; one of another site is there but not believed.
 * @returns empty when the page's address can be no article.
 */
export function candidates(identity: ArticleIdentity, pageUrl: string): Candidate[] {
  const visited = articleKey(pageUrl);
  if (visited === null) return [];
  const site = siteOfKey(visited);
  const found = new Map<string, Candidate>();
  for (const address of identity.addresses) {
    const key = articleKey(address);
    if (key === null || isHomeKey(key) || found.has(key)) continue;
    const believed = siteOfKey(key) === site;
    if (believed && namesLess(key, visited)) continue;
    found.set(key, { address, key, believed });
  }
  if (!isHomeKey(visited) && !found.has(visited))
    found.set(visited, { address: pageUrl, key: visited, believed: true });
  const list = [...found.values()];
  return [...list.filter((one) => one.believed), ...list.filter((one) => !one.believed)].slice(0, MAX_CANDIDATES);
}
