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

function activate(state: State, note: string, arranged: Arranged): Partial<State> {
  const count = arranged.notes.get(note)?.replies ?? 0;
  const opens = count > 0 && count <= OPEN_REPLIES;
  const paragraph = findParagraph(arranged, note);
  const index = paragraph === null ? arranged.general.findIndex((it) => it.comment.apId === note) : -1;
  return {
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

/** What an action changes. */
function changeBy(state: State, action: Action, arranged: Arranged): Partial<State> {
  switch (action.do) {
    case "open":
      return { open: true };
    case "close":
      return { open: false, menu: null, active: null, asked: null, sheet: false };
    case "activate":
      return state.active === action.note ? { active: null, menu: null } : activate(state, action.note, arranged);
    case "focus":
      return { focused: action.note };
    case "go":
      return { ...activate(state, action.note, arranged), tab: "beside" };
    case "replies":
      return { replies: toggle(state.replies, action.note) };
    case "whole":
      return { whole: toggle(state.whole, action.note) };
    case "list":
      return { lists: toggle(state.lists, action.note) };
    case "menu":
      return { menu: state.menu === action.note ? null : action.note };
    case "ask": {
      const { paragraph } = action;
      const best = arranged.at.get(paragraph)?.[0]?.comment.apId ?? null;
      const next = best === null ? { active: null } : activate(state, best, arranged);
      return { ...next, asked: paragraph, here: paragraph, tab: "beside", sheet: true, menu: null };
    }
    case "done":
      return { asked: null, active: null };
    case "here":
      return { here: action.paragraph, tab: "beside", active: null };
    case "text":
      return { focused: null };
    case "rest":
      return { active: null, menu: null };
    case "general":
      return { general: state.general + GENERAL_STEP };
    case "fewer":
      return { general: 0 };
    case "tab":
      return { tab: action.tab, menu: null };
    case "sort":
      return { sort: action.sort, menu: null };
    case "sheet":
      return { ...(action.open ? whereSheetOpens(state, arranged) : {}), sheet: action.open, menu: null, active: null };
    case "unpin":
      return { menu: null, active: state.active === action.note ? null : state.active };
    case "copy":
    case "options":
      return { menu: null };
    case "retry":
    case "more":
    case "fresh":
    case "step":
    case "paragraph":
    case "read-on":
      return {};
  }
}

/** The state after an action. Unknown notes and paragraphs change nothing that is seen. */
export function reduce(state: State, action: Action, arranged: Arranged): State {
  return { ...state, ...changeBy(state, action, arranged) };
}
