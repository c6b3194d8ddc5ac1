// @vitest-environment node
import { describe, expect, it } from "vitest";
import { discuss, HARBOUR } from "./make.ts";

const QUOTE = "> Commuters now face a detour of forty minutes over the Saltmarsh bridge\n\nOuch.";

describe("replies", () => {
  it("stand where their parent stands, at any depth, wherever in the list the parent is", async () => {
    const { placements } = await discuss(HARBOUR, [
      { markdown: "And then some.", parent: "c1" },
      { markdown: "Rust in the bulkheads, repairs of millions, engineers Brandt and Sohn.", parent: "c2" },
      QUOTE,
    ]);
    expect(placements).toMatchObject([
      { paragraph: 3, reason: { kind: "reply", to: "c1" } },
      { paragraph: 3, reason: { kind: "reply", to: "c2" } },
      { paragraph: 3, reason: { kind: "quote" } },
    ]);
  });

  it("move away only by a quote of the body", async () => {
    const { placements } = await discuss(HARBOUR, [
      QUOTE,
      { markdown: "> three of every five visitors come by boat\n\nAnd this?", parent: "c0" },
      { markdown: "“votes to close its last ferry line” is what it says", parent: "c0" },
    ]);
    expect(placements[1]).toMatchObject({ paragraph: 4, reason: { kind: "quote" } });
    expect(placements[2]).toMatchObject({
      paragraph: 3,
      reason: { kind: "reply", to: "c0" },
      quotes: [{ paragraph: -1 }],
    });
  });

  it("to a general comment, or to one that is not there, stand with the whole", async () => {
    const { placements } = await discuss(HARBOUR, [
      "Well.",
      { markdown: "Indeed.", parent: "c0" },
      { markdown: "Quite.", parent: "gone" },
    ]);
    expect(placements.map((placement) => placement.paragraph)).toEqual([null, null, null]);
    expect(placements[1]?.reason).toEqual({ kind: "reply", to: "c0" });
    expect(placements[2]?.reason).toEqual({ kind: "general" });
  });

  it("that claim to answer each other in a circle do not hang", async () => {
    const { placements } = await discuss(HARBOUR, [
      { markdown: "a", parent: "c1" },
      { markdown: "b", parent: "c0" },
      { markdown: "c", parent: "c2" },
    ]);
    expect(placements).toHaveLength(3);
  });
});
