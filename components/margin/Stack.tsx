import { Head } from "./Head.tsx";
import { ASKED_LINES, Notes, Perhaps, Rest } from "./Notes.tsx";
import { Say } from "./Say.tsx";
import { GENERAL_SHOWN } from "./state.ts";
import type { StackView, View } from "./view.ts";
import { toCount, toRestWords } from "./words.ts";

/** Lines of a note at rest: the second one of a paragraph, and those about the article. The first is as the reader set it. */
const SECOND_LINES = "1";
const GENERAL_LINES = "3";

/** The notes of one paragraph; the list of an asked one, with what is only perhaps about it. */
function ParagraphStack({ view, stack, paragraph }: { view: View; stack: StackView; paragraph: number }) {
  const { state, act, appearance } = view;
  const { form, notes, total, firm } = stack;
  const asked = state.asked === paragraph;
  const list = `p${paragraph}`;
  const whole = state.lists.has(list);
  const lines = (i: number) => (asked ? ASKED_LINES : i === 0 || firm ? appearance.lines : SECOND_LINES);
  return (
    <section class="stack" data-stack={stack.key} hidden={form.hidden} aria-label={`Paragraph ${paragraph + 1}`}>
      {asked && (
        <div class="asked">
          <span>
            <b>Paragraph {paragraph + 1}</b> {total > 0 && `${toCount(total, "note")}, best first`}
          </span>
          <button onClick={() => act({ do: "done" })}>Done</button>
        </div>
      )}
      <Notes view={view} notes={notes.slice(0, form.shown)} place="beside" lines={lines} folded={form.folded} />
      {(form.shown < total || whole) && (
        <Rest words={toRestWords(form.shown, total, false)} open={whole} act={() => act({ do: "list", note: list })} />
      )}
      {asked && <Perhaps view={view} paragraph={paragraph} alone={total === 0} />}
    </section>
  );
}

/** The head (in a free margin), what is to be said, and the comments about the article. */
function HeadStack({ view, stack }: { view: View; stack: StackView }) {
  const { act, state, mode } = view;
  const { form, notes, total } = stack;
  const whole = form.shown === total && state.general > 0;
  return (
    <section class="stack" data-stack="head" aria-label="About the article">
      {mode.kind === "float" && <Head view={view} />}
      <Say view={view} />
      {form.shown > 0 && <h2 class="about">About the article</h2>}
      <Notes view={view} notes={notes.slice(0, form.shown)} place="general" lines={() => GENERAL_LINES} />
      {(form.shown < total || (whole && total > GENERAL_SHOWN)) && (
        <Rest
          words={toRestWords(form.shown, total, true)}
          open={whole}
          act={() => act({ do: whole ? "fewer" : "general" })}
        />
      )}
    </section>
  );
}

export function Stack({ view, stack }: { view: View; stack: StackView }) {
  if (stack.paragraph !== null) return <ParagraphStack view={view} stack={stack} paragraph={stack.paragraph} />;
  return <HeadStack view={view} stack={stack} />;
}
