import { AddField } from "../AddField.tsx";
import { Icon } from "../Icon.tsx";
import type { ListActions, SourceRow, Told } from "./types.ts";

interface Props {
  sources: SourceRow[];
  told: Told;
  busy: boolean;
  actions: Pick<ListActions, "addCommunity" | "removeCommunity">;
}

/** The communities, by the instance they are listened to through. */
export function Communities({ sources, told, busy, actions }: Props) {
  return (
    <section id="communities" aria-labelledby="h-communities">
      <h2 id="h-communities">Communities</h2>
      <p class="hint">
        Their new links fill the table. It is refreshed while you read news, each community at most every 30 minutes.
      </p>
      {sources
        .filter((source) => source.communities.length > 0)
        .map(({ host, on, mode, communities, unknown }) => (
          <div class="set" key={host}>
            <div>
              <span>{host}</span>
              {(!on || mode === "click") && (
                <span class="hint">{on ? "Only asked when you press Ask" : "Switched off"}: not listened to.</span>
              )}
            </div>
            <ul class="toks">
              {communities.map((community) => (
                <li class="tok" key={community}>
                  {community}
                  {unknown.includes(community) && <span class="warn">: not found there</span>}
                  <button
                    type="button"
                    class="ib"
                    aria-label={`Remove ${community}`}
                    onClick={() => actions.removeCommunity(community)}
                  >
                    <Icon name="close" small />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      <AddField
        label="Add a community"
        placeholder="community@instance"
        button="Add"
        said={busy ? "Asking for it…" : told.text}
        bad={told.bad && !busy}
        busy={busy}
        onAdd={actions.addCommunity}
      />
    </section>
  );
}
