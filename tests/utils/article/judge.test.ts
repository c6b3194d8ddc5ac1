// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { judge } from "../../../utils/article/judge.ts";
import { readColumns } from "../../../utils/article/columns.ts";
import { HIDDEN, type Outline } from "../../../utils/article/outline.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { sentence } from "./page.ts";

const NAMES = { title: "Troops could enter the war", language: "en" };

const toColumn = (entries: readonly (string | number)[]): string => entries.map((entry) => `${entry}\n`).join("");

/** An outline of one body with a headline and paragraphs; each may have a class and flags. */
function outlineOf(texts: { text: string; tag?: string; classes?: string; flag?: number }[]): Outline {
  return {
    ...NAMES,
    parents: toColumn([-1, ...texts.map(() => 0)]),
    tags: toColumn(["body", ...texts.map(({ tag }) => tag ?? "p")]),
    classes: toColumn(["", ...texts.map(({ classes }) => classes ?? "")]),
    names: toColumn(["", ...texts.map(() => "")]),
    flags: toColumn([0, ...texts.map(({ flag }) => flag ?? 0)]),
    owners: toColumn(texts.map((_, i) => i + 1)),
    texts: toColumn(texts.map(({ text }) => text)),
    headings: texts.flatMap(({ text, tag }, i) => (tag === "h1" ? [{ element: i + 1, text, first: true }] : [])),
  };
}

const five = [1, 2, 3, 4, 5].map((n) => ({ text: sentence(n) }));
const judged = (outline: Outline, known = null as typeof NAMES | null, host = "") =>
  runAtOnce(judge(outline, known, host));

describe("judge", () => {
  it("answers with the places of the paragraphs in the outline, and with their text for the background", () => {
    const { text, reading } = judged(outlineOf([{ text: "Troops could enter the war", tag: "h1" }, ...five]));
    expect(text.paragraphs.map((one) => one.text)).toEqual(five.map((one) => one.text));
    expect(reading.headline).toBe(1);
    expect(reading.paragraphs[0]).toEqual({ kind: "text", element: 2, from: 1, to: 2 });
    expect(reading.paragraphs).toHaveLength(5);
  });

  it("leaves out what the page hides, unless it hides nearly all", () => {
    const last = five.map((one, i) => (i === 4 ? { ...one, flag: HIDDEN } : one));
    expect(judged(outlineOf(last)).reading.paragraphs).toHaveLength(4);
    const all = five.map((one) => ({ ...one, flag: HIDDEN }));
    expect(judged(outlineOf(all)).reading.paragraphs).toHaveLength(5);
  });

  it("goes by the title that is known of the page before the document's own", () => {
    const headings = [
      { text: "The daily letter of this newspaper", tag: "h1" },
      { text: "Troops could enter the war", tag: "h1" },
    ];
    const outline = { ...outlineOf([...headings, ...five]), title: "The daily letter of this newspaper" };
    expect(judged(outline).reading.headline).toBe(1);
    expect(judged(outline, NAMES).reading.headline).toBe(2);
  });

  it("says the language of the page, and where it is silent what is known of it", () => {
    const outline = { ...outlineOf(five), language: "" };
    expect(judged(outline).reading.language).toBe("");
    expect(judged(outline, { ...NAMES, language: "de_AT" }).reading.language).toBe("de-AT");
  });

  it("pauses while it judges a page of thousands of quotes", () => {
    const quotes = Array.from({ length: 5_000 }, (_, i) => ({ text: sentence(i), tag: "blockquote" }));
    const work = judge(outlineOf(quotes), null, "");
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThan(100);
  });
});

describe("judge, of a page made to keep it busy", () => {
  it("never searches long for what a quote repeats", () => {
    // The engine's search looks at each place anew: text times words, where both are of one letter.
    const searched: number[] = [];
    const search = vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, words) {
      searched.push(this.length * words.length);
      return -1;
    });
    const quotes = Array.from({ length: 400 }, () => ({ text: `${"a".repeat(300)}b`, tag: "blockquote" }));
    const text = Array.from({ length: 10 }, () => ({ text: "a".repeat(60_000) }));
    runAtOnce(judge(outlineOf([...quotes, ...text]), null, ""));
    search.mockRestore();
    expect(searched.length).toBeGreaterThan(0);
    expect(searched.reduce((sum, one) => sum + one, 0)).toBeLessThan(2e9);
  });

  it("reads thousands of blocks that are nested hundreds deep, and says the same as of those that are not", () => {
    const many = Array.from({ length: 4_000 }, (_, i) => ({ text: sentence(i) }));
    const flat = outlineOf(many);
    const columns = readColumns(flat);
    if (!columns) throw new Error("not whole");
    const deep = 390;
    const wrap = <T extends string | number>(column: readonly T[], first: (i: number) => T): string =>
      toColumn([...Array.from({ length: deep }, (_, i) => first(i)), ...column.slice(1)]);
    const nested: Outline = {
      ...flat,
      parents: wrap(
        columns.parents.map(() => deep - 1),
        (i) => i - 1,
      ),
      tags: wrap(columns.tags, (i) => (i === 0 ? "body" : "div")),
      classes: wrap(columns.classes, () => ""),
      names: wrap(columns.names, () => ""),
      flags: wrap(columns.flags, () => 0),
      owners: toColumn(columns.owners.map((owner) => owner + deep - 1)),
    };
    expect(readColumns(nested)).not.toBeNull();
    expect(judged(nested).text.paragraphs).toEqual(judged(flat).text.paragraphs);
  });
});

describe("readColumns", () => {
  const good = outlineOf(five);
  it("takes an outline apart whose indexes all name something", () => {
    expect(readColumns(good)).toMatchObject({ parents: [-1, 0, 0, 0, 0, 0], owners: [1, 2, 3, 4, 5] });
  });

  it.each([
    ["a column is shorter", { tags: toColumn(["body", "p"]) }],
    ["a text has no owner", { owners: toColumn([1, 2, 3, 4]) }],
    ["an owner is none of the elements", { owners: toColumn([0, 1, 2, 3, 6]) }],
    ["an owner is no index", { owners: toColumn([0, 1, 2, 3, 0.5]) }],
    ["an owner is no number", { owners: toColumn([0, 1, 2, 3, "x"]) }],
    ["an element is around itself", { parents: toColumn([-1, 0, 2, 0, 0, 0]) }],
    ["an element stands before the one around it", { parents: toColumn([-1, 3, 0, 0, 0, 0]) }],
    ["a second one is around all", { parents: toColumn([-1, 0, -1, 0, 0, 0]) }],
    ["a heading is none of the elements", { headings: [{ element: 9, text: "x", first: true }] }],
    ["it is too long in all", { texts: toColumn(five.map(() => "x".repeat(600_000))) }],
  ])("refuses one where %s", (_, wrong) => {
    expect(readColumns({ ...good, ...wrong })).toBeNull();
  });

  it("refuses one that is nested without end", () => {
    const column = Array.from({ length: 500 }, () => "div");
    const [tags, classes, names] = [toColumn(column), toColumn(column), toColumn(column)];
    const [parents, flags] = [toColumn(column.map((_, i) => i - 1)), toColumn(column.map(() => 0))];
    expect(readColumns({ ...good, parents, tags, classes, names, flags })).toBeNull();
  });
});
