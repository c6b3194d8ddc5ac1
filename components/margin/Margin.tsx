import { AllComments } from "./AllComments.tsx";
import { Foot } from "./Foot.tsx";
import { Head, StuckHead } from "./Head.tsx";
import { Sheet } from "./Sheet.tsx";
import { Stack } from "./Stack.tsx";
import { Strokes } from "./Strokes.tsx";
import type { View } from "./view.ts";
import { SIZES } from "./mode.ts";

function Stacks({ view }: { view: View }) {
  return (
    <>
      {view.stacks.map((it) => (
        <Stack key={it.key} view={view} stack={it} />
      ))}
      {view.picture?.state === "ready" && view.picture.comments.length > 0 && (
        <div class="stack" data-stack="foot">
          <Foot view={view} />
        </div>
      )}
    </>
  );
}

/** Notes in the free margin, at the height of their passages; or all of them in a panel that scrolls in itself. */
function Float({ view }: { view: View }) {
  const { mode, state, stuck, look, shift } = view;
  if (mode.kind !== "float") return null;
  const width = `${mode.width}px`;
  const fixed = {
    left: `${mode.left}px`,
    width,
    top: `${stuck ?? 0}px`,
    "--lm-page-ground": look.ground || "var(--lm-paper)",
  };
  if (state.tab === "all") {
    return (
      <div class="panel" style={fixed}>
        <Head view={view} />
        <div class="list">
          <AllComments view={view} />
        </div>
      </div>
    );
  }
  return (
    <>
      <div class="layer">
        <div class="margin" style={{ left: `${mode.left + shift}px`, width }}>
          <Stacks view={view} />
        </div>
      </div>
      <div class="head is-stuck" hidden={stuck === null} style={fixed}>
        <StuckHead view={view} />
      </div>
    </>
  );
}

/** The docked column: paper over the full height, its head on top, notes scrolling with the page. */
function Dock({ view }: { view: View }) {
  const { mode, state, shift } = view;
  if (mode.kind !== "dock") return null;
  const box = { left: `${mode.left}px`, width: `${mode.width}px` };
  if (state.tab === "all") {
    return (
      <div class="dock" style={box}>
        <Head view={view} />
        <div class="list">
          <AllComments view={view} />
        </div>
      </div>
    );
  }
  return (
    <>
      <div class="dock" style={box} />
      <div class="layer is-over">
        <div class="margin is-docked" style={{ ...box, left: `${mode.left + shift}px` }}>
          <Stacks view={view} />
        </div>
      </div>
      <div class="dock-head" style={box}>
        <Head view={view} />
      </div>
    </>
  );
}

/** All that Lemargin draws in a page. */
export function Margin({ view }: { view: View }) {
  const { state, mode, look, appearance, said } = view;
  const atEnd = (mode.side === "right") === (look.dir === "ltr");
  const classes = [
    "lm",
    `is-${mode.kind}`,
    state.open && "margin-is-open",
    !atEnd && "at-start",
    look.paper && "on-paper",
  ];
  return (
    <aside
      class={classes.filter(Boolean).join(" ")}
      aria-label="Lemmy comments"
      tabIndex={-1}
      dir={look.dir}
      lang={look.lang || undefined}
      data-theme={look.dark ? "dark" : "light"}
      style={{ "--lm-size": SIZES[appearance.textSize], "--lm-page-face": look.face }}
    >
      <div class="layer">
        <Strokes view={view} />
      </div>
      {state.open && <Float view={view} />}
      {state.open && <Dock view={view} />}
      {state.open && mode.kind === "sheet" && <Sheet view={view} />}
      {view.endsAt > 0 && <div class="page-end" style={{ top: `${view.endsAt}px` }} />}
      <p class="aloud" role="status">
        {said}
      </p>
    </aside>
  );
}
