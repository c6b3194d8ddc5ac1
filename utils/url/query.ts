import { foldEncoding } from "./bytes.ts";
import { isWithin } from "./host.ts";
import { isSecret } from "./secret.ts";
import { SITE_RULES } from "./sites-data.ts";
import {
  REFERRER_NAMES,
  SERVER_REMOVED_NAMES,
  TRACKING_NAMES,
  TRACKING_PREFIXES,
  VARIANT_PARAMS,
} from "./tracking-data.ts";

/** One parameter, both parts in one spelling of their percent escapes. */
interface Pair {
  name: string;
  value: string;
}

function toPairs(search: string): Pair[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const cut = part.indexOf("=");
      const name = cut < 0 ? part : part.slice(0, cut);
      // "&amp;b=2" copied out of HTML.
      return {
        name: foldEncoding(name, true).replace(/^amp%3B/, ""),
        value: foldEncoding(cut < 0 ? "" : part.slice(cut + 1), true),
      };
    });
}

/** Whether a parameter says only how the reader came here. */
function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    TRACKING_NAMES.has(lower) ||
    SERVER_REMOVED_NAMES.has(lower) ||
    TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix))
  );
}

function isVariant({ name, value }: Pair): boolean {
  const values = VARIANT_PARAMS.get(name.toLowerCase());
  return values === null || (values !== undefined && values.has(value.toLowerCase()));
}

/** Whether the site's own rules say that this parameter does not name the article. */
function isDroppedHere(host: string, name: string): boolean {
  const lower = name.toLowerCase();
  return SITE_RULES.some(
    (rule) =>
      isWithin(host, rule.host) &&
      (rule.drop?.includes(lower) === true || (rule.keep !== undefined && !rule.keep.includes(lower))),
  );
}

/**
 * What of a query tells one article from another, in one spelling and order; "" when nothing does.
 * @param articleLike whether the path alone already names an article: then parameters that usually mean the referrer or
 * the reader go.
 */
export function foldQuery(search: string, host: string, articleLike: boolean): string {
  const kept = toPairs(search).filter(
    (pair) =>
      !isTracking(pair.name) &&
      !isVariant(pair) &&
      !isDroppedHere(host, pair.name) &&
      !(articleLike && (REFERRER_NAMES.has(pair.name.toLowerCase()) || isSecret(pair.name, pair.value))),
  );
  // Stable: repeats of one name keep their order, which can matter.
  kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return kept.map(({ name, value }) => `${name}=${value}`).join("&");
}
