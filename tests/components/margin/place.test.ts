// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawnStack, StackForm, StackHeights } from "../../../components/margin/place.ts";
import { BETWEEN_PX, chooseForms, placeStacks, WITHIN_PX } from "../../../components/margin/place.ts";

const note = fc.record({ full: fc.integer({ min: 60, max: 500 }), folded: fc.integer({ min: 40, max: 60 }) });

/** A head, some stacks in the order of the text, one of them perhaps active. */
const crowd = fc
  .record({
    head: fc.array(note, { maxLength: 3 }),
    stacks: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 400 }),
        notes: fc.array(note, { minLength: 1, maxLength: 2 }),
        more: fc.nat(5),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    active: fc.option(fc.nat(11), { nil: -1 }),
    anchor: fc.nat(1),
  })
  .map(({ head, stacks, active, anchor }): StackHeights[] => {
    const base = { rest: 30, tail: 0, firm: false };
    let y = 900;
    const first: StackHeights = {
      ...base,
      kind: "head",
      wanted: 100,
      anchor: -1,
      lead: 90,
      notes: head,
      total: head.length + 4,
    };
    const others = stacks.map(({ gap, notes, more }, i): StackHeights => {
      y += gap;
      const own = i === active % stacks.length && active >= 0 ? Math.min(anchor, notes.length - 1) : -1;
      return { ...base, kind: "passage", wanted: y, anchor: own, lead: 0, notes, total: notes.length + more };
    });
    return [first, ...others];
  });

/** What is drawn of a stack in its form. */
function draw(stack: StackHeights, form: StackForm): DrawnStack {
  const notes = stack.notes.slice(0, form.shown).map((it) => (form.folded ? it.folded : it.full));
  const height =
    stack.lead + notes.reduce((sum, it) => sum + it + WITHIN_PX, 0) + (form.shown < stack.total ? stack.rest : 0);
  const offset = stack.lead + notes.slice(0, stack.anchor).reduce((sum, it) => sum + it + WITHIN_PX, 0);
  return {
    kind: stack.kind,
    wanted: stack.wanted,
    height: form.hidden ? 0 : height,
    anchorOffset: stack.anchor < 0 ? null : offset,
    hidden: form.hidden,
  };
}

/** Draws and places, hiding what is squeezed, as the stage does. */
function settle(stacks: StackHeights[], obstacles: { top: number; bottom: number }[] = []) {
  const forms = chooseForms(stacks);
  const drawn = stacks.map((it, i) => draw(it, forms[i] ?? { shown: 0, folded: false, hidden: true }));
  for (let round = 0; ; round++) {
    const { tops, squeezed } = placeStacks(drawn, obstacles, 8);
    if (squeezed.length === 0) return { drawn, tops, forms };
    if (round > stacks.length) throw new Error("squeezed without end");
    for (const i of squeezed) {
      const it = drawn[i];
      if (it) Object.assign(it, { hidden: true, height: 0 });
    }
  }
}

function stackAt(wanted: number, notes = [{ full: 100, folded: 50 }]): StackHeights {
  return { kind: "passage", wanted, anchor: -1, lead: 0, notes, total: notes.length, rest: 30, tail: 0, firm: false };
}

describe("placing", () => {
  it("never lets two stacks overlap, and keeps the order of the text", () => {
    fc.assert(
      fc.property(crowd, (stacks) => {
        const { drawn, tops } = settle(stacks);
        let end = -Infinity;
        drawn.forEach((it, i) => {
          if (it.hidden) return;
          expect(tops[i]).toBeGreaterThanOrEqual(end);
          end = (tops[i] ?? 0) + it.height;
        });
      }),
      { numRuns: 500 },
    );
  });

  it("puts the active note exactly level with its passage", () => {
    fc.assert(
      fc.property(crowd, (stacks) => {
        const { drawn, tops } = settle(stacks);
        const active = drawn.findIndex((it) => it.anchorOffset !== null);
        fc.pre(active > 0);
        const it = drawn[active];
        const head = drawn[0];
        fc.pre(it !== undefined && head !== undefined);
        // Only the head may stand in its way, and only when it has nowhere left to go.
        const room = 8 + (head?.height ?? 0) + BETWEEN_PX <= (it?.wanted ?? 0) - (it?.anchorOffset ?? 0);
        if (room) expect((tops[active] ?? 0) + (it?.anchorOffset ?? 0)).toBe(it?.wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every stack out of what the page has in the margin", () => {
    const obstacles = fc.array(
      fc
        .record({ top: fc.integer({ min: 0, max: 3_000 }), size: fc.integer({ min: 20, max: 400 }) })
        .map(({ top, size }) => ({ top, bottom: top + size })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(crowd, obstacles, (stacks, list) => {
        fc.pre(stacks.every((it) => it.anchor < 0));
        const { drawn, tops } = settle(stacks, list);
        drawn.forEach((it, i) => {
          const top = tops[i] ?? 0;
          for (const o of list) expect(top >= o.bottom || top + it.height <= o.top || it.hidden).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("leaves the active note exactly at its passage when only its lower part meets something of the page", () => {
    const head: DrawnStack = { kind: "head", wanted: 100, height: 80, anchorOffset: null, hidden: false };
    const active: DrawnStack = { kind: "passage", wanted: 1_000, height: 500, anchorOffset: 0, hidden: false };
    const picture = { top: 1_200, bottom: 1_900 };
    expect(placeStacks([head, active], [picture], 8).tops).toEqual([100, 1_000]);
    expect(placeStacks([head, { ...active, anchorOffset: null }], [picture], 8).tops[1]).toBe(1_900 + WITHIN_PX);
    expect(placeStacks([head, active], [{ top: 990, bottom: 1_050 }], 8).tops[1]).toBe(1_050 + WITHIN_PX);
  });

  it("leaves notes at their passages where there is room", () => {
    const stacks: StackHeights[] = [{ ...stackAt(100), kind: "head" }, stackAt(400), stackAt(700)];
    expect(chooseForms(stacks).every((it) => it.shown === 1 && !it.folded && !it.hidden)).toBe(true);
    expect(
      placeStacks(
        stacks.map((it) => draw(it, { shown: 1, folded: false, hidden: false })),
        [],
        0,
      ).tops,
    ).toEqual([100, 400, 700]);
  });

  it("takes the second note away before it folds anything", () => {
    const notes = [
      { full: 200, folded: 50 },
      { full: 60, folded: 50 },
    ];
    const [, first, second] = chooseForms([
      { ...stackAt(0, notes), kind: "head", notes: [] },
      stackAt(200, notes),
      stackAt(300, notes),
    ]);
    expect(first).toMatchObject({ shown: 1, folded: false });
    expect(second).toMatchObject({ folded: false });
  });

  it("shows fewer comments about the article when the active note needs the height", () => {
    const one = { full: 150, folded: 60 };
    const head: StackHeights = {
      kind: "head",
      wanted: 0,
      anchor: -1,
      lead: 90,
      notes: [one, one, one],
      total: 80,
      rest: 30,
      tail: 0,
      firm: false,
    };
    const active: StackHeights = {
      kind: "passage",
      wanted: 400,
      anchor: 0,
      lead: 0,
      notes: [one],
      total: 1,
      rest: 30,
      tail: 0,
      firm: false,
    };
    expect(chooseForms([head, active])[0]?.shown).toBe(1);
  });

  it("says nothing of no stacks", () => {
    expect(chooseForms([])).toEqual([]);
    expect(placeStacks([], [], 0)).toEqual({ tops: [], squeezed: [] });
  });
});
