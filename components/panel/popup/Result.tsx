import type { TabState, TabView } from "../../../utils/messages/answers.ts";
import { isWebAddress } from "../words.ts";
import type { Busy, PopupActions } from "./actions.ts";
import { AskButton } from "./AskButton.tsx";
import { StartThread } from "./StartThread.tsx";
import { UseThread } from "./UseThread.tsx";
import { toByItself, toSaid } from "./words.ts";

interface Props {
  view: TabView;
  now: number;
  busy: Busy;
  /** Why the last pasted thread could not be used, "" when none was refused. */
  threadWhy: string;
  actions: PopupActions;
}

/** States in which a thread the reader knows may help. */
const THREAD_MAY_HELP: ReadonlySet<TabState> = new Set(["none", "failed", "not-asked", "no-article"]);

/** What there is to say about the page, and the one thing to do next. */
export function Result({ view, now, busy, threadWhy, actions }: Props) {
  const { title, text } = toSaid(view, now);
  return (
    <section aria-busy={busy !== ""}>
      <div role="status">
        <h1>{title}</h1>
        <p class="hint brk">{text}</p>
      </div>
      <Next view={view} now={now} busy={busy} actions={actions} />
      {THREAD_MAY_HELP.has(view.state) && (
        <UseThread
          ask="Use a thread I know…"
          why={threadWhy}
          busy={busy === "thread"}
          onUse={actions.useThread}
          beside={view.state === "none" && <StartThread form={view.postForm} />}
        />
      )}
    </section>
  );
}

type NextProps = Pick<Props, "view" | "now" | "busy" | "actions">;

function Next({ view, now, busy, actions }: NextProps) {
  switch (view.state) {
    case "not-set-up":
      return (
        <div class="acts">
          <button type="button" class="btn primary" onClick={actions.setUp}>
            Set it up
          </button>
        </div>
      );
    case "found":
      return (
        <div class="acts">
          <button type="button" class="btn primary" onClick={actions.openMargin}>
            {view.open ? "Go to the margin" : "Open the margin"} <kbd>Alt+Shift+L</kbd>
          </button>
        </div>
      );
    case "not-in-list":
      return (
        <div class="acts">
          <button type="button" class="btn primary" aria-disabled={busy === "site"} onClick={actions.addSite}>
            Add {view.site}
          </button>
          <AskButton view={view} now={now} label="Only ask about this page" busy={busy} onAsk={actions.ask} />
        </div>
      );
    case "no-grant":
      return (
        <div class="acts">
          <button type="button" class="btn primary" aria-disabled={busy === "site"} onClick={actions.addSite}>
            Allow {view.site}
          </button>
        </div>
      );
    case "not-asked":
      return (
        <div class="acts">
          {view.communities > 0 && view.tableAt === "" && (
            <button type="button" class="btn" aria-disabled={busy === "fill"} onClick={actions.fill}>
              {busy === "fill" ? "Filling the table…" : "Fill it now"}
            </button>
          )}
          <AskButton view={view} now={now} busy={busy} onAsk={actions.ask} />
        </div>
      );
    case "none":
    case "no-article":
      return (
        <div class="acts">
          <AskButton view={view} now={now} busy={busy} onAsk={actions.ask} />
        </div>
      );
    case "failed":
      return <Retry view={view} now={now} busy={busy} actions={actions} />;
    case "off":
    case "cannot-look":
      return null;
  }
}

/** What helps depends on why the instance could not be asked. */
function Retry({ view, busy, actions }: NextProps) {
  const failure = view.sources.find((one) => one.state === "failed")?.failure;
  if (failure == null) return null;
  const { instance, kind, retryAt } = failure;
  const there = `https://${instance}/`;
  if (kind === "no-permission")
    return (
      <div class="acts">
        <button type="button" class="btn" onClick={() => actions.allow([`https://${instance}/*`])}>
          Allow {instance}
        </button>
      </div>
    );
  return (
    <>
      <div class="acts row">
        <button type="button" class="btn" aria-disabled={busy === "retry"} onClick={() => actions.retry(instance)}>
          {busy === "retry" ? "Trying…" : "Try now"}
        </button>
        <span class="hint grow">{toByItself(retryAt)}</span>
      </div>
      {(kind === "challenge" || kind === "private-instance") && isWebAddress(there) && (
        <div class="links">
          <a href={there} target="_blank" rel="noreferrer">
            Open it there
          </a>
          <button type="button" class="link" onClick={() => actions.switchSource(instance, false)}>
            Leave this source out
          </button>
        </div>
      )}
    </>
  );
}
