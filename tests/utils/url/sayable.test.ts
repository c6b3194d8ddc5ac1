// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleKey, lookupForms, sameArticle, toSayable } from "../../../utils/url/index.ts";
import { SAME_ELSEWHERE } from "./same-elsewhere.ts";
import { SAME_NEWSPAPERS } from "./same-newspapers.ts";
import { NEAR } from "./near-pairs.ts";

const STORY = "https://www.news.example/2026/01/02/korea-sends-more-troops";

describe("an address before it is told to an instance", () => {
  test.each([
    `${STORY}?token=17`,
    `${STORY}?session=abc&email=ann%40mail.example`,
    `${STORY}?foo=ann@mail.example`,
    `${STORY}?access_token=x&utm_source=y`,
    `${STORY}?x=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln`,
    `${STORY}?c=3f2504e0-4f89-11d3-9a0c-0305e82c3301`,
    `${STORY}?cHash=9f86d081884c7d659a2feaa0c55ad015`,
    `${STORY}?Email-Hash=1&user[id]=7&PHPSESSID=k2`,
    `${STORY};jsessionid=0A1B2C3D?gift_code=q`,
    `${STORY}?9f86d081884c7d659a2feaa0c55ad015`,
    `https://user:pass@www.news.example/2026/01/02/korea-sends-more-troops`,
  ])("loses what is the reader's: %s", (address) => {
    expect(toSayable(address)?.replace(/\?utm_source=y$/, "")).toBe(STORY);
  });

  test.each([
    "https://news.example/story?id=118123456",
    "https://news.example/?p=17",
    "https://news.example/view?articleId=64b7f0c2e4b0a1d2c3e4f5a6",
    "https://news.example/modules.php?name=News&file=article&sid=17",
    "https://www.theguardian.com/world/live/2026/jan/02/x?page=with:block-65a12b34c56d78e9f0a1b2c3",
    "https://www.bbc.com/news/live/cx1?post=asset%3A3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "https://news.example/korea?lang=de&a=1&foo=bar",
    "https://medium.com/@ann/korea-sends-more-troops-1a2b3c4d5e6f",
    "https://app.example/#!/story/1",
  ])("keeps what names the article: %s", (address) => {
    expect(toSayable(address)).toBe(address);
  });

  test.each([
    "https://news.example/read?token=17",
    "https://news.example/unsubscribe/ann@mail.example/now",
    "https://news.example/letters/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0/today",
    "https://app.example/#/story/1?token=17",
    "https://intranet/a",
  ])("is not told at all when nothing is left that names it: %s", (address) => {
    expect(toSayable(address)).toBeNull();
  });

  test("what archives and redirectors carry is looked at, not the wrapping", () => {
    const inner = encodeURIComponent(`${STORY}?token=17`);
    expect(toSayable(`https://www.google.com/url?q=${inner}&sa=x&token=3`)).toBe(STORY);
  });
});

const hex = fc.stringMatching(/^[0-9a-f]{24,64}$/).filter((text) => /\d/.test(text) && /[a-f]/.test(text));
const base64 = fc.stringMatching(/^[A-Za-z0-9]{24,60}$/).filter((text) => /\d/.test(text));
const named = fc
  .constantFrom("token", "Access_Token", "sessionid", "e-mail", "auth", "sig", "user_id", "gift_code", "password")
  .chain((name) => fc.stringMatching(/^zz[a-z0-9]{4,40}$/).map((value) => [name, value] as const));
const unnamed = fc
  .stringMatching(/^x[a-z]{2,6}q$/)
  .chain((name) =>
    fc.oneof(hex, base64, fc.uuid(), fc.emailAddress()).map((value) => [name, value.toLowerCase()] as const),
  );
const base = fc.constantFrom(
  STORY,
  "https://news.example/story?id=17",
  "https://news.example/?p=3",
  "https://news.example/a/number-of-things-to-know",
);

describe("whatever the address", () => {
  test("no secret is in what is told, nor in any form that is asked for", () => {
    fc.assert(
      fc.property(base, fc.array(fc.oneof(named, unnamed), { minLength: 1, maxLength: 4 }), (address, secrets) => {
        const url = new URL(address);
        for (const [name, value] of secrets) url.searchParams.append(name, value);
        const told = toSayable(url.href);
        for (const form of told === null ? [] : lookupForms(told).map((one) => one.address)) {
          for (const [, value] of secrets) {
            expect(decodeURIComponent(form.toLowerCase())).not.toContain(value);
          }
        }
        // Where the path names the article, it is asked about all the same, and is known by its plain address.
        if (url.pathname.length > 10) {
          expect(told).toBe(address);
          expect(articleKey(url.href)).toBe(articleKey(address));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test("what is told is of the same article, and stays as it is when told again", () => {
    const any = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string());
    const known = fc.constantFrom(...[...SAME_NEWSPAPERS, ...SAME_ELSEWHERE, ...NEAR].flat());
    fc.assert(
      fc.property(fc.oneof(any, known), (address) => {
        const told = toSayable(address);
        if (told === null) return;
        expect(sameArticle(told, address)).toBe(true);
        expect(toSayable(told)).toBe(told);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test("nearly every address of the tables can be told", () => {
    const all = [...SAME_NEWSPAPERS, ...SAME_ELSEWHERE].flat();
    expect(all.filter((address) => toSayable(address) === null)).toEqual([]);
  });
});
