// @vitest-environment node
import { describe, expect, it } from "vitest";
import { discuss, HARBOUR, markedIn, place } from "./make.ts";

const AT = (paragraph: number): Partial<{ paragraph: number }> => ({ paragraph });

describe("quotes of the article", () => {
  it("are found word for word, and marked exactly", async () => {
    const placement = await place(
      HARBOUR,
      "> Commuters now face a detour of forty minutes over the Saltmarsh bridge\n\nOuch.",
    );
    expect(placement).toMatchObject({
      ...AT(3),
      confidence: 1,
      quoteBlock: 0,
      reason: {
        kind: "quote",
        whole: false,
        more: 0,
        text: "Commuters now face a detour of forty minutes over the Saltmarsh bridge",
      },
    });
    expect(markedIn(HARBOUR, placement)).toEqual([
      [3, "Commuters now face a detour of forty minutes over the Saltmarsh bridge"],
    ]);
  });

  it("are whole when they cover a sentence", async () => {
    const placement = await place(HARBOUR, `> ${HARBOUR.paragraphs[3]}\n\nOuch.`);
    expect(placement.reason).toMatchObject({ kind: "quote", whole: true });
  });

  it.each([
    ["straight quotes and dashes", "> \"But we'd be pouring money into hulls that can't pass another inspection.\""],
    ["another case", "> BUT WE’D BE POURING MONEY INTO HULLS THAT CAN’T PASS ANOTHER INSPECTION"],
    ["odd spaces", "> But we’d be\u00a0pouring  money\u200b into\n> hulls that can’t pass another inspection."],
    ["entities", "> But we&rsquo;d be pouring money into hulls that can&#8217;t pass another&nbsp;inspection."],
    [
      "Markdown inside",
      "> But we’d be **pouring money** into [hulls](https://x.example/a) that _can’t_ pass another inspection.",
    ],
    ["typos", "> But we’d be puoring money into huls that can’t pass anothr inspection"],
    ["dropped words", "> But we’d be pouring into hulls that can’t another inspection"],
    ["brackets", "> But we’d be pouring money into [ships] that can’t pass another inspection"],
    ["an ellipsis", "> But we’d be pouring money … another inspection"],
    [
      "a nested quote",
      "> > But we’d be pouring money into hulls that can’t pass another inspection.\n>\n> Quite.\n\nIndeed.",
    ],
    [
      "inline marks",
      "They say “we’d be pouring money into hulls that can’t pass another inspection” as if it were news.",
    ],
    ["no marks at all", "But we’d be pouring money into hulls that can’t pass another inspection.\n\nWell."],
  ])("are found with %s", async (_, markdown) => {
    expect(await place(HARBOUR, `${markdown}\n\nI see.`)).toMatchObject({ ...AT(1), reason: { kind: "quote" } });
  });

  it("are found with their parts in another order", async () => {
    const markdown =
      "> and put the price of repairs at 4.2 million crowns, A report by the engineers Brandt & Sohn found rust in eleven of the fourteen bulkheads";
    expect(await place(HARBOUR, markdown)).toMatchObject({ ...AT(2), reason: { kind: "quote" } });
  });

  it("are marked without what was left out of them", async () => {
    const placement = await place(
      HARBOUR,
      "> The council of Lower Wick voted on Tuesday […] that surprised even those who had proposed it",
    );
    expect(markedIn(HARBOUR, placement)).toEqual([
      [0, "The council of Lower Wick voted on Tuesday"],
      [0, "that surprised even those who had proposed it"],
    ]);
  });

  it("may reach over two paragraphs, and mark both", async () => {
    const placement = await place(
      HARBOUR,
      "> whose southern lane has been closed since a barge struck its third pillar in March. Shopkeepers on the quay fear for the summer\n\nHm.",
    );
    expect(markedIn(HARBOUR, placement)).toEqual([
      [3, "whose southern lane has been closed since a barge struck its third pillar in March"],
      [4, "Shopkeepers on the quay fear for the summer"],
    ]);
  });

  it("are all marked; the first anchors, the others are counted", async () => {
    const placement = await place(
      HARBOUR,
      "> three of every five visitors come by boat\n\nReally?\n\n> free lemonade for everyone who still has a paper ticket\n\nNice.",
    );
    expect(placement).toMatchObject({ ...AT(4), reason: { kind: "quote", more: 1 }, quoteBlock: 0 });
    expect(markedIn(HARBOUR, placement).map(([paragraph]) => paragraph)).toEqual([4, 5]);
  });

  it("leave two more to be counted when there are three, whichever marks they have", async () => {
    const placement = await place(
      HARBOUR,
      "“the price of repairs at 4.2 million crowns” is one thing, «a detour of forty minutes over the Saltmarsh bridge» another.\n\n> free lemonade for everyone who still has a paper ticket\n\nWell.",
    );
    expect(placement).toMatchObject({ ...AT(2), reason: { kind: "quote", more: 2 } });
    expect(markedIn(HARBOUR, placement)).toEqual([
      [2, "the price of repairs at 4.2 million crowns"],
      [3, "a detour of forty minutes over the Saltmarsh bridge"],
      [5, "free lemonade for everyone who still has a paper ticket"],
    ]);
  });

  it("of the headline and of a paragraph stand where the first of them is from, and mark both", async () => {
    const title = "> votes to close its last ferry line";
    const body = "> free lemonade for everyone who still has a paper ticket";
    const first = await place(HARBOUR, `${title}\n\nAnd:\n\n${body}\n\nCheers.`);
    expect(first).toMatchObject({ paragraph: null, reason: { kind: "quote", more: 1 } });
    const second = await place(HARBOUR, `${body}\n\nAnd:\n\n${title}\n\nCheers.`);
    expect(second).toMatchObject({ ...AT(5), reason: { kind: "quote", more: 1 } });
    for (const placement of [first, second])
      expect(new Set(placement.quotes.map((range) => range.paragraph))).toEqual(new Set([-1, 5]));
  });

  it("cut off in the middle of a word or a sentence are found as far as they go", async () => {
    const placement = await place(HARBOUR, "> Commuters now face a detour of forty minutes over the Saltm\n\nOh.");
    expect(placement).toMatchObject({ ...AT(3), reason: { kind: "quote" } });
    expect(markedIn(HARBOUR, placement)).toEqual([[3, "Commuters now face a detour of forty minutes over the"]]);
  });

  it("of three words anchor when the article has them once, and are no more than a mention when it has them often", async () => {
    expect(await place(HARBOUR, "Love the “free lemonade for” bit.")).toMatchObject(AT(5));
    const often = { ...HARBOUR, paragraphs: HARBOUR.paragraphs.map((text) => `${text} The old ferry again.`) };
    expect(await place(often, "What “the old ferry” means.")).toMatchObject({
      paragraph: null,
      reason: { kind: "general" },
    });
  });

  it("of the headline go to the headline", async () => {
    expect(await place(HARBOUR, "> Harbour town votes to close its last ferry line\n\nAgain?")).toMatchObject({
      paragraph: null,
      reason: { kind: "quote" },
      quotes: [{ paragraph: -1, start: 0, end: HARBOUR.title?.length }],
    });
    expect(
      await place(HARBOUR, "> the boats are too old and the crossing no longer pays its way\n\nSure."),
    ).toMatchObject({
      paragraph: null,
      quotes: [{ paragraph: -2 }],
    });
  });

  it("of something else anchor nowhere, however they share words", async () => {
    const foreign =
      "> The ministry said on Tuesday that the bridge in the capital would reopen in March, more than a year after the storm.\n\nGood.";
    expect(await place(HARBOUR, foreign)).toMatchObject({
      paragraph: null,
      reason: { kind: "general" },
      quotes: [],
      quoteBlock: null,
    });
  });

  it("are not drawn apart when the commenter goes on in the same block", async () => {
    const placement = await place(HARBOUR, "> three of every five visitors come by boat\nI doubt that very much.");
    expect(placement).toMatchObject({ ...AT(4), quoteBlock: null });
  });

  it("with something left out are drawn apart whole, all their parts in the reason, and count as one", async () => {
    const placement = await place(
      HARBOUR,
      "> three of every five visitors come by boat […] free lemonade for everyone who still has a paper ticket\n\nOdd.",
    );
    expect(placement).toMatchObject({ quoteBlock: 0, reason: { kind: "quote", more: 0 } });
    expect(placement.reason).toHaveProperty(
      "text",
      "three of every five visitors come by boat … free lemonade for everyone who still has a paper ticket",
    );
  });

  it("name the block by its number among all blocks", async () => {
    const placement = await place(
      HARBOUR,
      "Look:\n\n- one\n- two\n\n> three of every five visitors come by boat\n\nHa.",
    );
    expect(placement.quoteBlock).toBe(2);
  });
});

describe("ranges", () => {
  it("begin and end at words, whatever stands around them", async () => {
    for (const markdown of [
      "> ‘Nobody wanted this’",
      "> Nobody wanted this, said Mayor Ines Calloway",
      "> …nobody wanted this... said Mayor",
    ]) {
      const { placements } = await discuss(HARBOUR, [markdown]);
      for (const { paragraph, start, end } of placements[0]?.quotes ?? []) {
        const text = HARBOUR.paragraphs[paragraph] ?? "";
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
        expect(text.charAt(start - 1)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(text.charAt(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }
      expect(placements[0]?.quotes).not.toEqual([]);
    }
  });

  it("count UTF-16 units, also after characters that have two", async () => {
    const article = {
      paragraphs: ["🛥️🛥️ The boats 🎉 left the harbour before anyone had noticed them.", "Something else."],
    };
    const placement = await place(article, "> left the harbour before anyone had noticed");
    expect(markedIn(article, placement)).toEqual([[0, "left the harbour before anyone had noticed"]]);
  });
});
