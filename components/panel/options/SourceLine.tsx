import { useState } from "preact/hooks";
import { toCount } from "../../margin/words.ts";
import { Confirm } from "../Confirm.tsx";
import { Switch } from "../Switch.tsx";
import { ConsentRow } from "./ConsentRow.tsx";
import type { ListActions, Mode, SourceRow } from "./types.ts";

const MODES: [Mode, string][] = [
  ["table", "In the table"],
  ["click", "When I press Ask"],
  ["every", "Every article"],
];

/** One instance: how it is asked, what it answered last, and its switch. */
export function SourceLine({ source, actions }: { source: SourceRow; actions: ListActions }) {
  const { host, mode, on, home, allowed, last, lastFailed, communities, software, readable } = source;
  const [wanted, setWanted] = useState<Mode | null>(null);
  const choose = (next: Mode) => {
    if (next === "every" && mode !== "every") setWanted(next);
    else {
      setWanted(null);
      actions.setMode(host, next);
    }
  };
  return (
    <>
      <tr>
        <th scope="row">
          {host}
          <br />
          <span class="hint row wrap">
            {home && "Home"}
            {software !== "" && (
              <span class={readable ? "" : "warn"}>{readable ? software : `${software}: cannot be read`}</span>
            )}
            {!home && on && (
              <button
                type="button"
                class="link"
                aria-label={`Make it home: ${host}`}
                onClick={() => actions.makeHome(host)}
              >
                Make it home
              </button>
            )}
            <Confirm
              ask="Remove"
              what={host}
              warning={
                communities.length > 0
                  ? `With its ${toCount(communities.length, "community", "communities")}?`
                  : `Remove ${host}?`
              }
              go="Remove it"
              onGo={() => actions.removeSource(host)}
            />
          </span>
        </th>
        <td>
          <select
            class="field"
            aria-label={`How ${host} looks up articles`}
            value={wanted ?? mode}
            onChange={(event) => choose(event.currentTarget.value as Mode)}
          >
            {MODES.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          {mode === "every" && <p class="hint">It learns every article you open on your sites.</p>}
        </td>
        <td>
          {allowed ? (
            <span class={lastFailed ? "warn" : last === "" ? "hint" : ""}>{last === "" ? "Never asked" : last}</span>
          ) : (
            <>
              <span class="warn">Not allowed by the browser</span>{" "}
              <button type="button" class="link" onClick={() => actions.allow([`https://${host}/*`])}>
                Allow
              </button>
            </>
          )}
        </td>
        <td class="e">
          <Switch label={`Ask ${host}`} on={on} onChange={(next) => actions.switchSource(host, next)} />
        </td>
      </tr>
      {wanted !== null && (
        <ConsentRow
          columns={4}
          sentence={`${host} would learn the address of every article you open on your sites, without a click.`}
          onAllow={() => {
            actions.setMode(host, wanted);
            setWanted(null);
          }}
          onKeep={() => setWanted(null)}
        />
      )}
    </>
  );
}
