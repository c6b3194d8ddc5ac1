// @vitest-environment node
import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SourceError } from "../../utils/errors.ts";
import { getJson } from "../../utils/http.ts";
import type { Thread } from "../../utils/model.ts";
import { SOURCES, detectSoftware } from "../../utils/sources/index.ts";
import type { GetJson, Source, SourceKind } from "../../utils/sources/source.ts";
import { COMMENT_VIEWS, POST_VIEWS, commentList, postList } from "./fixtures.ts";
import { hasShared, listShared, readBytes, readShared } from "./shared.ts";

vi.setConfig({ testTimeout: 120_000 });

const signal = new AbortController().signal;
const THREAD = { postId: 12, comments: 3 } as Thread;

const answering = (kind: SourceKind, answer: () => unknown): Source =>
  kind.create("here.example.org", () => Promise.resolve(answer()));

/** Every question an adapter can be asked. */
const QUESTIONS: [string, (source: Source) => Promise<unknown>][] = [
  ["listLinks", (source) => source.listLinks("news@far.example.org", 50, null, signal)],
  ["findByUrl", (source) => source.findByUrl("https://news.example.org/a", signal)],
  ["findByTitle", (source) => source.findByTitle("a title", signal)],
  ["readThread", (source) => source.readThread(12, signal)],
  ["getBest", (source) => source.getBest(THREAD, signal)],
  ["getTree", (source) => source.getTree(THREAD, signal)],
  ["getNewest", (source) => source.getNewest(THREAD, null, signal)],
  ["findByApId", (source) => source.findByApId("https://home.example.org/post/77", signal)],
  ["findCommunity", (source) => source.findCommunity("news@far.example.org", signal)],
  ["readSite", (source) => source.readSite(signal)],
];

