import { h, render } from "preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Margin } from "../../../components/margin/Margin.tsx";
import type { View } from "../../../components/margin/view.ts";
import type { Comment } from "../../../utils/model.ts";
import { comment, createPicture, quote } from "./harness/sample.ts";
import { createView } from "./view.ts";
import { toGap } from "../../../utils/picture/gap.ts";

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement("div");
  document.body.append(box);
  return () => box.remove();
});

const draw = (view: View) => render(h(Margin, { view }), box);
const find = (name: string) => box.querySelector<HTMLElement>(`[aria-label^="${name}@"]`);
const id = (name: string) => createPicture("one").comments.find((it) => it.author?.name === name)?.apId ?? "";
const button = (words: string) =>
  [...box.querySelectorAll("button")].find(
    (it) => it.textContent?.trim().startsWith(words) || it.getAttribute("aria-label") === words,
  );
const state = (change: Partial<View["state"]>) => ({ state: { ...createView().state, ...change } });

describe("a note", () => {
  it("says first why it is there, then the quote, then who", () => {
    draw(createView());
    const note = find("tal");
    expect([...(note?.children ?? [])].map((it) => it.className.split(" ")[0])).toEqual([
      "note-why",
      "note-quote",
      "note-who",
      "note-body",
      "note-do",
    ]);
    expect(note?.querySelector(".note-why")?.textContent).toBe("Quotes this sentence");
    expect(note?.getAttribute("aria-label")).toBe("tal@lemmy.example, Quotes this sentence");
  });

  it("says nothing of why when it is about the article", () => {
    draw(createView());
    expect(find("harrowgate")?.querySelector(".note-why")).toBeNull();
  });

  it("shows community and menu only when active, and its few replies nested below it", () => {
    draw(createView());
    expect(find("tal")?.querySelector(".note-in, .end")).toBeNull();
    draw(createView(state({ active: id("tal"), replies: new Set([id("tal")]) })));
    expect(find("tal")?.querySelector(".note-in")?.textContent).toMatch(/^in \w+@/);
    expect(find("tal")?.querySelector(".replies .note b")?.textContent).toBe("FarceOfWill");
  });

  it("marks moderators, bots, the poster and edited ones in words", () => {
    const who = { name: "a", host: "x.example", bot: true, mod: true, admin: false, op: true };
    const one = comment("a@x.example", "x", { author: who, edited: true });
    const picture = { ...createPicture("one"), comments: [one], placements: [] };
    draw(createView({}, picture));
    expect([...box.querySelectorAll(".tag")].map((it) => it.textContent)).toEqual(["mod", "bot", "OP", "edited"]);
  });

  it("says of a deleted one that it was, without a name", () => {
    const gone = comment("", "", { gone: "deleted", author: null });
    const answer = comment("b@x.example", "answer", { parent: gone.apId });
    draw(createView({}, { ...createPicture("one"), comments: [gone, answer], placements: [] }));
    expect(box.querySelector(".is-gone")?.textContent).toBe("Deleted by its author.1 reply ");
    expect(box.querySelector(".is-gone .note-who")).toBeNull();
  });

  it("nests replies three steps and goes on in the thread", () => {
    const chain: Comment[] = [comment("r0@x.example", "root")];
    for (let i = 1; i < 7; i++)
      chain.push(comment(`r${i}@x.example`, `reply ${i}`, { parent: chain.at(-1)?.apId ?? null }));
    const root = chain[0]?.apId ?? "";
    draw(createView(state({ replies: new Set([root]) }), { ...createPicture("one"), comments: chain, placements: [] }));
    expect(box.querySelectorAll(".replies")).toHaveLength(3);
    expect(box.querySelector(".replies a")?.textContent).toContain("Continue in the thread");
    expect(box.textContent).not.toContain("reply 4");
  });

  it("folded keeps reason, author and one line", () => {
    const view = createView();
    draw({ ...view, stacks: view.stacks.map((it) => ({ ...it, form: { ...it.form, folded: true } })) });
    expect(find("tal")?.className).toContain("is-folded");
  });

  it("is activated by a press on it, not by one on its buttons or links", () => {
    const act = vi.fn();
    draw(createView({ act }));
    find("tal")?.querySelector<HTMLElement>(".note-body")?.click();
    expect(act).toHaveBeenLastCalledWith({ do: "activate", note: id("tal") });
    act.mockClear();
    find("tal")?.querySelector<HTMLElement>(".note-do button")?.click();
    expect(act).toHaveBeenCalledTimes(1);
    expect(act).toHaveBeenLastCalledWith({ do: "replies", note: id("tal") });
  });
});

