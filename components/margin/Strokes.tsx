import type { StrokeView, View } from "./view.ts";
import { findParagraph } from "./state.ts";
import { toCount } from "./words.ts";

/** Where the gutter is narrower than line and digits, the line stands alone. */
const LINE_PX = 6;
const DIGIT_PX = 7;

function labelOf({ count, quoted, paragraph }: StrokeView): string {
  if (count === 0) return `Ask paragraph ${paragraph + 1}`;
  return `${toCount(count, "note")} ${quoted ? "on this passage" : "about this paragraph"}`;
}

function Stroke({ stroke, on, view }: { stroke: StrokeView; on: boolean; view: View }) {
  const { paragraph, count, quoted, left, top, height, width } = stroke;
  const fits = width >= LINE_PX + DIGIT_PX * String(count).length;
  const classes = ["stroke", !quoted && "is-about", count === 0 && "is-ghost", on && "is-on"];
  return (
    <button
      class={classes.filter(Boolean).join(" ")}
      // The stroke is at the side of the text, whatever direction that is.
      dir={view.mode.side === "right" ? "ltr" : "rtl"}
      data-paragraph={paragraph}
      aria-label={labelOf(stroke)}
      style={{ left: `${left}px`, top: `${top}px`, height: `${height}px`, width: `${width}px` }}
      tabIndex={count === 0 ? -1 : 0}
      onClick={() => view.act({ do: "ask", paragraph })}
    >
      {count > 0 && fits && <span class="n">{count}</span>}
    </button>
  );
}

/** A pencil line at every passage that has notes, and a faint one at the paragraph under the pointer. */
export function Strokes({ view }: { view: View }) {
  const active = view.state.asked ?? findParagraph(view.arranged, view.state.active);
  return (
    <>
      {view.strokes.map((it) => (
        <Stroke key={it.paragraph} stroke={it} on={it.paragraph === active} view={view} />
      ))}
      {view.ghost && <Stroke key="ghost" stroke={view.ghost} on={view.ghost.paragraph === active} view={view} />}
    </>
  );
}
