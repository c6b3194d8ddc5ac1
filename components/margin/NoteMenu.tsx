import type { Note } from "./arrange.ts";
import { OutLink } from "./Markdown.tsx";
import { Menu } from "./Menu.tsx";
import type { Action } from "./state.ts";

/** What can be done with a note beyond reading: nothing here sends words or touches an account. */
export function NoteMenu({ note, pinned, act }: { note: Note; pinned: boolean | null; act: (action: Action) => void }) {
  const id = note.comment.apId;
  const host = URL.canParse(id) ? new URL(id).hostname : "";
  return (
    <Menu label="More about this comment">
      {pinned !== null && (
        <button role="menuitem" onClick={() => act({ do: "unpin", note: id })}>
          {pinned ? "Not about this paragraph" : "About its paragraph after all"} <kbd>U</kbd>
        </button>
      )}
      {host && (
        <OutLink class="do" role="menuitem" href={id}>
          Open on {host}
        </OutLink>
      )}
      <button role="menuitem" onClick={() => act({ do: "copy", note: id })}>
        Copy link
      </button>
    </Menu>
  );
}
