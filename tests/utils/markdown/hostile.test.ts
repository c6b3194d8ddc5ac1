// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { POST_CHARACTERS, cleanName, parseMarkdown, plainText } from "../../../utils/markdown/index.ts";
import { hasShared, listShared, readShared, readText } from "../../contracts/shared.ts";
import { hrefsOf, measure } from "./tree.ts";

// Thousands of parses: what is asserted is what comes out, not when.
vi.setConfig({ testTimeout: 120_000 });

const parse = (markdown: string, limit?: number) =>
  parseMarkdown(markdown, limit === undefined ? { host: "lemmy.world" } : { host: "lemmy.world", limit });

interface Recipe {
  name: string;
  pre?: string;
  unit?: string;
  count?: number;
  post?: string;
}
const build = ({ pre = "", unit = "", count = 0, post = "" }: Recipe, times: number) =>
  pre + unit.repeat(count * times) + post;

/** What every tree must be, whatever it was made of. */
function expectSafe(markdown: string, limit?: number): void {
  const blocks = parse(markdown, limit);
  const { nodes, depth, wrong } = measure(blocks);
  expect(wrong).toEqual([]);
  expect(nodes).toBeLessThanOrEqual(2_000);
  expect(depth).toBeLessThanOrEqual(20);
  // It travels as a message and is kept: plain data, no hole in it.
  expect(structuredClone(blocks)).toEqual(blocks);
  expect(() => plainText(blocks)).not.toThrow();
}

/** All strings anywhere in a corpus file. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Every form an attack's text may have in a comment: alone, and where an address, title or name is expected. */
function placesFor(attack: string): string[] {
  return [
    attack,
    `[x](${attack})`,
    `[x](<${attack}>)`,
    `![x](${attack})`,
    `[${attack}](https://a.org)`,
    `<${attack}>`,
    `[r]\n\n[r]: ${attack}`,
  ];
}

describe("comments of our own making", () => {
  it.each([
    ["deep quotes", ">".repeat(5_000)],
    ["deep lists", "- ".repeat(5_000)],
    ["deep emphasis", `${"*a ".repeat(3_000)}${"a* ".repeat(300)}`],
    ["deep brackets", "[".repeat(5_000)],
    ["deep ruby", "{a|".repeat(3_000)],
    ["deep footnotes", "^[".repeat(5_000)],
    ["footnotes that name themselves", "[^a]: [^a]\n\n[^a]"],
    ["footnote definitions in each other", `${"[^a]: ".repeat(1_500)}x\n\n[^a]`],
    ["prototype names", "[^__proto__] [constructor]\n\n[^__proto__]: x\n\n[constructor]: https://a.org"],
    ["many cells", `|${"a|".repeat(2_000)}\n|${"-|".repeat(2_000)}\n`],
    ["mentions in a row", "@a@b.co".repeat(1_400)],
    ["almost mentions", `@${"a.".repeat(4_900)}`],
    ["an endless name", `!${"a".repeat(9_000)}@b.org`],
    ["spoilers in spoilers", "::: spoiler x\n".repeat(700)],
    ["half of everything", "::: spoiler x\n> - *a **b `c [d](https://e.org"],
  ])("%s", (_name, markdown) => {
    expectSafe(markdown);
  });

  it("leaves no prototype changed", () => {
    parse("[^__proto__]\n\n[^__proto__]: x\n\n[__proto__]: https://a.org\n\n[__proto__]");
    expect(({} as Record<string, unknown>)["refs"]).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe.skipIf(!hasShared)("the hostile corpora", () => {
  it("pathological Markdown, at a comment's and at a post's length", () => {
    const { cases } = readShared("hostile/generated/markdown-pathological.json") as { cases: Recipe[] };
    expect(cases.length).toBeGreaterThan(40);
    for (const recipe of cases) {
      expectSafe(build(recipe, 1));
      expectSafe(build(recipe, 5), POST_CHARACTERS);
    }
  });

  // Whatever of the collection is here: attacks of one kind a file, as strings anywhere in JSON or one a line.
  const files = listShared("hostile").filter(
    (path) =>
      /\.(?:json|txt|svg)$/.test(path) &&
      !/\/(?:generated|json-test-suite|psl|tracking|wpt-url|commonmark)\//.test(path),
  );
  it.each(files)("%s", (path) => {
    const text = readText(path);
    expectSafe(text, POST_CHARACTERS);
    const attacks = path.endsWith(".json") ? stringsOf(JSON.parse(text)) : text.split("\n");
    for (const attack of attacks) for (const place of placesFor(attack)) expectSafe(place);
  });

  it("links that must not be links, and those whose host must show", () => {
    const links = readShared("hostile/generated/links.json") as {
      reject: string[];
      warnOrShowHost: string[];
      textSpoofs: { text: string; href: string }[];
    };
    for (const href of links.reject) {
      // What the parser takes for two things is judged by what is left of it: no address that was not written as one.
      for (const place of [`[x](<${href}>)`, `[x](${href})`, `![x](<${href}>)`, `[r]\n\n[r]: <${href}>`]) {
        const found = hrefsOf(parse(place));
        expect(found, JSON.stringify(place)).toEqual([]);
      }
    }
    for (const href of links.warnOrShowHost) expectSafe(`[here](<${href}>) ${href}`);
    for (const { text, href } of links.textSpoofs) {
      const [block] = parse(`[${text}](${href})`);
      expect(block).toMatchObject({ c: [{ t: "link", domain: "evil.test" }] });
    }
  });

  it("text that leaves its place", () => {
    const corpus = readShared("hostile/generated/text.json") as Record<string, unknown>;
    for (const text of stringsOf(corpus)) {
      for (const place of [text, `**${text}**`, `\`${text}\``, `![${text}](https://a.org)`, `{${text}|${text}}`]) {
        expectSafe(place);
      }
      expect(cleanName(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(cleanName(text).length).toBeLessThanOrEqual(200);
    }
  });

  it("the examples of CommonMark", () => {
    const examples = readShared("hostile/commonmark/spec-0.31.2.json") as { markdown: string }[];
    expect(examples.length).toBeGreaterThan(600);
    for (const { markdown } of examples) expectSafe(markdown);
    expectSafe(readText("hostile/commonmark/spec.txt"), POST_CHARACTERS);
  });
});
