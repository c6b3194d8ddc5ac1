// @vitest-environment node
import { describe, expect, it } from "vitest";
import { arrange, sortNotes } from "../../../components/margin/arrange.ts";
import { extendOrder, NO_ORDER, toOrder } from "../../../components/margin/order.ts";
import type { Comment, Picture } from "../../../utils/model.ts";
import { comment, createPicture, quote, words } from "./harness/sample.ts";

const NONE = new Map();
const names = (notes: { comment: Comment }[]) => notes.map((it) => it.comment.author?.name);
const sample = createPicture("one");

function pictureOf(comments: Comment[], placements: Picture["placements"] = []): Picture {
  return { ...sample, comments, placements };
}

describe("what stands where", () => {
  it("puts placed notes at their paragraphs and every other top-level comment about the article", () => {
    const arranged = arrange(sample, toOrder(sample), NONE);
    expect(names(arranged.at.get(2) ?? [])).toEqual(["tal"]);
    expect([...arranged.at.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(names(arranged.general).slice(0, 3)).toEqual(["harrowgate", "pinecone_dept", "old_lantern"]);
    expect(arranged.beside).toBe(13);
  });

  it("nests replies below their parent, and counts them at every depth", () => {
    const arranged = arrange(sample, toOrder(sample), NONE);
    const ferry = arranged.roots.find((it) => it.comment.author?.name === "ferrymans_log");
    expect(ferry?.replies).toBe(4);
    expect(names(arranged.children.get(ferry?.comment.apId ?? "") ?? [])).toEqual(["osprey_9"]);
  });

  it("makes a note of a reply that quotes the article itself, and of no other reply", () => {
    const root = comment("a@x.example", "root");
    const quoting = comment("b@x.example", "quoting", { parent: root.apId });
    const following = comment("c@x.example", "following", { parent: root.apId });
    const arranged = arrange(
      pictureOf(
        [root, quoting, following],
        [quote(quoting, 0, "from Monday on"), { ...words(following, 0, []), reason: { kind: "reply", to: root.apId } }],
      ),
      NO_ORDER,
      NONE,
    );
    expect(names(arranged.at.get(0) ?? [])).toEqual(["b"]);
    expect(names(arranged.roots)).toEqual(["a"]);
  });

  it("keeps deleted and removed comments only where somebody answered", () => {
    const alone = comment("a@x.example", "", { gone: "deleted", author: null });
    const answered = comment("b@x.example", "", { gone: "removed", author: null });
    const answer = comment("c@x.example", "answer", { parent: answered.apId });
    const arranged = arrange(pictureOf([alone, answered, answer]), NO_ORDER, NONE);
    expect(arranged.roots.map((it) => it.comment.apId)).toEqual([answered.apId]);
  });

  it("takes a comment whose parent was not fetched for a top-level one", () => {
    const orphan = comment("a@x.example", "orphan", { parent: "https://x.example/not-here" });
    expect(arrange(pictureOf([orphan]), NO_ORDER, NONE).general).toHaveLength(1);
  });

  it("survives comments that are each other's parents", () => {
    const a = comment("a@x.example", "a");
    const b = comment("b@x.example", "b", { parent: a.apId });
    expect(arrange(pictureOf([{ ...a, parent: b.apId }, b]), NO_ORDER, NONE).roots).toEqual([]);
  });

  it("stands a moved note about the article", () => {
    const tal = sample.placements.find((it) => it.paragraph === 2);
    if (!tal) throw new Error("no note at paragraph 2");
    const arranged = arrange(sample, toOrder(sample), new Map([[tal.comment, { ...tal, paragraph: null }]]));
    expect(arranged.at.has(2)).toBe(false);
    expect(names(arranged.general)).toContain("tal");
  });

  it("sorts the thread by age and score", () => {
    const { roots } = arrange(sample, toOrder(sample), NONE);
    expect(sortNotes(roots, "best")).toBe(roots);
    expect(names(sortNotes(roots, "top"))[0]).toBe("the_very_patient_reader_of_annexes_and_footnotes");
    const times = sortNotes(roots, "new").map((it) => it.comment.published);
    expect(times).toEqual(times.toSorted().reverse());
    expect(sortNotes(roots, "old").map((it) => it.comment.published)).toEqual(times.toReversed());
  });
});

describe("later pictures", () => {
  const [a, b, c] = ["a", "b", "c"].map((it) => comment(`${it}@x.example`, it));
  if (!a || !b || !c) throw new Error("three comments");

  it("never reorder what is being read: the new ones come after it and are counted", () => {
    const first = toOrder(pictureOf([a, b]));
    const later = pictureOf([c, b, a]);
    const order = extendOrder(first, later);
    expect(names(arrange(later, order, NONE).roots)).toEqual(["a", "b", "c"]);
    expect(order.fresh).toBe(1);
  });

  it("are sorted in when the reader asks", () => {
    const later = pictureOf([c, b, a]);
    expect(names(arrange(later, toOrder(later), NONE).roots)).toEqual(["c", "b", "a"]);
    expect(toOrder(later).fresh).toBe(0);
  });

  it("count nothing as new in the first one", () => {
    expect(extendOrder(NO_ORDER, pictureOf([a, b])).fresh).toBe(0);
  });
});
