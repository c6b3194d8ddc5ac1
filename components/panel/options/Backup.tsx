import { Confirm } from "../Confirm.tsx";
import { Icon } from "../Icon.tsx";
import type { Told } from "./types.ts";

interface Props {
  /** What came of the last file. */
  told: Told;
  /** Chosen origins the browser does not allow: a file cannot bring grants along. */
  missing: string[];
  onSave: () => void;
  onLoad: (file: File) => void;
  onAllow: (origins: string[]) => void;
  onErase: () => void;
}

export function Backup({ told, missing, onSave, onLoad, onAllow, onErase }: Props) {
  return (
    <section id="backup" aria-labelledby="h-backup">
      <h2 id="h-backup">Backup</h2>
      <p class="hint">One readable file with sources, communities, sites and appearance. No history in it.</p>
      <div class="foot">
        <button type="button" class="btn" onClick={onSave}>
          <Icon name="save" />
          Save settings
        </button>
        <label class="btn file">
          <Icon name="load" />
          Load settings…
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onLoad(file);
              // The same file can be chosen again.
              event.currentTarget.value = "";
            }}
          />
        </label>
        <span class="grow" />
        <Confirm
          ask="Erase everything and start again…"
          warning="Settings, table and everything kept here are forgotten, and what the browser allows is given back."
          go="Erase everything"
          onGo={onErase}
        />
      </div>
      <div class="told" role="status">
        {told.text !== "" && <p class={told.bad ? "bad" : ""}>{told.text}</p>}
        {told.text !== "" && missing.length > 0 && (
          <button type="button" class="btn" onClick={() => onAllow(missing)}>
            Ask the browser for {missing.length} of them
          </button>
        )}
      </div>
    </section>
  );
}
