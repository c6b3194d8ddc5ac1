import { Icon } from "./Icon.tsx";
import type { State } from "./state.ts";
import type { View } from "./view.ts";
import { toGapLine, toSum, toCount } from "./words.ts";

/** The sum in words, and "4 new" when later comments wait to be sorted in. */
function Sum({ view }: { view: View }) {
  const { picture, fresh, act } = view;
  const sum = picture && picture.state !== "loading" ? toSum(picture) : null;
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

function Close({ view }: { view: View }) {
  return (
    <button class="ib" aria-label="Close the margin" onClick={() => view.act({ do: "close" })}>
      <Icon name="close" />
    </button>
  );
}

function Steps({ view }: { view: View }) {
  return (
    <span class="step">
      <button class="ib" aria-label="Previous note" onClick={() => view.act({ do: "step", by: -1, activate: true })}>
        <Icon name="up" />
      </button>
      <button class="ib" aria-label="Next note" onClick={() => view.act({ do: "step", by: 1, activate: true })}>
        <Icon name="down" />
      </button>
    </span>
  );
}

interface TabsProps {
  view: View;
  tabs: { tab: State["tab"]; words: string }[];
}

export function Tabs({ view, tabs }: TabsProps) {
  return (
    <div role="tablist" aria-label="What is shown">
      {tabs.map(({ tab, words }) => {
        const on = view.state.tab === tab;
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
  const gap = toGapLine(picture.failures);
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
      {locked && (
        <span class="gapline">
          <Icon name="lock" small /> Locked by its moderators: reading only.
        </span>
      )}
    </>
  );
}

/** The head, in the flow at the headline or on top of the docked column. */
export function Head({ view }: { view: View }) {
  const tab = view.state.tab === "about" ? "beside" : view.state.tab;
  const shown = { ...view, state: { ...view.state, tab } };
  return (
    <div class="head">
      <Sum view={view} />
      <Close view={view} />
      <Gaps view={view} />
      <div class="tabs">
        <Tabs
          view={shown}
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

/** "81 more about the article", "and 5 more here", "84 about the article". */
export function toRestWords(key: string, shown: number, total: number): string {
  if (key !== "head") return `and ${total - shown} more here`;
  return shown === 0
    ? toCount(total, "comment about the article", "about the article")
    : `${total - shown} more about the article`;
}
