import type { Arranged } from "./arrange.ts";
import type { Action, State } from "./state.ts";
import { findParagraph } from "./state.ts";

/** A key press as far as it matters here. */
export interface KeyPress {
  key: string;
  /** Ctrl, Alt or Meta is held: then it is the browser's or the page's. */
  modified: boolean;
  /** What has the focus: a link or button keeps Enter and Space, a tab its arrows, a menu its up and down. */
  on: "note" | "control" | "tab" | "menu" | "margin";
}

/**
 * What a key does while the margin has the focus, null when nothing. `visible` are the apIds of the notes drawn, in
 * order; `step` moves the focus among them.
 */
export function readKey(press: KeyPress, state: State, arranged: Arranged, visible: string[]): Action | null {
  if (press.modified) return null;
  const { focused } = state;
  const note = focused !== null && visible.includes(focused) ? focused : null;
  switch (press.key) {
    case "j":
    case "J":
      return { do: "step", by: 1, activate: false };
    case "k":
    case "K":
      return { do: "step", by: -1, activate: false };
    case "ArrowDown":
      return press.on === "menu" ? null : { do: "step", by: 1, activate: false };
    case "ArrowUp":
      return press.on === "menu" ? null : { do: "step", by: -1, activate: false };
    case "Enter":
      return note !== null && press.on === "note" ? { do: "activate", note } : null;
    case " ":
      return note !== null && (press.on === "note" || press.on === "margin") ? { do: "read-on", note } : null;
    case "ArrowRight":
    case "ArrowLeft":
      return press.on === "tab" ? toTab(state) : toReplies(state, arranged, note, press.key === "ArrowRight");
    case "a":
    case "A":
      return toAsk(state, arranged, note);
    case "u":
    case "U":
      // It has just left for the other comments, perhaps unseen: taking back must work all the same.
      return focused === null ? null : { do: "unpin", note: focused };
    case "1":
      return { do: "tab", tab: "beside" };
    case "2":
      return { do: "tab", tab: "all" };
    case "Escape":
      return toEscape(state);
    default:
      return null;
  }
}

function toTab(state: State): Action {
  return { do: "tab", tab: state.tab === "all" ? "beside" : "all" };
}

function toReplies(state: State, arranged: Arranged, note: string | null, open: boolean): Action | null {
  if (note === null || (arranged.notes.get(note)?.replies ?? 0) === 0) return null;
  return state.replies.has(note) === open ? null : { do: "replies", note };
}

function toAsk(state: State, arranged: Arranged, note: string | null): Action | null {
  const paragraph = findParagraph(arranged, note) ?? state.here;
  return paragraph === null ? null : { do: "ask", paragraph };
}

/** Menu, then note (and what was asked, and the sheet), then back to the text, then close. */
function toEscape(state: State): Action {
  if (state.menu !== null) return { do: "menu", note: null };
  if (state.asked !== null) return { do: "done" };
  if (state.active !== null) return { do: "rest" };
  if (state.sheet) return { do: "sheet", open: false };
  return state.focused === null ? { do: "close" } : { do: "text" };
}
