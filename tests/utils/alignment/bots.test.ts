// @vitest-environment node
import { describe, expect, it } from "vitest";
import { discuss, HARBOUR, place } from "./make.ts";

const SENTENCES = HARBOUR.paragraphs.join("\n\n");

describe("machines", () => {
  it.each([
    ["a summary that says so", `This is the best summary I could come up with:\n\n${SENTENCES}`],
    [
      "a summary that signs",
      `${SENTENCES}\n\n***\n\nThe original article contains 842 words, the summary contains 214 words. Saved 75%. I'm a bot and I'm open source!`,
    ],
    ["a pingback", `Pingback from: ${HARBOUR.paragraphs[4]}`],
    ["a trackback", `**Trackback**: ${HARBOUR.paragraphs[4]}`],
    ["a pingback that is but an excerpt", `[…] ${HARBOUR.paragraphs[4]} […]`],
    [
      "AutoTL;DR on Lemmy",
      `This is the best summary I could come up with:\n\n***\n\n${SENTENCES}\n\n***\n\nThe original article contains 842 words, the summary contains 214 words. Saved 75%. I'm a bot and I'm [open source](https://lemmy.example/c/autotldr)!`,
    ],
    ["a bot that asks to be written to", `> ${HARBOUR.paragraphs[2]}\n\n^(I am a bot. Please contact my master.)`],
  ])("stand nowhere: %s", async (_, markdown) => {
    expect(await place(HARBOUR, markdown)).toMatchObject({ paragraph: null, quotes: [], reason: { kind: "general" } });
  });

  it("stand nowhere when the account is marked as a bot, whatever it quotes", async () => {
    expect(await place(HARBOUR, { markdown: `> ${HARBOUR.paragraphs[2]}`, bot: true })).toMatchObject({
      paragraph: null,
      quotes: [],
    });
  });

  it.each(["AutoTLDR", "tldr_bot", "PipedLinkBot", "news-bot"])(
    "stand nowhere under a bot's name: %s",
    async (authorName) => {
      expect(await place(HARBOUR, { markdown: `> ${HARBOUR.paragraphs[2]}`, authorName })).toMatchObject({
        paragraph: null,
      });
    },
  );

  it.each(["talbot", "Abbot", "robothead", "tldr"])("are not people of like names: %s", async (authorName) => {
    expect(await place(HARBOUR, { markdown: `> ${HARBOUR.paragraphs[2]}`, authorName })).toMatchObject({
      paragraph: 2,
    });
  });

  it("are followed by replies to the whole, which may still quote", async () => {
    const { placements } = await discuss(HARBOUR, [
      { markdown: `This is the best summary I could come up with:\n\n${SENTENCES}` },
      { markdown: "Good bot.", parent: "c0" },
      { markdown: "> three of every five visitors come by boat\n\nNot in winter.", parent: "c0" },
    ]);
    expect(placements.map((placement) => placement.paragraph)).toEqual([null, null, 4]);
  });

  it("are not people who speak of bots", async () => {
    const markdown = "> three of every five visitors come by boat\n\nI am a bot fan myself, but this summary is wrong.";
    expect(await place(HARBOUR, markdown)).toMatchObject({ paragraph: 4 });
  });
});

describe("what is gone", () => {
  it("stands with the whole and quotes nothing", async () => {
    expect(await place(HARBOUR, { markdown: `> ${HARBOUR.paragraphs[2]}`, gone: true })).toMatchObject({
      paragraph: null,
      quotes: [],
    });
  });
});
