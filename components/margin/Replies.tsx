import type { Note } from "./arrange.ts";
import { Author } from "./Author.tsx";
import { Icon } from "./Icon.tsx";
import { Markdown, OutLink } from "./Markdown.tsx";
import type { View } from "./view.ts";
import { GONE_WORDS, toCount } from "./words.ts";

/** Steps replies are nested before the thread itself goes on, and how many of one comment stand before "more replies". */
const STEPS_MAX = 3;
const SHOWN = 5;

function Reply({ note, view, step }: { note: Note; view: View; step: number }) {
  const { comment } = note;
  return (
    <article class={comment.gone ? "note is-gone" : "note"} lang={comment.language || undefined}>
      {(comment.author || !comment.gone) && <Author comment={comment} scores={view.appearance.scores} now={view.now} />}
      <div class="note-body md">
        {comment.gone ? <p>{GONE_WORDS[comment.gone]}</p> : <Markdown body={comment.body} without={null} />}
      </div>
      {note.replies > 0 && step < STEPS_MAX && <Replies of={comment.apId} view={view} step={step + 1} />}
      {note.replies > 0 && step === STEPS_MAX && (
        <OutLink class="do rest link" href={comment.apId}>
          Continue in the thread <Icon name="out" small flip />
        </OutLink>
      )}
    </article>
  );
}

/** The replies to a comment: a hairline and one step in. */
export function Replies({ of, view, step }: { of: string; view: View; step: number }) {
  const replies = view.arranged.children.get(of) ?? [];
  const all = view.state.lists.has(of);
  const shown = all ? replies : replies.slice(0, SHOWN);
  const more = replies.slice(shown.length).reduce((sum, it) => sum + 1 + it.replies, 0);
  return (
    <div class="replies">
      {shown.map((it) => (
        <Reply key={it.comment.apId} note={it} view={view} step={step} />
      ))}
      {more > 0 && (
        <button class="rest link" onClick={() => view.act({ do: "list", note: of })}>
          {toCount(more, "more reply", "more replies")}
        </button>
      )}
    </div>
  );
}
