// @vitest-environment node
import { existsSync, readFileSync, readdirSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleKey, sameArticle } from "../../../utils/url/index.ts";
import { NEAR } from "./near-pairs.ts";
import { SAME_ELSEWHERE } from "./same-elsewhere.ts";
import { SAME_NEWSPAPERS } from "./same-newspapers.ts";

const SAME = [...SAME_NEWSPAPERS, ...SAME_ELSEWHERE];

const pairs = SAME.flatMap(([first, ...others]) => others.map((other): [string, string] => [first, other]));

test("the tables are as long as they promise", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(NEAR.length).toBeGreaterThanOrEqual(100);
});

test.each(pairs)("is one article: %s and %s", (a, b) => {
  expect(articleKey(a)).not.toBeNull();
  expect(articleKey(b)).toBe(articleKey(a));
  expect(sameArticle(a, b) && sameArticle(b, a)).toBe(true);
});

test.each(NEAR)("are two: %s and %s", (a, b) => {
  expect(sameArticle(a, b)).toBe(false);
  expect(sameArticle(b, a)).toBe(false);
});

test("no two groups of the table are joined with each other", () => {
  const keys = SAME.map(([first]) => articleKey(first));
  expect(new Set(keys).size).toBe(SAME.length);
});

test.each([
  "",
  "no address",
  "mailto:a@news.example",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "about:blank",
  "chrome-extension://abc/popup.html",
  "https://localhost/a",
  "https://router.local/a",
  "https://intranet/a",
  "https://127.0.0.1/a",
  "https://2130706433/a",
  "https://[::1]/a",
  "https://db.internal/a",
  `https://news.example/${"a".repeat(5_000)}`,
])("can be no article's address: %s", (address) => {
  expect(articleKey(address)).toBeNull();
});

const slug = fc.stringMatching(/^[a-z]{3,8}(-[a-z]{3,8}){3,6}$/);
const article = fc
  .record({
    site: fc.constantFrom("news.example", "www.bbc.co.uk", "zeit.de", "blog.paper.example"),
    slug,
    id: fc.nat(),
  })
  .map(({ site, slug, id }) => `https://${site}/2026/01/${slug}?id=${id}`);

const REWRITES: readonly ((address: string) => string)[] = [
  (address) => address.replace("https:", "http:"),
  (address) => address.replace(/^https:\/\/(?!www\.|blog\.)/, "https://www."),
  (address) => address.replace("?", "/?"),
  (address) => address.replace("?", "/amp?"),
  (address) => `${address}&utm_source=x&fbclid=y`,
  (address) => `${address}#section`,
  (address) => `${address}&amp=1`,
  (address) => address.replace("?", "?ref=home&"),
  (address) => new URL(address).href,
  (address) => address.toUpperCase().slice(0, 8) + address.slice(8),
  (address) => address.replace(/-[a-z]/, (two) => `-%${(two.codePointAt(1) ?? 0).toString(16)}`),
];

/** These put the address into another: nothing but another wrapper can follow. */
const WRAPPERS: readonly ((address: string) => string)[] = [
  (address) => `https://archive.ph/${address}`,
  (address) => `https://web.archive.org/web/20260101000000/${address}`,
  (address) => `https://12ft.io/${address}`,
  (address) => `https://www.google.com/url?q=${encodeURIComponent(address)}`,
];

const rewrite = fc.constantFrom(...REWRITES);
const wrap = fc.constantFrom(...WRAPPERS);

describe("whatever the address", () => {
  test("the key is the same under every rewrite, also two after another", () => {
    fc.assert(
      fc.property(article, rewrite, rewrite, wrap, (address, first, second, last) => {
        const key = articleKey(address);
        expect(articleKey(first(address))).toBe(key);
        expect(articleKey(second(first(address)))).toBe(key);
        expect(articleKey(last(second(first(address))))).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  test("another id or another slug is another article, also after rewrites", () => {
    fc.assert(
      fc.property(article, article, rewrite, wrap, (a, b, one, two) => {
        fc.pre(a !== b);
        expect(sameArticle(one(a), two(b))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("comparing is reflexive and symmetric and never throws", () => {
    const any = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), article);
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(sameArticle(a, a)).toBe(true);
        expect(sameArticle(a, b)).toBe(sameArticle(b, a));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

const shared = new URL("../../../../shared/data/", import.meta.url);
const absent = !existsSync(shared);
if (absent) console.info("skipped: url forms and real addresses, there is no ../shared/data beside the project");

describe.skipIf(absent)("real data", () => {
  test.each(["0.19.20", "1.0.0-beta.1"])("all 81 forms measured on Lemmy %s are found by each other", (version) => {
    const { rows } = JSON.parse(readFileSync(new URL(`lemmy/${version}/url-forms.json`, shared), "utf8")) as {
      rows: { posted: string; stored: string; jsHref: string }[];
    };
    expect(rows).toHaveLength(81);
    for (const { posted, stored, jsHref } of rows) {
      expect(articleKey(posted)).not.toBeNull();
      expect([articleKey(stored), articleKey(jsHref)]).toEqual([articleKey(posted), articleKey(posted)]);
    }
  });

  test("no two real articles' addresses are joined", () => {
    const folder = new URL("align/dev/articles/", shared);
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    const addresses = files.flatMap((name) => {
      const { url } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { url?: string | null };
      return url && URL.canParse(url) ? [url] : [];
    });
    expect(addresses.length).toBeGreaterThan(50);
    const keys = addresses.map(articleKey);
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(new Set(addresses).size);
  });
});
