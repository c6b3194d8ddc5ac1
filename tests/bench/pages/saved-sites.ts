import type { SavedSites } from "../../world/start.ts";
import { readHtml, type SavedPage } from "./pages.ts";

/**
 * The saved pages run no script and load nothing: their scripts and styles were not saved, and what is left of them would
 * only wait for what never comes. The same with the extension and without.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const keyOf = (host: string, path: string): string => `${host}${path}`;

/** Every saved page under its own address; any other address of their hosts is not found. */
export function createSavedSites(pages: readonly SavedPage[]): SavedSites {
  const byAddress = new Map(
    pages.map((page) => {
      const { host, pathname, search } = new URL(page.url);
      return [keyOf(host, pathname + search), page] as const;
    }),
  );
  return {
    hosts: [...new Set(pages.map(({ url }) => new URL(url).host))],
    answer(host, path) {
      const page = byAddress.get(keyOf(host, path));
      if (page === undefined) return { status: 404, headers: { "cache-control": "max-age=600" }, body: "" };
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
      return { status: 200, headers, body: readHtml(page) };
    },
  };
}
