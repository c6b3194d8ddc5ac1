// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { SourceView, TabView } from "../../../utils/messages/answers.ts";
import type { Thread } from "../../../utils/model.ts";
import { badgeOf, shortCount } from "../../../utils/tabs/badge.ts";

const thread = (community: string): Thread => ({
  apId: `https://lemmy.world/post/${community}`,
  instance: "lemmy.world",
  postId: 1,
  url: "https://example.com/a",
  title: "A",
  community,
  comments: 3,
  score: 1,
  published: "",
  seen: "",
  locked: false,
  nsfw: false,
});
const source = (instance: string, state: SourceView["state"]): SourceView => ({
  instance,
  state,
  by: "table",
  threads: 0,
  at: "",
  failure: null,
});
const view = (part: Partial<TabView>) => ({
  state: "none" as const,
  comments: 0,
  site: "example.com",
  sources: [] as SourceView[],
  threads: [] as Thread[],
  ...part,
});

describe("the badge", () => {
  it("counts comments, never threads, in at most four characters", () => {
    expect([0, 7, 999, 1_000, 12_345, 999_999, 5_000_000].map(shortCount)).toEqual([
      "0",
      "7",
      "999",
      "1k",
      "12k",
      "999k",
      "1M+",
    ]);
  });

  it("shows no number where nothing was found, and none for a thread without comments", () => {
    expect(badgeOf(view({ state: "none" })).text).toBe("");
    expect(badgeOf(view({ state: "found", comments: 0, threads: [thread("a@b.c")] })).text).toBe("");
  });

  it("turns amber and names the instance when one of several could not be asked", () => {
    const badge = badgeOf(
      view({
        state: "found",
        comments: 9,
        threads: [thread("a@b.c"), thread("d@e.f")],
        sources: [source("b.c", "found"), source("dead.example", "failed")],
      }),
    );
    expect(badge).toMatchObject({ text: "9", warn: true, icon: "looked" });
    expect(badge.title).toBe("Lemargin: 9 comments in 2 communities, dead.example could not be asked");
  });

  it("says “could not ask” with a mark, never as if nobody had posted it", () => {
    const badge = badgeOf(view({ state: "failed", sources: [source("dead.example", "failed")] }));
    expect(badge).toMatchObject({ text: "!", warn: true });
    expect(badge.title).not.toBe(badgeOf(view({ state: "none" })).title);
  });

  it("tells looked, not looked and switched off apart by its icon", () => {
    const icons = (["none", "not-asked", "off", "not-set-up", "no-grant"] as const).map(
      (state) => badgeOf(view({ state })).icon,
    );
    expect(icons).toEqual(["looked", "not-looked", "off", "not-looked", "not-looked"]);
  });
});
