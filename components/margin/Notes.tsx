import type { Note } from "./arrange.ts";
import { Icon } from "./Icon.tsx";
import type { NotePlace } from "./Note.tsx";
import { NoteView } from "./Note.tsx";
import type { View } from "./view.ts";
import { listPerhaps } from "./visible.ts";

/** Lines of the notes that an asked paragraph lists. */
export const ASKED_LINES = "2";

interface NotesProps {
  view: View;
  notes: Note[];
  place: NotePlace;
  /** By their index, the lines they have at rest. */
  lines: (index: number) => string;
  folded?: boolean | undefined;
}

export function Notes({ view, notes, place, lines, folded }: NotesProps) {
  return (
    <>
      {notes.map((note, i) => (
        <NoteView key={note.comment.apId} note={note} view={view} place={place} lines={lines(i)} folded={folded} />
      ))}
    </>
  );
}

/** "and 5 more here": a line that unfolds what is not shown, or with `open` folds it again. */
export function Rest({ words, open, act }: { words: string; open?: boolean; act: () => void }) {
  return (
    <button class="rest" aria-expanded={open === true} onClick={act}>
      <span>{open ? "Fewer" : words}</span> <Icon name={open ? "up" : "down"} small />
    </button>
  );
}

/** What is only perhaps about a paragraph. `alone`: nothing stands there. */
export function Perhaps({ view, paragraph, alone }: { view: View; paragraph: number; alone: boolean }) {
  const notes = listPerhaps(view.arranged, view.picture?.asked ?? [], paragraph);
  if (notes.length === 0) return alone ? <p class="say is-quiet">Nothing is written about this paragraph.</p> : null;
  return (
    <>
      <h3 class="about perhaps">Perhaps about this</h3>
      <Notes view={view} notes={notes} place="perhaps" lines={() => ASKED_LINES} />
    </>
  );
}