describe("the margin", () => {
  it("says how much there is, and where it comes from", () => {
    draw(createView());
    expect(box.querySelector(".sum")?.textContent).toContain("128 comments in 3 communities");
    expect(box.querySelector(".foot")?.textContent).toContain(
      "Merged from world@lemmy.example, islands@feddit.example and news@slate.example",
    );
  });

  it("shows three comments about the article and counts the others", () => {
    draw(createView());
    expect(box.querySelectorAll('[data-stack="head"] > article')).toHaveLength(3);
    expect(button("10 more about the article")).toBeDefined();
  });

  it("names a gap in one amber line and offers to try again", () => {
    const act = vi.fn();
    const failures = [{ instance: "slate.example", kind: "timeout" as const, status: 0, at: "", retryAt: "" }];
    draw(createView({ act }, { ...createPicture("one"), failures, gap: toGap(failures) }));
    expect(box.querySelectorAll(".gapline.is-bad")).toHaveLength(1);
    button("Try again")?.click();
    expect(act).toHaveBeenCalledWith({ do: "retry" });
  });

  it("says that nothing could be fetched, never that nothing is there", () => {
    const failures = [{ instance: "slate.example", kind: "challenge" as const, status: 0, at: "", retryAt: "" }];
    draw(
      createView(
        {},
        { ...createPicture("one"), state: "failed", comments: [], placements: [], failures, gap: toGap(failures) },
      ),
    );
    expect(box.querySelector(".say")?.textContent).toContain("Could not ask slate.example");
    expect(button("Try again")).toBeDefined();
    expect(box.querySelector(".foot")).toBeNull();
  });

  it("waits in silence, then in words", () => {
    const picture = { ...createPicture("one"), state: "loading" as const, comments: [], placements: [] };
    draw(createView({ waiting: 0 }, picture));
    expect(box.querySelector(".say")).toBeNull();
    draw(createView({ waiting: 1 }, picture));
    expect(box.querySelector(".say")?.textContent).toMatch(
      /^Fetching 120 from lemmy.example, feddit.example and slate.example/,
    );
    draw(createView({ waiting: 2 }, picture));
    expect(box.querySelector(".say")?.textContent).toContain("Still waiting");
  });

  it("says that a thread is locked only when all of them are", () => {
    const picture = createPicture("one");
    draw(createView({}, { ...picture, threads: picture.threads.map((it, i) => ({ ...it, locked: i === 0 })) }));
    expect(box.textContent).not.toContain("Locked");
    draw(createView({}, { ...picture, threads: picture.threads.map((it) => ({ ...it, locked: true })) }));
    expect(box.textContent).toContain("Locked by its moderators: reading only.");
  });

  it("says of notes whose sentence is gone that they lost it", () => {
    draw(createView({ lost: 6 }));
    expect(box.textContent).toContain("6 notes lost their sentence");
  });

  it("offers new comments instead of moving what is read", () => {
    const act = vi.fn();
    draw(createView({ fresh: 4, act }));
    button("4 new")?.click();
    expect(act).toHaveBeenCalledWith({ do: "fresh" });
  });

  it("lists an asked paragraph best first, five notes and what is perhaps about it", () => {
    draw(createView({ stacks: [] }));
    const view = createView(state({ asked: 1, active: id("mirelle") }));
    draw(view);
    const stack = box.querySelector('[data-stack="1"]');
    expect(stack?.querySelector(".asked")?.textContent).toContain("Paragraph 2 7 notes, best first");
    expect(stack?.querySelectorAll(":scope > article:not(.is-perhaps)")).toHaveLength(5);
    expect(stack?.querySelector(":scope > .rest")?.textContent).toContain("and 2 more here");
    expect(stack?.querySelectorAll(".is-perhaps .is-weak")).toHaveLength(2);
  });

  it("says of what is perhaps about an asked paragraph when it quotes it, too", () => {
    const view = createView(state({ asked: 1, active: id("mirelle") }));
    const first = view.picture?.asked.find((it) => it.paragraph === 1)?.perhaps[0] ?? "";
    const placement = view.arranged.notes.get(first)?.placement;
    placement?.quotes.push({ paragraph: 7, start: 0, end: 9 }, { paragraph: 1, start: 0, end: 9 });
    draw(view);
    const [quoting, other] = [...box.querySelectorAll(".is-perhaps .is-weak")].map((it) => it.textContent?.trim());
    expect(quoting).toBe("Quotes this paragraph");
    expect(other).toBe("Shares few words with this paragraph");
  });

  it("has a stroke with a count at each passage, and asks its paragraph when pressed", () => {
    const act = vi.fn();
    const stroke = { paragraph: 1, count: 120, quoted: true, left: 0, top: 0, height: 30, width: 34 };
    draw(createView({ act, strokes: [stroke, { ...stroke, paragraph: 3, count: 1, quoted: false }] }));
    const [first, second] = [...box.querySelectorAll<HTMLElement>(".stroke")];
    expect([first?.getAttribute("aria-label"), first?.textContent]).toEqual(["120 notes on this passage", "120"]);
    expect([second?.getAttribute("aria-label"), second?.className]).toEqual([
      "1 note about this paragraph",
      "stroke is-about",
    ]);
    first?.click();
    expect(act).toHaveBeenCalledWith({ do: "ask", paragraph: 1 });
  });

  it("leaves only strokes when it is closed", () => {
    const stroke = { paragraph: 1, count: 2, quoted: true, left: 0, top: 0, height: 30, width: 34 };
    draw(createView({ ...state({ open: false }), strokes: [stroke] }));
    expect(box.querySelectorAll("aside button")).toHaveLength(1);
  });

  it("shows the thread in order, and where each comment stands", () => {
    const act = vi.fn();
    draw(createView({ ...state({ tab: "all" }), act }));
    button("Stands beside paragraph 3")?.click();
    expect(act).toHaveBeenCalledWith({ do: "go", note: id("tal") });
    expect(box.querySelectorAll(".list > article")).toHaveLength(createView().arranged.roots.length);
  });

  it("as a sheet, counts what is beside the paragraph, and opens on it", () => {
    const mode = { kind: "sheet", side: "right" } as const;
    draw(createView({ ...state({ here: 1 }), mode }));
    expect(box.querySelector(".sum")?.textContent).toBe("7 beside this paragraph · 128 in all");
    draw(createView({ ...state({ here: 1, sheet: true }), mode }));
    expect(box.querySelectorAll(".list > article:not(.is-perhaps)")).toHaveLength(5);
    expect([...box.querySelectorAll("[role=tab]")].map((it) => it.textContent)).toEqual([
      "Here",
      "About the article",
      "All 128",
    ]);
  });

  it("has no field to write in, whatever is open", () => {
    for (const tab of ["beside", "all"] as const) {
      draw(createView(state({ tab, active: id("tal"), menu: id("tal") })));
      expect(box.querySelector("input, textarea, select, form, [contenteditable]")).toBeNull();
    }
  });

  it("offers to unpin a placed note, and to take that back", () => {
    const one = comment("a@x.example", "x");
    const placed = quote(one, 0, "from Monday on");
    const picture = { ...createPicture("one"), comments: [one], placements: [placed] };
    draw(createView(state({ active: one.apId, menu: one.apId }), picture));
    expect(button("Not about this paragraph")).toBeDefined();
    const unplaced = { ...picture, placements: [{ ...placed, paragraph: null }] };
    const open = state({ active: one.apId, menu: one.apId });
    draw(createView({ ...open, unpinned: new Map([[one.apId, placed]]) }, unplaced));
    expect(button("About its paragraph after all")).toBeDefined();
    draw(createView(open, unplaced));
    expect(button("About its paragraph after all")).toBeUndefined();
  });
});
