import type { SourceView } from "../../../utils/messages/answers.ts";
import { Fold } from "../Fold.tsx";
import { Switch } from "../Switch.tsx";
import type { PopupActions } from "./actions.ts";
import { toSourceLine, toSourcesLine } from "./words.ts";

interface Props {
  sources: SourceView[];
  now: number;
  /** Unfolded from the start. */
  open: boolean;
  actions: Pick<PopupActions, "switchSource" | "retry" | "allow">;
}

/** Each source with what it says about this page, and its switch. */
export function Sources({ sources, now, open, actions }: Props) {
  return (
    <Fold title="Sources" summary={toSourcesLine(sources)} open={open}>
      <ul>
        {sources.map((source) => (
          <Row key={source.instance} source={source} now={now} actions={actions} />
        ))}
      </ul>
    </Fold>
  );
}

function Row({ source, now, actions }: { source: SourceView } & Pick<Props, "now" | "actions">) {
  const { instance, state, failure } = source;
  const failed = state === "failed";
  const forbidden = failure?.kind === "no-permission";
  return (
    <li class={state === "off" ? "off" : ""}>
      <span class="grow">
        <span class="nm brk">{instance}</span>
        <span class={`res ${failed ? "warn" : ""}`}>
          {toSourceLine(source, now)}{" "}
          {failed && (
            <button
              type="button"
              class="link"
              aria-label={`${forbidden ? "Allow it" : "Try again"}: ${instance}`}
              onClick={() => (forbidden ? actions.allow([`https://${instance}/*`]) : actions.retry(instance))}
            >
              {forbidden ? "Allow it" : "Try again"}
            </button>
          )}
        </span>
      </span>
      <Switch label={`Ask ${instance}`} on={state !== "off"} onChange={(on) => actions.switchSource(instance, on)} />
    </li>
  );
}
