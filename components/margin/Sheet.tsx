import type { ComponentChildren } from "preact";
import { AllComments } from "./AllComments.tsx";
import { Foot } from "./Foot.tsx";
import { Button, Gaps, Tabs } from "./Head.tsx";
import { Notes, Perhaps, Rest } from "./Notes.tsx";
import { Say } from "./Say.tsx";
import type { View } from "./view.ts";
import { listGeneral, listNotes } from "./visible.ts";
import { toRestWords } from "./words.ts";

/** Notes of a paragraph before "and 3 more here". */
const HERE_SHOWN = 5;

function Here({ view }: { view: View }) {
  const { state, arranged, act, appearance, picture } = view;
  const { here } = state;
  if (here === null || picture?.state !== "ready") return <Say view={view} />;
  const notes = listNotes(arranged, state, here, HERE_SHOWN);
  const total = arranged.at.get(here)?.length ?? 0;
  const unfold = () => act({ do: "list", note: `p${here}` });
  return (
    <>
      <Notes view={view} notes={notes} place="beside" lines={() => appearance.lines} />
      {notes.length < total && <Rest words={toRestWords(notes.length, total, false)} act={unfold} />}
      <Perhaps view={view} paragraph={here} alone={total === 0} />
    </>
  );
}

function About({ view }: { view: View }) {
  const notes = listGeneral(view.arranged, view.state);
  const total = view.arranged.general.length;
  const unfold = () => view.act({ do: "general" });
  return (
    <>
      <Say view={view} />
      <Notes view={view} notes={notes} place="general" lines={() => view.appearance.lines} />
      {notes.length < total && <Rest words={toRestWords(notes.length, total, true)} act={unfold} />}
      <Foot view={view} />
    </>
  );
}

function Sum({ view }: { view: View }): ComponentChildren {
  const { picture, state, arranged } = view;
  if (!picture || picture.state === "loading") return <b>Comments</b>;
  const count = state.here === null ? 0 : (arranged.at.get(state.here)?.length ?? 0);
  if (count === 0) return <b>{picture.sum.bold}</b>;
  return (
    <>
      <b>{count} beside this paragraph</b>
      {!state.sheet && ` · ${picture.total.toLocaleString("en")} in all`}
    </>
  );
}

/** The bottom sheet: a bar that follows what is read, opened a list above which the paragraph stays in sight. */
export function Sheet({ view }: { view: View }) {
  const { state, act, picture } = view;
  const total = picture?.total ?? 0;
  const tabs = [
    { tab: "beside" as const, words: "Here" },
    { tab: "about" as const, words: "About the article" },
    { tab: "all" as const, words: total > 0 ? `All ${total.toLocaleString("en")}` : "All" },
  ];
  return (
    <section class={state.sheet ? "sheet is-open" : "sheet"} aria-label="Discussion">
      <div class="grip" />
      <div class="bar">
        <span class="sum">
          <Sum view={view} />
        </span>
        {state.sheet ? (
          <>
            <div class="tabs">
              <Tabs view={view} tabs={tabs} />
            </div>
            <Button label="Previous paragraph with comments" name="up" act={() => act({ do: "paragraph", by: -1 })} />
            <Button label="Next paragraph with comments" name="down" act={() => act({ do: "paragraph", by: 1 })} />
            <Button label="Collapse" name="close" act={() => act({ do: "sheet", open: false })} />
          </>
        ) : (
          <>
            <Button label="Open the sheet" name="up" act={() => act({ do: "sheet", open: true })} />
            <Button label="Close the margin" name="close" act={() => act({ do: "close" })} />
          </>
        )}
      </div>
      {state.sheet && (
        <div class="list">
          <Gaps view={view} />
          {state.tab === "beside" && <Here view={view} />}
          {state.tab === "about" && <About view={view} />}
          {state.tab === "all" && <AllComments view={view} />}
        </div>
      )}
    </section>
  );
}
