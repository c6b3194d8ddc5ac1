// @vitest-environment node
import { describe, expect, it } from "vitest";
import { discuss, HARBOUR } from "./make.ts";

const OPINION =
  "I grew up there and the council has had twenty years to put money into hulls and boats but they always preferred roundabouts.";

describe("quotes of other comments", () => {
  it("anchor nowhere, although they share words with the article", async () => {
    const { placements } = await discuss(HARBOUR, [
      OPINION,
      "> the council has had twenty years to put money into hulls and boats\n\nThat is not fair to them.",
    ]);
    expect(placements[1]).toMatchObject({ paragraph: null, quotes: [], reason: { kind: "general" } });
  });

  it("leave a reply where its parent is", async () => {
    const { placements } = await discuss(HARBOUR, [
      `> Commuters now face a detour of forty minutes\n\n${OPINION}`,
      { markdown: "> they always preferred roundabouts\n\nSo true.", parent: "c0" },
    ]);
    expect(placements[1]).toMatchObject({ paragraph: 3, reason: { kind: "reply", to: "c0" }, quotes: [] });
  });

  it("do not hide an article's quote that another comment has too", async () => {
    const quote = "> three of every five visitors come by boat";
    const { placements } = await discuss(HARBOUR, [
      "three of every five visitors come by boat, according to the traders’ guild. I say!",
      `${quote}\n\nWho counted them?`,
    ]);
    expect(placements.map((placement) => placement.paragraph)).toEqual([4, 4]);
  });

  it("are recognised with typos fixed, marks changed and the end left out, and in inline marks too", async () => {
    const { placements } = await discuss(HARBOUR, [
      OPINION,
      "“I grew up there, and the council has had twenty years to put money into hulls” – so did I.",
      "> The Council has had twenty years to put money into hulls and boats, but …\n\nNo.",
    ]);
    for (const placement of placements)
      expect(placement).toMatchObject({ paragraph: null, quotes: [], reason: { kind: "general" } });
  });

  it("are recognised wherever the quoted comment stands, also below", async () => {
    const { placements } = await discuss(HARBOUR, [
      "> the council has had twenty years to put money into hulls and boats\n\nThat is not fair.",
      OPINION,
    ]);
    expect(placements[0]).toMatchObject({ paragraph: null, quotes: [] });
  });

  it("beside a quote of the article leave that one to anchor", async () => {
    const { placements } = await discuss(HARBOUR, [
      OPINION,
      "> they always preferred roundabouts\n\nBut:\n\n> three of every five visitors come by boat\n\nSo?",
    ]);
    expect(placements[1]).toMatchObject({ paragraph: 4, reason: { kind: "quote", more: 0 } });
  });

  it("do not let three words of the article anchor the comment", async () => {
    const { placements } = await discuss(HARBOUR, [
      OPINION,
      "> they always preferred roundabouts\n\nYou call it “free lemonade for” all.",
    ]);
    expect(placements[1]?.paragraph).toBeNull();
  });
});
