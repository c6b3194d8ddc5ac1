// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleKey, lookupForms } from "../../../utils/url/index.ts";

const addresses = (...named: string[]) => lookupForms(...named).map((form) => form.address);

test("asks first for the address as Lemmy would have stored it", () => {
  expect(addresses("https://news.example/a-story-here?utm_source=x&q=a,b#top")[0]).toBe(
    "https://news.example/a-story-here?q=a%2Cb",
  );
});

test("then with and without the slash, and with and without www", () => {
  expect(lookupForms("https://www.news.example/a-story-here/")).toEqual([
    { address: "https://www.news.example/a-story-here/", why: "as-named" },
    { address: "https://www.news.example/a-story-here", why: "slash" },
    { address: "https://news.example/a-story-here/", why: "www" },
  ]);
});

test("the visited address comes before toggles when the page names itself otherwise", () => {
  expect(addresses("https://www.news.example/a-story-here", "https://news.example/a-story-here?ref=x")).toEqual([
    "https://www.news.example/a-story-here",
    "https://news.example/a-story-here?ref=x",
    "https://www.news.example/a-story-here/",
  ]);
});

test("a phone's address is asked for as the desktop's", () => {
  expect(addresses("https://amp.news.example/a-story-here")).toContain("https://www.news.example/a-story-here");
});

test("what the server keeps although it means nothing is left out once", () => {
  expect(addresses("https://news.example/2026/01/02/story?ref=home")).toContain(
    "https://news.example/2026/01/02/story",
  );
});

test("a query that names the article is never left out", () => {
  for (const address of addresses("https://news.example/story?id=17")) expect(address).toContain("id=17");
});

test("files get no slash, archives are opened, nonsense gives nothing", () => {
  expect(addresses("https://news.example/a.html").some((address) => address.endsWith("html/"))).toBe(false);
  expect(addresses("https://archive.ph/https://news.example/a-b-c-d")[0]).toBe("https://news.example/a-b-c-d");
  expect(addresses("about:blank")).toEqual([]);
});

test("there are at most three, all of the same article", () => {
  const named = "https://m.news.example/2026/01/02/story/?ref=home&utm_source=x";
  const forms = addresses(named, "https://www.news.example/2026/01/02/story?amp=1");
  expect(forms).toHaveLength(3);
  for (const form of forms) expect(articleKey(form)).toBe(articleKey(named));
});

const shared = new URL("../../../../shared/data/lemmy/", import.meta.url);
const absent = !existsSync(shared);
if (absent) console.info("skipped: forms as stored, there is no ../shared/data beside the project");

describe.skipIf(absent)("what Lemmy stored", () => {
  test.each(["0.19.20", "1.0.0-beta.1"])("is among the forms for 73 of 81 addresses (%s)", (version) => {
    const { rows } = JSON.parse(readFileSync(new URL(`${version}/url-forms.json`, shared), "utf8")) as {
      rows: { posted: string; stored: string }[];
    };
    const asked = rows.filter(({ posted, stored }) => addresses(posted).includes(stored));
    // The other eight: kept fragments, user names, wrapped addresses, http only, a shop's own rule.
    expect(asked.length).toBeGreaterThanOrEqual(73);
  });
});
