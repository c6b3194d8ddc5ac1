// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import * as z from "zod/mini";
import { SourceError } from "../../../utils/errors.ts";
import { readLocalAddress } from "../../../utils/sources/shared/address.ts";
import { readOrNull, toCount, toHandle, toLink, toScore, toUtc } from "../../../utils/sources/shared/convert.ts";
import { address } from "../../../utils/sources/shared/schema.ts";
import { toLanguage } from "../../../utils/sources/shared/languages.ts";
import { hasShared, readShared } from "../../contracts/shared.ts";

describe("times", () => {
  it.each([
    ["2023-08-07T15:33:19.211463", "2023-08-07T15:33:19.211Z"],
    ["2026-11-24T12:28:05.925191Z", "2026-11-24T12:28:05.925Z"],
    ["2026-11-24T14:28:05+02:00", "2026-11-24T12:28:05.000Z"],
    ["2026-11-24T12:28", "2026-11-24T12:28:00.000Z"],
  ])("%s", (text, utc) => {
    expect(toUtc(text)).toBe(utc);
  });
  it.each(["", "9", "yesterday", "0000-00-00", "2024-02-30T25:61:61Z", "+275760-09-13T00:00:00.001Z", "2024-01-01"])(
    "%j is none",
    (text) => {
      expect(toUtc(text)).toBeNull();
    },
  );
});

test("a time that lies ahead counts as now: whoever writes names it, and it must not stand first for ever", () => {
  const before = Date.now();
  const told = Date.parse(toUtc("9999-12-31T23:59:59Z") ?? "");
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});

describe("numbers and addresses", () => {
  it("bounds counts and scores", () => {
    expect([-1, 3.9, 1e308, -0].map(toCount)).toEqual([0, 3, 1_000_000_000, 0]);
    expect([-7, -1e308, 2].map(toScore)).toEqual([-7, -1_000_000_000, 2]);
    expect(Object.is(toScore(-0), 0)).toBe(true);
  });

  it("takes only what a page can have for a link", () => {
    expect(toLink("https://a.org/x?y#z")).toBe("https://a.org/x?y#z");
    for (const url of [
      undefined,
      null,
      "",
      "magnet:?xt=urn:btih:abc",
      "javascript:alert(1)",
      "/x",
      "https://www.news.org@evil.org/story",
      `https://a.org/${"x".repeat(3_000)}`,
    ]) {
      expect(toLink(url)).toBe("");
    }
  });

  it("takes a link as the browser reads it, not with what hides in it", () => {
    expect(toLink(" https://a.org/x\ny\u202Ez ")).toBe("https://a.org/xy%E2%80%AEz");
  });

  it("takes no ActivityPub id with anything hidden in it: it is what a reader copies", () => {
    expect(z.safeParse(address, "https://a.org/comment/7").success).toBe(true);
    for (const id of [
      "https://a.org/comment/7\nrm -rf ~\n",
      " https://a.org/comment/7",
      "https://a.org/\u202Ecomment/7",
      "https:\\\\a.org\\7",
      "https://you@a.org/comment/7",
      "javascript://a.org/%0Aalert(1)",
      `https://a.org/${"x".repeat(500)}`,
    ])
      expect(z.safeParse(address, id).success, id).toBe(false);
  });

  it("names a community by its home", () => {
    expect(toHandle("news\u202E", "https://lemmy.ml/c/news")).toBe("news@lemmy.ml");
  });

  it.each([
    ["https://a.org/post/12", { post: 12, comment: null }],
    ["https://a.org/post/12/34?sort=New#x", { post: 12, comment: 34 }],
    ["https://a.org/comment/34/", { post: null, comment: 34 }],
    ["https://a.org/c/news@b.org/p/12/a-slug", { post: 12, comment: null }],
    ["https://b.org/post/12", null],
    ["https://a.org/c/news", null],
    ["https://a.org/post/x", null],
    ["post/12", null],
  ])("reads %s", (address, local) => {
    expect(readLocalAddress(address, "a.org")).toEqual(local);
  });
});

describe("languages", () => {
  it.each([
    [0, ""],
    [37, "en"],
    [32, "de"],
    [183, "zu"],
    [184, ""],
    [-1, ""],
    [undefined, ""],
    [null, ""],
  ])("%s is %j", (id, tag) => {
    expect(toLanguage(id)).toBe(tag);
  });

  it.skipIf(!hasShared)("are those both recorded servers tell", () => {
    for (const version of ["0.19.20", "1.0.0-beta.1"]) {
      const { body } = readShared(`lemmy/${version}/site.json`) as {
        body: { all_languages: { id: number; code: string }[] };
      };
      expect(body.all_languages).toHaveLength(184);
      const differing = body.all_languages.filter(({ id, code }) => toLanguage(id) !== (code === "und" ? "" : code));
      expect(differing).toEqual([]);
    }
  });
});

const http = (status: number, code: string) => Promise.reject(new SourceError("http", { status, code }));

describe("readOrNull", () => {
  it.each([
    [404, ""],
    [404, "not_found"],
    [410, ""],
    [400, "couldnt_find_post"],
    [400, "couldnt_find_object"],
    [400, "resolve_object_failed"],
    [400, "No object found."],
    [400, "No row was found when one was required"],
    [400, "error - unknown community. Please wait a sec and try again."],
  ])("%s %s is an answer: there is none", async (status, code) => {
    await expect(readOrNull(http(status, code))).resolves.toBeNull();
  });
  it.each([
    [400, "unknown"],
    [400, ""],
    [500, "couldnt_find_post"],
    [403, ""],
  ])("%s %s is a failure", async (status, code) => {
    await expect(readOrNull(http(status, code))).rejects.toMatchObject({ kind: "http", status });
  });
  it("lets every other failure through, and every answer", async () => {
    await expect(readOrNull(Promise.reject(new SourceError("rate-limited", { status: 404 })))).rejects.toMatchObject({
      kind: "rate-limited",
    });
    await expect(readOrNull(Promise.resolve(0))).resolves.toBe(0);
  });
});
