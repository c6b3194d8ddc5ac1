// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestFirst, linkParents, readPath, toBestTree, toTree } from "../../../utils/sources/shared/tree.ts";
import { comment } from "./comments.ts";

const ids = (comments: { id: number }[]) => comments.map(({ id }) => id);

describe("readPath", () => {
  it.each([
    ["0.7", null, 0],
    ["0.7.12", 7, 1],
    ["0.7.12.13", 12, 2],
    [`0${".9".repeat(300)}`, 9, 50],
  ])("%s", (path, parentId, depth) => {
    expect(readPath(path)).toEqual({ parentId, depth });
  });
});

describe("toTree", () => {
  it("puts parents before children and keeps the order of siblings", () => {
    const tree = toTree([
      comment(6, "0.2.6"),
      comment(5, "0.1.3.5"),
      comment(2, "0.2"),
      comment(4, "0.1.4"),
      comment(1, "0.1"),
      comment(3, "0.1.3"),
    ]);
    expect(ids(tree)).toEqual([2, 6, 1, 4, 3, 5]);
    expect(tree.find(({ id }) => id === 5)?.parent).toBe("https://a.org/comment/3");
  });

  it("takes each comment once, by local id and by ActivityPub id", () => {
    const twice = [comment(1, "0.1"), comment(1, "0.1"), comment(2, "0.2", { apId: "https://a.org/comment/1" })];
    expect(ids(toTree(twice))).toEqual([1]);
  });

  it("lets a comment without its parent stand by itself, at its rank", () => {
    const tree = toTree([comment(1, "0.1"), comment(9, "0.7.8.9"), comment(2, "0.2")]);
    expect(ids(tree)).toEqual([1, 9, 2]);
    expect(tree[1]).toMatchObject({ parent: null, parentId: 8, depth: 2 });
  });

  it("survives cycles: every comment comes, and the first of a cycle is a root", () => {
    const tree = toTree([comment(1, "0.2.1"), comment(2, "0.1.2"), comment(3, "0.3.3"), comment(4, "0.2.4")]);
    expect(ids(tree).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect(tree.find(({ id }) => id === 1)?.parent).toBeNull();
    expect(tree.find(({ id }) => id === 3)?.parent).toBeNull();
  });

  it("takes a chain of 20,000 without recursion", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => comment(at + 1, at === 0 ? "0.1" : `0.${at}.${at + 1}`));
    expect(toTree(chain.toReversed())).toHaveLength(20_000);
  });

  it("joins pages: a later one holds the parents of an earlier one", () => {
    const first = linkParents([comment(3, "0.1.3"), comment(2, "0.2")]);
    expect(ids(first)).toEqual([3, 2]);
    expect(first[0]?.parent).toBeNull();
    const both = toTree([...first, ...linkParents([comment(1, "0.1")])]);
    expect(ids(both)).toEqual([2, 1, 3]);
    expect(both[2]?.parent).toBe("https://a.org/comment/1");
  });

  it("is a tree of the same comments for any paths whatever", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const tree = toTree(pairs.map(([id, parent]) => comment(id, parent === 0 ? `0.${id}` : `0.${parent}.${id}`)));
        const seen = new Set<string>();
        for (const { apId, parent } of tree) {
          expect(seen.has(apId)).toBe(false);
          if (parent !== null) expect(seen.has(parent)).toBe(true);
          seen.add(apId);
        }
        expect(seen.size).toBe(new Set(pairs.map(([id]) => id)).size);
      }),
    );
  });
});

describe("bestFirst", () => {
  it("is Lemmy's Top: distinguished, then score, then as given", () => {
    const list = [
      comment(1, "0.1", { score: 2 }),
      comment(2, "0.2", { score: 5 }),
      comment(3, "0.3", { score: -9, distinguished: true }),
      comment(4, "0.4", { score: 5 }),
      comment(5, "0.1.5", { score: 7 }),
      comment(6, "0.1.6", { score: 8 }),
    ];
    expect(ids(bestFirst(list))).toEqual([3, 6, 5, 2, 4, 1]);
    expect(ids(toBestTree(list))).toEqual([3, 2, 4, 1, 6, 5]);
  });
});
