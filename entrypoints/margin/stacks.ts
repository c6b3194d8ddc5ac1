import type { Arranged } from "../../components/margin/arrange.ts";
import type { StackForm } from "../../components/margin/place.ts";
import type { State } from "../../components/margin/state.ts";
import type { StackView } from "../../components/margin/view.ts";
import { listGeneral, listNotes } from "../../components/margin/visible.ts";

const whole = (count: number): StackForm => ({ shown: count, folded: false, hidden: false });

/** The stacks of a margin in the order of the text; `forms` by key where something gave way. */
export function toStacks(
  arranged: Arranged,
  state: State,
  shown: number,
  forms: ReadonlyMap<string, StackForm>,
): StackView[] {
  const general = listGeneral(arranged, state);
  const head: StackView = {
    key: "head",
    paragraph: null,
    notes: general,
    total: arranged.general.length,
    firm: state.general > 0,
    form: forms.get("head") ?? whole(general.length),
  };
  const paragraphs = new Set(arranged.at.keys());
  if (state.asked !== null) paragraphs.add(state.asked);
  const stacks = [...paragraphs]
    .toSorted((a, b) => a - b)
    .map((paragraph): StackView => {
      const notes = listNotes(arranged, state, paragraph, shown);
      const key = String(paragraph);
      return {
        key,
        paragraph,
        notes,
        total: arranged.at.get(paragraph)?.length ?? 0,
        firm: state.asked === paragraph || state.lists.has(`p${paragraph}`),
        form: forms.get(key) ?? whole(notes.length),
      };
    });
  return [head, ...stacks];
}
