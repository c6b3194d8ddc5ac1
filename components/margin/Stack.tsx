import type { Note } from "./arrange.ts";
import { Head, toRestWords } from "./Head.tsx";
import { Icon } from "./Icon.tsx";
import { NoteView } from "./Note.tsx";
import { Say } from "./Say.tsx";
import type { StackView, View } from "./view.ts";
import { listPerhaps } from "./visible.ts";
import { toCount } from "./words.ts";

/** Lines of a note at rest: the first of a paragraph as the reader set it, the second one, and those that were asked for. */
const SECOND_LINES = "1";
const ASKED_LINES = "2";
const GENERAL_LINES = "3";

function linesOf(view: View, stack: StackView, index: number): string {
  if (stack.key === "head") return GENERAL_LINES;
  if (view.state.asked === stack.paragraph) return ASKED_LINES;
  return index === 0 || stack.firm ? view.appearance.lines : SECOND_LINES;
}

function Notes({ view, stack }: { view: View; stack: StackView }) {
  const { form, notes } = stack;
  return (
    <>
      {notes.slice(0, form.shown).map((note: Note, i) => (
        <NoteView
          key={note.comment.apId}
          note={note}
          view={view}
          place={stack.key === "head" ? "general" : "beside"}
          lines={linesOf(view, stack, i)}
          folded={form.folded}
        />
      ))}
    </>
  );
}

export function Perhaps({ view, paragraph, alone }: { view: View; paragraph: number; alone: boolean }) {
  const perhaps = listPerhaps(view.arranged, view.picture?.asked ?? [], paragraph);
  if (perhaps.length === 0) return alone ? <p class="say is-quiet">Nothing is written about this paragraph.</p> : null;
  return (
    <>
      <h3 class="about perhaps">Perhaps about this</h3>
      {perhaps.map((note) => (
        <NoteView key={note.comment.apId} note={note} view={view} place="perhaps" lines={ASKED_LINES} />
      ))}
    </>
  );
}

/** The notes of one paragraph; the list of an asked one, with what is only perhaps about it. */
function ParagraphStack({ view, stack, paragraph }: { view: View; stack: StackView; paragraph: number }) {
  const { state, act } = view;
  const asked = state.asked === paragraph;
  const whole = state.lists.has(`p${paragraph}`);
  const rest = stack.total - stack.form.shown;
  return (
    <section class="stack" data-stack={stack.key} hidden={stack.form.hidden} aria-label={`Paragraph ${paragraph + 1}`}>
      {asked && (
        <div class="asked">
          <span>
            <b>Paragraph {paragraph + 1}</b> {stack.total > 0 && `${toCount(stack.total, "note")}, best first`}
          </span>
          <button onClick={() => act({ do: "done" })}>Done</button>
        </div>
      )}
      <Notes view={view} stack={stack} />
      {(rest > 0 || whole) && (
        <button class="rest" aria-expanded={whole} onClick={() => act({ do: "list", note: `p${paragraph}` })}>
          {whole ? "Fewer" : toRestWords(stack.key, stack.form.shown, stack.total)}{" "}
          <Icon name={whole ? "up" : "down"} small />
        </button>
      )}
      {asked && <Perhaps view={view} paragraph={paragraph} alone={stack.total === 0} />}
    </section>
  );
}

/** The head (in a free margin), what is to be said, and the comments about the article. */
function HeadStack({ view, stack }: { view: View; stack: StackView }) {
  const { act, state } = view;
  const { form, total } = stack;
  return (
    <section class="stack" data-stack="head" aria-label="About the article">
      {view.mode.kind === "float" && <Head view={view} />}
      <Say view={view} />
      {total > 0 && (
        <>
          {form.shown > 0 && <h2 class="about">About the article</h2>}
          <Notes view={view} stack={stack} />
          {form.shown < total && (
            <button class="rest" onClick={() => act({ do: "general" })}>
              {toRestWords("head", form.shown, total)} <Icon name="down" small />
            </button>
          )}
          {form.shown === total && state.general > 0 && total > 3 && (
            <button class="rest" onClick={() => act({ do: "fewer" })}>
              Fewer <Icon name="up" small />
            </button>
          )}
        </>
      )}
    </section>
  );
}

export function Stack({ view, stack }: { view: View; stack: StackView }) {
  if (stack.paragraph !== null) return <ParagraphStack view={view} stack={stack} paragraph={stack.paragraph} />;
  return <HeadStack view={view} stack={stack} />;
}
