import type { Asked } from "../../utils/model.ts";
import type { Arranged, Note } from "./arrange.ts";
import type { State } from "./state.ts";
import { GENERAL_SHOWN } from "./state.ts";

/** What stands in each stack before anything gives way: pure, from the arranged picture and what the reader opened. */

/** Notes of a paragraph that was asked, and those only perhaps about it. */
const ASKED_SHOWN = 5;
const PERHAPS_SHOWN = 3;

/** The comments about the article that are shown. */
export function listGeneral(arranged: Arranged, state: State): Note[] {
  return arranged.general.slice(0, GENERAL_SHOWN + state.general);
}

/** The notes of a paragraph that are shown: the active one is always among them. */
export function listNotes(arranged: Arranged, state: State, paragraph: number, shown: number): Note[] {
  const notes = arranged.at.get(paragraph) ?? [];
  if (state.lists.has(`p${paragraph}`)) return notes;
  const active = notes.findIndex((it) => it.comment.apId === state.active);
  const least = state.asked === paragraph ? ASKED_SHOWN : shown;
  return notes.slice(0, Math.max(least, active + 1));
}

/** "Perhaps about this": never one that stands there already. */
export function listPerhaps(arranged: Arranged, asked: Asked[], paragraph: number): Note[] {
  const there = new Set(arranged.at.get(paragraph)?.map((it) => it.comment.apId));
  const ids = asked.find((it) => it.paragraph === paragraph)?.perhaps ?? [];
  const notes = ids.flatMap((id) => (there.has(id) ? [] : (arranged.notes.get(id) ?? [])));
  return notes.slice(0, PERHAPS_SHOWN);
}
