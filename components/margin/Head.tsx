import { Icon } from "./Icon.tsx";
import type { State } from "./state.ts";
import type { View } from "./view.ts";

/** The sum in words, and "4 new" when later comments wait to be sorted in. */
function Sum({ view }: { view: View }) {
  const { picture, fresh, act } = view;
  const sum = picture && picture.state !== "loading" ? picture.sum : null;
  return (
    <span class="sum">
      {sum ? <b>{sum.bold}</b> : <b>Comments</b>} {sum?.rest}
      {fresh > 0 && (
        <button class="link fresh" onClick={() => act({ do: "fresh" })}>
          {fresh} new
        </button>
      )}
    </span>
  );
}

export function Button({ label, name, act }: { label: string; name: "up" | "down" | "close"; act: () => void }) {
  return (
    <button class="ib" aria-label={label} onClick={act}>
      <Icon name={name} />
    </button>
  );
}

function Close({ view }: { view: View }) {
  return <Button label="Close the margin" name="close" act={() => view.act({ do: "close" })} />;
}

function Steps({ view: { act } }: { view: View }) {
  return (
    <span class="step">
      <Button label="Previous note" name="up" act={() => act({ do: "step", by: -1, activate: true })} />
      <Button label="Next note" name="down" act={() => act({ do: "step", by: 1, activate: true })} />
    </span>
  );
}

interface TabsProps {
  view: View;
  tabs: { tab: State["tab"]; words: string }[];
}

export function Tabs({ view, tabs }: TabsProps) {
  const current = tabs.some((it) => it.tab === view.state.tab) ? view.state.tab : "beside";
  return (
    <div role="tablist" aria-label="What is shown">
      {tabs.map(({ tab, words }) => {
        const on = tab === current;
        return (
          <button
            key={tab}
            role="tab"
            aria-selected={on}
            tabIndex={on ? 0 : -1}
            onClick={() => view.act({ do: "tab", tab })}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}

/** What is missing, and whether one may still write there: each once, each in one line. */
export function Gaps({ view }: { view: View }) {
  const { picture, act } = view;
  if (!picture || picture.state === "failed") return null;
  const gap = picture.gap.line;
  const locked = picture.threads.length > 0 && picture.threads.every((it) => it.locked);
  const refused = picture.failures[0]?.kind === "no-permission";
  return (
    <>
      {gap && (
        <span class="gapline is-bad">
          <span>{gap}</span>
          <button class="link" onClick={() => act({ do: refused ? "options" : "retry" })}>
            {refused ? "Open the options" : "Try again"}
          </button>
        </span>
      )}
      {locked && <span class="gapline">Locked by its moderators: reading only.</span>}
    </>
  );
}

/** The head, in the flow at the headline or on top of the docked column. */
export function Head({ view }: { view: View }) {
  return (
    <div class="head">
      <Sum view={view} />
      <Close view={view} />
      <Gaps view={view} />
      <div class="tabs">
        <Tabs
          view={view}
          tabs={[
            { tab: "beside", words: "Beside the text" },
            { tab: "all", words: "All comments" },
          ]}
        />
        <Steps view={view} />
      </div>
    </div>
  );
}

/** The head once it has scrolled past: one line. */
export function StuckHead({ view }: { view: View }) {
  return (
    <>
      <Sum view={view} />
      <Steps view={view} />
      <Close view={view} />
    </>
  );
}
