// @vitest-environment node
import { describe, expect, test } from "vitest";
import { createInstance, type Instance, type Software } from "./instances/instance.ts";
import { createRecordedStore } from "./recorded-store.ts";
import { HAS_RECORDINGS, readRows, readTally } from "./recordings.ts";

if (!HAS_RECORDINGS) console.log("skipped: no recordings of real servers at ../shared/data/lemmy");

/** When the recordings were made: after the 1.0 server's timer had come by, before the 0.19 server's. */
const NOW: Record<Software, number> = {
  "0.19.20": Date.parse("2026-11-24T12:29:00Z"),
  "1.0.0-beta.1": Date.parse("2026-11-24T12:30:30Z"),
};
const LONG_POST = 120;
const PLENTY = { requests: 99_999, seconds: 1 };

interface Row {
  id: number;
  path: string;
  score: number;
}

const started = new Map<Software, Instance>();

function start(software: Software): Instance {
  const instance =
    started.get(software) ??
    createInstance(createRecordedStore(software), software, { message: PLENTY, search: PLENTY });
  started.set(software, instance);
  return instance;
}

function ask(instance: Instance, software: Software, target: string): { rows: Row[]; next: string | null } {
  const url = new URL(target, "https://x.example");
  const answer = instance.answer(
    { method: "GET", path: url.pathname, query: url.searchParams, headers: {} },
    NOW[software],
  );
  expect(answer.status).toBe(200);
  const body = JSON.parse(answer.body) as {
    comments?: { comment: Row; counts: { score: number } }[];
    items?: { comment: Row }[];
    next_page?: string;
  };
  const rows =
    body.comments?.map(({ comment, counts }) => ({ ...comment, score: counts.score })) ??
    body.items?.map(({ comment }) => comment);
  return { rows: rows ?? [], next: body.next_page ?? null };
}

function toPlaces(rows: readonly Row[]) {
  return rows.map(({ path, score }) => ({ parent: path.split(".").slice(0, -1).join("."), score }));
}

describe.skipIf(!HAS_RECORDINGS)("the thread of 360 comments", () => {
  test.each([
    ["0.19.20", "big-tree-top", "sort=Top&max_depth=8"],
    ["0.19.20", "big-tree-hot", "sort=Hot&max_depth=8"],
    ["0.19.20", "big-tree-page2", "sort=Top&max_depth=8&page=2"],
    ["0.19.20", "big-tree-limit10", "sort=Top&max_depth=8&limit=10"],
    ["0.19.20", "big-roots", "sort=Top&max_depth=1"],
    ["0.19.20", "big-children", "sort=Top&parent_id=109&max_depth=1"],
    ["0.19.20", "big-chain", "sort=Top&parent_id=108&max_depth=20"],
    ["1.0.0-beta.1", "big-tree-top", "sort=top&max_depth=8"],
    ["1.0.0-beta.1", "big-tree-limit10", "sort=top&max_depth=8&limit=10"],
    ["1.0.0-beta.1", "big-roots", "sort=top&max_depth=1"],
    ["1.0.0-beta.1", "big-children", "sort=top&parent_id=109&max_depth=1"],
    ["1.0.0-beta.1", "big-chain", "sort=top&parent_id=108&max_depth=20"],
  ] as const)("%s %s: parents and scores stand in the real order", (software, name, query) => {
    const version = software === "0.19.20" ? "v3" : "v4";
    const { rows } = ask(
      start(software),
      software,
      `/api/${version}/comment/list?post_id=${LONG_POST}&type_=${version === "v3" ? "All" : "all"}&${query}`,
    );
    expect(toPlaces(rows)).toEqual(toPlaces(readRows(software, name)));
  });

  test.each([
    ["0.19.20", "big-tree-old", "/api/v3/comment/list?type_=All&sort=Old&max_depth=8"],
    ["0.19.20", "big-tree-new", "/api/v3/comment/list?type_=All&sort=New&max_depth=8"],
    ["1.0.0-beta.1", "big-tree-old", "/api/v4/comment/list?type_=all&sort=old&max_depth=8"],
    ["1.0.0-beta.1", "big-tree-new", "/api/v4/comment/list?type_=all&sort=new&max_depth=8"],
    ["1.0.0-beta.1", "big-tree-hot", "/api/v4/comment/list?type_=all&sort=hot&max_depth=8"],
  ] as const)("%s %s: every single row stands where it stood", (software, name, target) => {
    const { rows } = ask(start(software), software, `${target}&post_id=${LONG_POST}`);
    expect(rows.map(({ id }) => id)).toEqual(readRows(software, name).map(({ id }) => id));
  });

  test.each(["top", "controversial", "hot", "new", "old"])(
    "1.0 pages of `%s` lose exactly what the real ones lost",
    (sort) => {
      const instance = start("1.0.0-beta.1");
      const tally = readTally(`1.0.0-beta.1/big-paging-${sort}`);
      const pages = readPages(instance, `/api/v4/comment/list?post_id=${LONG_POST}&type_=all&sort=${sort}&limit=50`);
      expect(pages.map((rows) => rows.length)).toEqual(tally.rows.map(({ count }) => count));
      expect(countDistinct(pages.flat())).toBe(tally.distinct);
    },
  );

  test.each(["top", "hot", "new", "old"])("1.0 tree pages of `%s` lose exactly what the real ones lost", (sort) => {
    const instance = start("1.0.0-beta.1");
    const tally = readTally(`1.0.0-beta.1/big-tree-paging-${sort}`);
    const pages = readPages(instance, `/api/v4/comment/list?post_id=${LONG_POST}&type_=all&sort=${sort}&max_depth=50`);
    expect(pages.map((rows) => rows.length)).toEqual(tally.rows.map(({ count }) => count));
    const roots = pages[0]?.filter(({ path }) => path.split(".").length === 2).length;
    expect(roots).toBe(tally.rootsOnPage1);
  });

  test("0.19 pages of `Top` repeat and lose rows; those of `New` do not", () => {
    const instance = start("0.19.20");
    const readAll = (sort: string) =>
      Array.from(
        { length: 8 },
        (_value, at) =>
          ask(
            instance,
            "0.19.20",
            `/api/v3/comment/list?post_id=${LONG_POST}&type_=All&sort=${sort}&limit=50&page=${at + 1}`,
          ).rows,
      ).flat();
    const top = readAll("Top");
    console.log(
      `0.19 Top over 8 pages: ${countDistinct(top)} of ${top.length} distinct; the real server gave ${readTally("0.19.20/big-paging-top").distinct}`,
    );
    expect(top.length).toBe(360);
    expect(countDistinct(top)).toBeLessThan(345);
    expect(countDistinct(readAll("New"))).toBe(readTally("0.19.20/big-paging-new").distinct);
  });
});

function countDistinct(rows: readonly Row[]): number {
  return new Set(rows.map(({ id }) => id)).size;
}

function readPages(instance: Instance, target: string): Row[][] {
  const pages: Row[][] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { rows, next }: { rows: Row[]; next: string | null } = ask(
      instance,
      "1.0.0-beta.1",
      cursor === "" ? target : `${target}&page_cursor=${cursor}`,
    );
    pages.push(rows);
    cursor = next;
  }
  return pages;
}
