import type { Arranged, Sort } from "./arrange.ts";

/** What the reader has opened, chosen and asked: all that is not the picture. Plain values; `reduce` gives the next. */
export interface State {
  open: boolean;
  /** "beside" is "Here" in the sheet; "about" exists in the sheet only. */
  tab: "beside" | "about" | "all";
  /** apId of the active note. */
  active: string | null;
  /** apId of the note the keyboard is on. */
  focused: string | null;
  /** apId of the note whose menu is open, or "sort". */
  menu: string | null;
  /** The paragraph that was asked. */
  asked: number | null;
  sort: Sort;
  /** Notes whose replies are open; notes whose text is whole; reply lists and paragraphs shown whole. */
  replies: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  lists: ReadonlySet<string>;
  /** How many comments about the article are shown beyond the first three. */
  general: number;
  /** The sheet is opened, and the paragraph it stands at. */
  sheet: boolean;
  here: number | null;
}

export const START: State = {
  open: true,
  tab: "beside",
  active: null,
  focused: null,
  menu: null,
  asked: null,
  sort: "best",
  replies: new Set(),
  whole: new Set(),
  lists: new Set(),
  general: 0,
  sheet: false,
  here: null,
};

/** All the reader can do. What goes beyond `State` (messages, scrolling, the clipboard) is done by whoever runs it. */
export type Action =
  | { do: "open" | "close" | "retry" | "more" | "options" | "done" | "rest" | "general" | "fewer" | "fresh" | "text" }
  | { do: "activate" | "focus" | "replies" | "whole" | "list" | "unpin" | "copy" | "go" | "read-on"; note: string }
  | { do: "menu"; note: string | null }
  | { do: "ask" | "here"; paragraph: number }
  | { do: "tab"; tab: State["tab"] }
  | { do: "sort"; sort: Sort }
  | { do: "sheet"; open: boolean }
  /** To the next or previous note: it gets the keyboard, or is activated at once. */
  | { do: "step"; by: 1 | -1; activate: boolean }
  /** In the sheet: to the next or previous paragraph that has notes. */
  | { do: "paragraph"; by: 1 | -1 };

/** Replies that open together with their note. */
const OPEN_REPLIES = 3;
/** Comments about the article at rest, and how many more a press brings. */
export const GENERAL_SHOWN = 3;
const GENERAL_STEP = 10;

function toggle(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The paragraph a note stands at; null for those about the article and for unknown ones. */
export function findParagraph(arranged: Arranged, note: string | null): number | null {
  if (note === null) return null;
  for (const [paragraph, notes] of arranged.at) if (notes.some((it) => it.comment.apId === note)) return paragraph;
  return null;
}

function activate(state: State, note: string, arranged: Arranged): State {
  const count = arranged.notes.get(note)?.replies ?? 0;
  const opens = count > 0 && count <= OPEN_REPLIES;
  const paragraph = findParagraph(arranged, note);
  const index = paragraph === null ? arranged.general.findIndex((it) => it.comment.apId === note) : -1;
  return {
    ...state,
    active: note,
    focused: note,
    menu: null,
    asked: state.asked === paragraph ? state.asked : null,
    here: paragraph ?? state.here,
    general: Math.max(state.general, index + 1 - GENERAL_SHOWN),
    replies: opens ? new Set([...state.replies, note]) : state.replies,
  };
}

/** Where nothing stands beside the paragraph being read, the sheet opens on the comments about the article instead. */
function whereSheetOpens(state: State, arranged: Arranged): Pick<State, "tab" | "here"> {
  const { tab, here } = state;
  if (tab !== "beside" || (here !== null && arranged.at.has(here))) return { tab, here };
  const [first = here] = [...arranged.at.keys()].toSorted((a, b) => a - b);
  return arranged.general.length > 0 ? { tab: "about", here } : { tab, here: first };
}

/** The state after an action. Unknown notes and paragraphs change nothing that is seen. */
export function reduce(state: State, action: Action, arranged: Arranged): State {
  switch (action.do) {
    case "open":
      return { ...state, open: true };
    case "close":
      return { ...state, open: false, menu: null, active: null, asked: null, sheet: false };
    case "activate":
      return state.active === action.note
        ? { ...state, active: null, menu: null }
        : activate(state, action.note, arranged);
    case "focus":
      return { ...state, focused: action.note };
    case "go":
      return { ...activate(state, action.note, arranged), tab: "beside" };
    case "replies":
      return { ...state, replies: toggle(state.replies, action.note) };
    case "whole":
      return { ...state, whole: toggle(state.whole, action.note) };
    case "list":
      return { ...state, lists: toggle(state.lists, action.note) };
    case "menu":
      return { ...state, menu: state.menu === action.note ? null : action.note };
    case "ask": {
      const best = arranged.at.get(action.paragraph)?.[0]?.comment.apId ?? null;
      const next = best === null ? { ...state, active: null } : activate(state, best, arranged);
      return { ...next, asked: action.paragraph, here: action.paragraph, tab: "beside", sheet: true, menu: null };
    }
    case "done":
      return { ...state, asked: null, active: null };
    case "here":
      return { ...state, here: action.paragraph, tab: "beside", active: null };
    case "text":
      return { ...state, focused: null };
    case "rest":
      return { ...state, active: null, menu: null };
    case "general":
      return { ...state, general: state.general + GENERAL_STEP };
    case "fewer":
      return { ...state, general: 0 };
    case "tab":
      return { ...state, tab: action.tab, menu: null };
    case "sort":
      return { ...state, sort: action.sort, menu: null };
    case "sheet":
      return {
        ...state,
        ...(action.open ? whereSheetOpens(state, arranged) : {}),
        sheet: action.open,
        menu: null,
        active: null,
      };
    case "unpin":
      return { ...state, menu: null, active: state.active === action.note ? null : state.active };
    case "copy":
    case "options":
      return { ...state, menu: null };
    default:
      return state;
  }
}
