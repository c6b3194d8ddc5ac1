import {
  type AlignedComment,
  type Alignment,
  alignDiscussion,
  type AlignmentInput,
} from "../../../utils/alignment/index.ts";
import type { Placement } from "../../../utils/model.ts";

/** A comment in short: text, and what is unlike the usual. Ids are "c0", "c1", … in order. */
export type Short = string | (Partial<AlignedComment> & { markdown: string });

export interface Article {
  paragraphs: string[];
  title?: string;
  standfirst?: string;
  language?: string;
}

/** What the aligner is given, from comments in short. */
export function toInput(article: Article, comments: readonly Short[]): AlignmentInput {
  return {
    paragraphs: article.paragraphs.map((text) => ({ text, kind: "text" as const })),
    title: article.title ?? "",
    standfirst: article.standfirst ?? "",
    language: article.language ?? "en",
    comments: comments.map((comment, k) => ({
      id: `c${k}`,
      parent: null,
      bot: false,
      gone: false,
      authorName: "someone",
      ...(typeof comment === "string" ? { markdown: comment } : comment),
    })),
  };
}

/** Aligns comments given in short. */
export function discuss(article: Article, comments: readonly Short[]): Promise<Alignment> {
  return alignDiscussion(toInput(article, comments));
}

/** The placement of the first of these comments. */
export async function place(article: Article, ...comments: Short[]): Promise<Placement> {
  const [first] = (await discuss(article, comments)).placements;
  if (first === undefined) throw new Error("no placement");
  return first;
}

/** The words that a placement marks, by paragraph number. */
export function markedIn(article: Article, placement: Placement): [number, string][] {
  const textOf = (paragraph: number): string =>
    (paragraph === -1 ? article.title : paragraph === -2 ? article.standfirst : article.paragraphs[paragraph]) ?? "";
  return placement.quotes.map(({ paragraph, start, end }) => [paragraph, textOf(paragraph).slice(start, end)]);
}

/** A made-up article that most tests speak of. */
export const HARBOUR: Article = {
  title: "Harbour town votes to close its last ferry line",
  standfirst: "The council says the boats are too old and the crossing no longer pays its way.",
  paragraphs: [
    "The council of Lower Wick voted on Tuesday to end the ferry that has linked both banks of the estuary since 1871 — a decision that surprised even those who had proposed it.",
    "“Nobody wanted this,” said Mayor Ines Calloway, who had campaigned on keeping the boats. “But we’d be pouring money into hulls that can’t pass another inspection.”",
    "A report by the engineers Brandt & Sohn found rust in eleven of the fourteen bulkheads, and put the price of repairs at 4.2 million crowns, which is more than twice the yearly budget of the port.",
    "Commuters now face a detour of forty minutes over the Saltmarsh bridge, whose southern lane has been closed since a barge struck its third pillar in March.",
    "Shopkeepers on the quay fear for the summer: three of every five visitors come by boat, according to the traders’ guild, and few of them would drive.",
    "The last crossing is planned for the end of September, with a brass band on the upper deck and free lemonade for everyone who still has a paper ticket.",
  ],
};