/** Whatever comes: an answer of plain data, or the one error. */
async function expectCalm(asked: Promise<unknown>): Promise<void> {
  const ended: unknown = await asked.catch((error: unknown) => error);
  if (ended instanceof Error) {
    expect(ended).toBeInstanceOf(SourceError);
    expect(ended).toMatchObject({ kind: "malformed" });
  } else expect(structuredClone(ended)).toEqual(ended);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const nested = (open: string, inner: string, close: string, times: number): unknown =>
  JSON.parse(open.repeat(times) + inner + close.repeat(times));

const SHAPES: [string, (kind: SourceKind) => unknown][] = [
  ["null", () => null],
  ["a number", () => 7],
  ["deep arrays", () => nested("[", "", "]", 20_000)],
  ["deep objects", () => nested('{"a":', "1", "}", 20_000)],
  [
    "lists within lists",
    () => ({ posts: nested("[", "", "]", 5_000), comments: [nested("[", "", "]", 5_000)], items: [[[]]] }),
  ],
  ["an object for a list", () => ({ posts: { length: 1 }, comments: { 0: {}, length: 1 }, items: {} })],
  ["null everywhere", () => ({ ...postList([null, { post: null }]), ...commentList([null, { comment: null }]) })],
  [
    "own __proto__",
    ({ id }) =>
      JSON.parse(
        `{"__proto__":{"polluted":1},"posts":[{"__proto__":{"polluted":1},"post":{"__proto__":{"polluted":1}}}],"comments":[${JSON.stringify(COMMENT_VIEWS[id]).replace("{", '{"__proto__":{"polluted":1},')}],"items":[]}`,
      ),
  ],
  ["200,000 comments", ({ id }) => commentList(Array.from({ length: 200_000 }, () => COMMENT_VIEWS[id]))],
];

/** The way to every field of a view. */
const paths = (value: object, prefix: string[] = []): string[][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === "object" && inner !== null
      ? [[...prefix, key], ...paths(inner, [...prefix, key])]
      : [[...prefix, key]],
  );
/** A copy of the view with one field replaced. */
const change = (view: object, [key = "", ...rest]: string[], junk: unknown): object => {
  const inner = (view as Record<string, unknown>)[key];
  return { ...view, [key]: rest.length === 0 ? junk : change(inner as object, rest, junk) };
};

for (const kind of SOURCES) {
  const { id } = kind;
  describe(`${id} over a hostile instance`, () => {
    it.each(SHAPES)("%s", async (_name, build) => {
      for (const [, ask] of QUESTIONS) await expectCalm(ask(answering(kind, () => build(kind))));
    });

    it.skipIf(!hasShared)("every shape of the collection, and all of JSONTestSuite that is JSON", async () => {
      const { cases } = readShared("hostile/generated/json-shapes.json") as { cases: { json?: string }[] };
      const texts = cases.flatMap(({ json }) => (json === undefined ? [] : [json]));
      const suite = listShared("hostile/json-test-suite").map((path) => readBytes(path).toString("utf8"));
      expect(texts.length + suite.length).toBeGreaterThan(300);
      for (const text of [...texts, ...suite]) {
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          continue;
        }
        for (const [, ask] of QUESTIONS) await expectCalm(ask(answering(kind, () => value)));
        const listed = { ...postList([value]), ...commentList([value]) };
        for (const [, ask] of QUESTIONS) await expectCalm(ask(answering(kind, () => listed)));
      }
    });

    it("drops and counts a malformed item, and keeps the others", async () => {
      const posts = postList([POST_VIEWS[id], { ...POST_VIEWS[id], post: { id: 13 } }, null]);
      expect(await answering(kind, () => posts).findByUrl("https://news.example.org/a", signal)).toMatchObject({
        items: [{ apId: "https://home.example.org/post/77" }],
        dropped: 2,
      });
      const comments = commentList(["x", COMMENT_VIEWS[id], { ...COMMENT_VIEWS[id], creator: null }]);
      expect(await answering(kind, () => comments).getTree(THREAD, signal)).toMatchObject({
        items: [{ apId: "https://home.example.org/comment/88" }],
        dropped: 2,
      });
    });

    it("drops what says to be from a private address: our own buttons would lead there", async () => {
      const inside = [
        "127.0.0.1",
        "192.168.1.1",
        "[::1]",
        "2130706433",
        "localhost.",
        "router.local",
        "printer.home.arpa",
      ];
      const rows = inside.map((host) => {
        const view = JSON.stringify(COMMENT_VIEWS[id]).replace(
          "https://home.example.org/comment",
          `http://${host}/comment`,
        );
        return JSON.parse(view) as object;
      });
      expect(await answering(kind, () => commentList(rows)).getTree(THREAD, signal)).toMatchObject({
        items: [],
        dropped: inside.length,
      });
    });

    it("reads no more rows than it asked for, whatever is asked", async () => {
      const many = (view: object) =>
        Array.from({ length: 1_000 }, (_, at) => {
          const text = JSON.stringify(view).replaceAll(/\b(?:12|34|77|88)\b/g, String(at + 1));
          return JSON.parse(text) as object;
        });
      const posts = answering(kind, () => postList(many(POST_VIEWS[id])));
      const comments = answering(kind, () => commentList(many(COMMENT_VIEWS[id])));
      const answers = {
        7: [await posts.listLinks("news@far.example.org", 7, null, signal)],
        50: [
          await posts.listLinks("news@far.example.org", 50, null, signal),
          await posts.findByUrl("https://news.example.org/a", signal),
          await posts.findByTitle("a title", signal),
          await comments.getBest(THREAD, signal),
          await comments.getNewest(THREAD, null, signal),
        ],
        300: [await comments.getTree(THREAD, signal)],
      };
      for (const [asked, pages] of Object.entries(answers)) {
        for (const { items } of pages) expect(items).toHaveLength(Number(asked));
      }
    });

    it("either takes or drops an item, whatever one of its fields is", async () => {
      const view = COMMENT_VIEWS[id];
      const junk = fc.oneof(
        fc.anything(),
        fc.string(),
        fc.webUrl(),
        fc.constantFrom("javascript:alert(1)", "0.34.34", 1e308, -1, "x".repeat(3_000)),
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths(view)), junk, async (path, value) => {
          const page = await answering(kind, () => commentList([change(view, path, value)])).getTree(THREAD, signal);
          expect(page.items.length + page.dropped).toBe(1);
          for (const { apId, authorId } of page.items) {
            expect(apId).toMatch(/^https?:/i);
            expect(authorId).toMatch(/^https?:/i);
          }
        }),
        { numRuns: 200 },
      );
    });
  });
}

const read: GetJson = (path, query, cap, until) => getJson("lemmy.example.org", path, query, cap, until);

describe.skipIf(!hasShared)("the bytes of JSONTestSuite through the request code", () => {
  afterEach(() => vi.unstubAllGlobals());
  const headers = { "content-type": "application/json" };

  it("are parsed when they must be, refused when they must be, and never anything else", async () => {
    const files = listShared("hostile/json-test-suite/test_parsing");
    for (const file of files) {
      const bytes = readBytes(file);
      vi.stubGlobal("fetch", () => Promise.resolve(new Response(new Uint8Array(bytes), { headers })));
      const ended: unknown = await read("/", {}, "list", signal).then(
        () => "parsed",
        (error: unknown) => error,
      );
      const name = file.split("/").at(-1) ?? "";
      if (name.startsWith("y_")) expect(ended, name).toBe("parsed");
      else if (ended !== "parsed") expect(ended, name).toMatchObject({ kind: "malformed" });
      await expectCalm(detectSoftware(read, signal));
    }
  });
});
