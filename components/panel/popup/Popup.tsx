import type { TabState, TabView } from "../../../utils/messages/answers.ts";
import type { Busy, PopupActions } from "./actions.ts";
import { AskButton } from "./AskButton.tsx";
import { Discussed } from "./Discussed.tsx";
import { Header } from "./Header.tsx";
import { Missing } from "./Missing.tsx";
import { Result } from "./Result.tsx";
import { Sent } from "./Sent.tsx";
import { Sources } from "./Sources.tsx";
import { Rejected, Threads } from "./Threads.tsx";
import { UseThread } from "./UseThread.tsx";
import { findOtherMissing, toAgainAt, toTableWords } from "./words.ts";

interface Props {
  /** Null until the background has answered. */
  view: TabView | null;
  /** ms since 1970. */
  now: number;
  busy: Busy;
  /** The background did not answer. */
  failed: boolean;
  /** Why the last pasted thread could not be used, "" when none was refused. */
  threadWhy: string;
  actions: PopupActions;
}

/** States in which the page was looked at, or could be asked about. */
const LOOKED: ReadonlySet<TabState> = new Set(["found", "none", "failed", "not-asked"]);

export function Popup({ view, now, busy, failed, threadWhy, actions }: Props) {
  const missing = view === null ? [] : findOtherMissing(view);
  return (
    <main class="popup ui">
      <Header view={view} actions={actions} />
      {failed && (
        <section role="alert">
          <p class="warn">Something went wrong inside Lemargin. Close this and open it again.</p>
        </section>
      )}
      {view !== null && (
        <>
          <Result view={view} now={now} busy={busy} threadWhy={threadWhy} actions={actions} />
          {LOOKED.has(view.state) && (
            <Details view={view} now={now} busy={busy} threadWhy={threadWhy} actions={actions} />
          )}
          {view.state === "off" && view.siteOn && (
            <section class="src">
              <Sources sources={view.sources} now={now} open actions={actions} />
            </section>
          )}
          {view.state === "no-article" && <Here view={view} now={now} folded={false} actions={actions} />}
          {missing.length > 0 && (
            <section>
              <Missing origins={missing} onAllow={actions.allow} />
            </section>
          )}
          <footer>
            <button type="button" class="link" onClick={() => actions.options("")}>
              Options
            </button>
            <button type="button" class="link" onClick={() => actions.options("help")}>
              Help
            </button>
            <span class="end">{toTableWords(view, now)}</span>
          </footer>
        </>
      )}
    </main>
  );
}

type DetailsProps = Omit<Props, "view" | "failed"> & { view: TabView };

/** Threads, sources and what was sent, for a page that was looked at. */
function Details({ view, now, busy, threadWhy, actions }: DetailsProps) {
  const found = view.state === "found";
  const gap = view.sources.some((one) => one.state === "failed");
  // What failed has its own "Try now"; asking is offered beside it only where somebody else would be asked.
  const next = view.sources.find((one) => one.instance === view.asks?.instance);
  const asksAnother = view.state === "failed" && view.asks?.again === false && next?.state !== "failed";
  // Found is found: when the next question is due is of no use here.
  const asks = found && view.asks !== null && toAgainAt(view, now) === "";
  const opening = new Set(view.threads.map((one) => one.instance)).size;
  return (
    <>
      {found && (
        <section>
          <Threads threads={view.threads} now={now} onReject={(apId) => actions.reject(apId, true)} />
          <UseThread ask="Use another thread…" why={threadWhy} busy={busy === "thread"} onUse={actions.useThread} />
        </section>
      )}
      {view.rejected.length > 0 && (
        <section>
          <Rejected threads={view.rejected} onTakeBack={(apId) => actions.reject(apId, false)} />
        </section>
      )}
      <section class="src">
        <Sources sources={view.sources} now={now} open={gap} actions={actions} />
      </section>
      {(asks || asksAnother) && (
        <section>
          <div class="acts">
            <AskButton view={view} now={now} busy={busy} onAsk={actions.ask} />
          </div>
        </section>
      )}
      <Here view={view} now={now} folded={found} actions={actions} />
      <section>
        <Sent sent={view.sent} opening={found ? opening : 0} onAll={() => actions.options("sent")} />
      </section>
    </>
  );
}

/** What else on the site is being discussed; nothing where the table knows of nothing. */
function Here({ view, now, folded, actions }: Pick<DetailsProps, "view" | "now" | "actions"> & { folded: boolean }) {
  if (view.discussed.length === 0) return null;
  return (
    <section class="here">
      <Discussed
        articles={view.discussed}
        by={view.discussedBy}
        now={now}
        site={view.site}
        folded={folded}
        onOrder={actions.orderDiscussed}
      />
    </section>
  );
}
