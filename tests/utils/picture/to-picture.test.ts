// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import type { Discussion, DiscussionComment } from "../../../utils/lookup/index.ts";
import type { ArticleText } from "../../../utils/model.ts";
import { toPicture } from "../../../utils/picture/to-picture.ts";

const HARBOUR = "The harbour board voted on Tuesday to close the northern pier until the cracked piles are replaced.";
const SCHOOL = "Pupils of the island school will be taught on the mainland for the rest of the winter term.";
const text: ArticleText = {
  title: "Pier closed",
  standfirst: "",
  language: "en",
  paragraphs: [HARBOUR, SCHOOL].map((one) => ({ text: one, kind: "text" })),
};

function comment(id: string, markdown: string, more: Partial<DiscussionComment> = {}): DiscussionComment {
  return {
    id: 1,
    parentId: null,
    apId: id,
    parent: null,
    depth: 0,
    author: { name: id, host: "lemmy.example", bot: false, mod: false, admin: false, op: false },
    authorId: `https://lemmy.example/u/${id}`,
    score: 1,
    published: "2026-01-01T00:00:00Z",
    edited: false,
    gone: null,
    distinguished: false,
    language: "en",
    markdown,
    thread: "thread",
    ...more,
  };
}

const discussion = (comments: DiscussionComment[]): Discussion => ({
  threads: [],
  comments,
  failures: [],
  total: comments.length,
  dropped: 0,
  fetched: "2026-01-01T00:00:00Z",
  kept: false,
  more: false,
  done: true,
});

const picture = (comments: DiscussionComment[], unpinned: string[] = []) =>
  toPicture(discussion(comments), text, "opening", new Set(unpinned));

describe("a picture", () => {
  it("has failed when nothing came and somebody could not be asked, and is ready when nobody wrote anything", async () => {
    const failure = { instance: "lemmy.example", kind: "timeout", status: 0, at: "", retryAt: "" } as const;
    const stateOf = async (part: Partial<Discussion>) =>
      (await toPicture({ ...discussion([]), ...part }, text, "opening", new Set())).state;
    expect(await stateOf({ fetched: "", failures: [failure] })).toBe("failed");
    expect(await stateOf({ fetched: "", failures: [failure], done: false })).toBe("loading");
    expect(await stateOf({ failures: [failure] })).toBe("ready");
    expect(await stateOf({})).toBe("ready");
  });

  it("lets others run while comments that are slow to parse are parsed", async () => {
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 5));
    let parsed = 0;
    const slow = Array.from({ length: 200 }, (_, at) =>
      Object.defineProperty(comment(`slow ${at}`, ""), "markdown", { enumerable: true, get: () => `${++parsed}` }),
    );
    let parsedBefore = Infinity;
    setImmediate(() => (parsedBefore = parsed));
    await picture(slow);
    clock.mockRestore();
    expect(parsedBefore).toBeLessThan(slow.length);
  });

  it("puts a quoting comment at its paragraph with the quote's place in the text, and its reply with it", async () => {
    const quoting = comment("quoting", `> ${SCHOOL}\n\nBy boat, every morning?`);
    const { placements } = await picture([quoting, comment("reply", "By boat.", { parent: "quoting", depth: 1 })]);
    expect(placements.map(({ comment: id, paragraph }) => [id, paragraph])).toEqual([
      ["quoting", 1],
      ["reply", 1],
    ]);
    const [range] = placements[0]?.quotes ?? [];
    expect(SCHOOL.slice(range?.start, range?.end)).toBe(SCHOOL.slice(0, -1));
    expect(placements[0]?.quoteBlock).toBe(0);
    expect(placements[1]?.reason).toEqual({ kind: "reply", to: "quoting" });
  });

  it("gives every comment exactly one placement, parents before children", async () => {
    const all = ["a", "b", "c"].map((id) => comment(id, "What a day for the island."));
    const { placements, comments } = await picture([...all, comment("d", "Yes.", { parent: "b", depth: 1 })]);
    expect(placements.map((one) => one.comment).toSorted()).toEqual(comments.map((one) => one.apId).toSorted());
  });

  it("keeps a deleted comment only while something hangs on it, and tells nobody's name", async () => {
    const gone = { gone: "deleted" as const, markdown: "" };
    const { comments } = await picture([
      comment("kept", "", gone),
      comment("below", "Pity.", { parent: "kept", depth: 1 }),
      comment("dropped", "", gone),
    ]);
    expect(comments.map((one) => one.apId)).toEqual(["kept", "below"]);
    expect(comments[0]).toMatchObject({ author: null, body: [] });
  });

  it("lets the reader's word count: what was unpinned is about the article", async () => {
    const { placements } = await picture([comment("quoting", `> ${SCHOOL}\n\nHm.`)], ["quoting"]);
    expect(placements[0]).toMatchObject({ paragraph: null, reason: { kind: "general" }, quotes: [], quoteBlock: null });
  });

  it("draws no comment's markup as anything but its own tree", async () => {
    const { comments } = await picture([comment("x", "<img src=x onerror=alert(1)> [a](javascript:alert(1)) **b**")]);
    expect(JSON.stringify(comments[0]?.body)).not.toContain('"href":"javascript');
    expect(comments[0]?.body[0]?.t).toBe("p");
  });
});
