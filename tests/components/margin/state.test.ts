// @vitest-environment node
import { describe, expect, it } from "vitest";
import { arrange } from "../../../components/margin/arrange.ts";
import type { KeyPress } from "../../../components/margin/keys.ts";
import { readKey } from "../../../components/margin/keys.ts";
import { toOrder } from "../../../components/margin/order.ts";
import type { State } from "../../../components/margin/state.ts";
import { findParagraph, reduce, START } from "../../../components/margin/state.ts";
import { listNotes, listPerhaps } from "../../../components/margin/visible.ts";
import { createPicture } from "./harness/sample.ts";

const picture = createPicture("one");
const arranged = arrange(picture, toOrder(picture), new Map());
const idOf = (name: string) => picture.comments.find((it) => it.author?.name === name)?.apId ?? "";
const [tal, ferry, mire] = [idOf("tal"), idOf("ferrymans_log"), idOf("mirelle")];
const ids = [mire, tal, ferry];

describe("what the reader does", () => {
  it("activates one note at a time, and puts it to rest when pressed again", () => {
    const one = reduce(START, { do: "activate", note: tal }, arranged);
    expect(one).toMatchObject({ active: tal, focused: tal, here: 2 });
    const two = reduce(one, { do: "activate", note: ferry }, arranged);
    expect(two.active).toBe(ferry);
    expect(reduce(two, { do: "activate", note: ferry }, arranged).active).toBeNull();
  });

  it("opens the replies with a note when they are few", () => {
    expect(reduce(START, { do: "activate", note: tal }, arranged).replies.has(tal)).toBe(true);
    expect(reduce(START, { do: "activate", note: ferry }, arranged).replies.has(ferry)).toBe(false);
  });

  it("asks a paragraph: its best note becomes active, and Done ends it", () => {
    const asked = reduce(START, { do: "ask", paragraph: 1 }, arranged);
    expect(asked).toMatchObject({ asked: 1, active: mire, sheet: true });
    expect(reduce(asked, { do: "done" }, arranged)).toMatchObject({ asked: null, active: null });
    expect(reduce(START, { do: "ask", paragraph: 7 }, arranged)).toMatchObject({ asked: 7, active: null });
  });

  it("never opens the sheet on an empty list: about the article, where nothing stands beside the paragraph being read", () => {
    const open = (state: State, at = arranged) => reduce(state, { do: "sheet", open: true }, at);
    expect(open(START)).toMatchObject({ sheet: true, tab: "about" });
    expect(open({ ...START, here: 1 })).toMatchObject({ sheet: true, tab: "beside", here: 1 });
    expect(open(START, { ...arranged, general: [] })).toMatchObject({ tab: "beside", here: 0 });
  });

  it("lists five notes of an asked paragraph, two at rest, and always the active one", () => {
    const count = (state: State) => listNotes(arranged, state, 1, 2).length;
    expect(count(START)).toBe(2);
    expect(count(reduce(START, { do: "ask", paragraph: 1 }, arranged))).toBe(5);
    const last = arranged.at.get(1)?.at(-1)?.comment.apId ?? "";
    expect(count(reduce(START, { do: "activate", note: last }, arranged))).toBe(7);
    expect(count(reduce(START, { do: "list", note: "p1" }, arranged))).toBe(7);
  });

  it("never lists a note as only perhaps about a paragraph it stands at", () => {
    const asked = [{ paragraph: 1, perhaps: [mire, tal, "https://unknown.example/1"] }];
    expect(listPerhaps(arranged, asked, 1).map((it) => it.comment.apId)).toEqual([tal]);
  });

  it("goes from the thread to where a note stands", () => {
    const all = reduce(START, { do: "tab", tab: "all" }, arranged);
    expect(reduce(all, { do: "go", note: tal }, arranged)).toMatchObject({ tab: "beside", active: tal });
  });

  it("puts everything away on closing, but keeps what was unfolded", () => {
    const open = reduce(reduce(START, { do: "ask", paragraph: 1 }, arranged), { do: "replies", note: mire }, arranged);
    expect(reduce(open, { do: "close" }, arranged)).toMatchObject({
      open: false,
      active: null,
      asked: null,
      sheet: false,
    });
    expect(reduce(open, { do: "close" }, arranged).replies.has(mire)).toBe(true);
  });

  it("knows no paragraph of what stands about the article", () => {
    expect(findParagraph(arranged, idOf("harrowgate"))).toBeNull();
    expect(findParagraph(arranged, null)).toBeNull();
  });
});

const press = (key: string, state: State, on: KeyPress["on"] = "note") =>
  readKey({ key, modified: false, on }, state, arranged, ids);
const at = (focused: string | null, more: Partial<State> = {}): State => ({ ...START, focused, ...more });

describe("keys", () => {
  it("leaves everything with a modifier to the browser and the page", () => {
    expect(readKey({ key: "j", modified: true, on: "note" }, at(tal), arranged, ids)).toBeNull();
  });

  it("J and K, down and up, step through the notes", () => {
    for (const key of ["j", "J", "ArrowDown"])
      expect(press(key, at(null), "margin")).toEqual({ do: "step", by: 1, activate: false });
    for (const key of ["k", "K", "ArrowUp"])
      expect(press(key, at(tal))).toEqual({ do: "step", by: -1, activate: false });
    expect(press("ArrowDown", at(tal), "menu")).toBeNull();
  });

  it("Enter activates the note it is on, and leaves buttons and links alone", () => {
    expect(press("Enter", at(tal))).toEqual({ do: "activate", note: tal });
    expect(press("Enter", at(tal), "control")).toBeNull();
    expect(press(" ", at(tal))).toEqual({ do: "read-on", note: tal });
    expect(press(" ", at(tal), "control")).toBeNull();
  });

  it("right and left open and shut replies, and move between tabs", () => {
    expect(press("ArrowRight", at(ferry))).toEqual({ do: "replies", note: ferry });
    expect(press("ArrowLeft", at(ferry))).toBeNull();
    expect(press("ArrowLeft", at(ferry, { replies: new Set([ferry]) }))).toEqual({ do: "replies", note: ferry });
    expect(press("ArrowRight", at(mire))).toBeNull();
    expect(press("ArrowRight", at(tal), "tab")).toEqual({ do: "tab", tab: "all" });
  });

  it("A asks the paragraph of the note, U unpins it, 1 and 2 are the tabs", () => {
    expect(press("a", at(tal))).toEqual({ do: "ask", paragraph: 2 });
    expect(press("A", at(null))).toBeNull();
    expect(press("u", at(tal))).toEqual({ do: "unpin", note: tal });
    expect(press("1", at(null))).toEqual({ do: "tab", tab: "beside" });
    expect(press("2", at(null))).toEqual({ do: "tab", tab: "all" });
  });

  it("Escape closes the menu, then the note, then goes back to the text, then closes", () => {
    let state = at(tal, { menu: tal, active: tal });
    const done: string[] = [];
    for (let i = 0; i < 4; i++) {
      const action = press("Escape", state);
      if (!action) throw new Error("Escape does nothing");
      done.push(action.do);
      state = reduce(state, action, arranged);
    }
    expect(done).toEqual(["menu", "rest", "text", "close"]);
  });

  it("forgets a note that is not drawn any more", () => {
    expect(readKey({ key: "Enter", modified: false, on: "note" }, at("gone"), arranged, ids)).toBeNull();
  });
});
