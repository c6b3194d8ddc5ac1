// @vitest-environment node
import { describe, expect, it } from "vitest";
import { HARBOUR, place } from "./make.ts";

const SENTENCES = HARBOUR.paragraphs.join("\n\n");

describe("machines", () => {
  it.each([
    ["a summary that says so", `This is the best summary I could come up with:\n\n${SENTENCES}`],
    [
      "a summary that signs",
      `${SENTENCES}\n\n***\n\nThe original article contains 842 words, the summary contains 214 words. Saved 75%. I'm a bot and I'm open source!`,
    ],
    ["a pingback", `Pingback from: ${HARBOUR.paragraphs[4]}`],
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
