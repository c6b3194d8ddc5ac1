import type { Sort } from "./arrange.ts";
import { sortNotes } from "./arrange.ts";
import { Icon } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";
import { Notes } from "./Notes.tsx";
import { More, Say } from "./Say.tsx";
import type { View } from "./view.ts";
import { toCount } from "./words.ts";

const SORTS: { sort: Sort; words: string }[] = [
  { sort: "best", words: "Best first" },
  { sort: "new", words: "Newest first" },
  { sort: "old", words: "Oldest first" },
  { sort: "top", words: "Highest score first" },
];
/** Lines of a comment in the thread. */
const LINES = "5";

function SortBar({ view }: { view: View }) {
  const { state, act, picture } = view;
  const open = state.menu === "sort";
  const threads = picture?.threads.length ?? 0;
  return (
    <div class="sort">
      <button aria-haspopup="menu" aria-expanded={open} onClick={() => act({ do: "menu", note: "sort" })}>
        {SORTS.find((it) => it.sort === state.sort)?.words} <Icon name="down" small />
      </button>
      {threads > 1 && <span class="end">from {toCount(threads, "thread")}</span>}
      {open && (
        <Menu label="Order">
          {SORTS.map(({ sort, words }) => (
            <button
              key={sort}
              role="menuitemradio"
              aria-checked={sort === state.sort}
              onClick={() => act({ do: "sort", sort })}
            >
              {words}
            </button>
          ))}
        </Menu>
      )}
    </div>
  );
}

/** The thread in order; what stands beside the text says so. */
export function AllComments({ view }: { view: View }) {
  const notes = sortNotes(view.arranged.roots, view.state.sort);
  return (
    <>
      <Say view={view} />
      {notes.length > 0 && <SortBar view={view} />}
      <Notes view={view} notes={notes} place="thread" lines={() => LINES} />
      <More view={view} />
    </>
  );
}
