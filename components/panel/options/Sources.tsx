import { AddField } from "../AddField.tsx";
import { SourceLine } from "./SourceLine.tsx";
import type { ListActions, SourceRow, Told } from "./types.ts";

interface Props {
  sources: SourceRow[];
  /** What came of the last one added. */
  told: Told;
  busy: boolean;
  actions: ListActions;
}

export function Sources({ sources, told, busy, actions }: Props) {
  return (
    <section id="sources" aria-labelledby="h-sources">
      <h2 id="h-sources">Sources</h2>
      <p class="hint">
        The instances Lemargin may ask. Your home instance is the one that “Ask” asks first, and where “Start a thread”
        takes you.
      </p>
      {sources.length > 0 && (
        <table class="tbl mid">
          <thead>
            <tr>
              <th scope="col">Instance</th>
              <th scope="col">Looks up articles</th>
              <th scope="col">Last answer</th>
              <th scope="col" class="e">
                On
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <SourceLine key={source.host} source={source} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      <AddField
        label="Add an instance"
        placeholder="Add an instance, e.g. lemmy.world"
        button="Add"
        said={busy ? "Asking it what it is…" : told.text}
        bad={told.bad && !busy}
        busy={busy}
        onAdd={actions.addSource}
      />
    </section>
  );
}
