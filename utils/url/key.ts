import { foldEncoding } from "./bytes.ts";
import { foldHost } from "./host.ts";
import { toPublicUrl } from "./parse.ts";
import { foldPath, isArticleLike } from "./path.ts";
import { foldQuery } from "./query.ts";
import { PATH_RULES } from "./sites-data.ts";
import { unwrap } from "./unwrap.ts";

/** Fragments that are the page: "#!/x" and "#/x". Others only scroll. */
const ROUTE = /^(?:!|\/|%2F)./i;

function applyPathRules(url: URL): URL {
  const host = foldHost(url.hostname);
  for (const rule of PATH_RULES) {
    const found = host === rule.host ? rule.path.exec(url.pathname) : null;
    if (found !== null)
      return new URL(
        rule.to.replace("$1", found[1] ?? "") + url.search.replace("?", rule.to.includes("?") ? "&" : "?"),
      );
  }
  return url;
}

/**
 * The one comparison key: two addresses are the same article exactly when their keys are equal. It is for comparing
 * alone, it need not work as an address.
 * @returns null when the text is no address a public article can have.
 */
export function articleKey(address: string): string | null {
  const parsed = toPublicUrl(address);
  if (parsed === null) return null;
  const url = applyPathRules(unwrap(parsed));
  const host = foldHost(url.hostname);
  const segments = foldPath(url.pathname);
  const query = foldQuery(url.search, host, isArticleLike(segments));
  const fragment = url.hash.slice(1);
  const route = ROUTE.test(fragment) ? foldEncoding(fragment) : "";
  const port = url.port === "" ? "" : `:${url.port}`;
  return `${host}${port}/${segments.join("/")}${query === "" ? "" : `?${query}`}${route === "" ? "" : `#${route}`}`;
}

/** Whether two addresses are of the same article. Reflexive and symmetric; false when in doubt. */
export function sameArticle(a: string, b: string): boolean {
  if (a === b) return true;
  const key = articleKey(a);
  return key !== null && key === articleKey(b);
}
