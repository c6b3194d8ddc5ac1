import { useState } from "preact/hooks";
import { Icon } from "../Icon.tsx";
import { Check } from "../Check.tsx";
import { Switch } from "../Switch.tsx";
import { ConsentRow } from "./ConsentRow.tsx";
import type { ListActions, OnHit, SiteRow } from "./types.ts";

const ON_HIT: [OnHit, string][] = [
  ["count", "Show the count"],
  ["badge", "Only the toolbar badge"],
  ["open", "Open the margin by itself"],
];

/** One news site: what happens on a hit, and its switch. */
export function SiteLine({ site, actions }: { site: SiteRow; actions: ListActions }) {
  const { host, on, onHit, asks, asked, allowed } = site;
  // What sends without a click is chosen twice: here, and in the row that says what it tells.
  const [wanted, setWanted] = useState<"open" | "asks" | null>(null);
  const choose = (next: OnHit) => {
    if (next === "open" && onHit !== "open") setWanted(next);
    else {
      setWanted(null);
      actions.setOnHit(host, next);
    }
  };
  const chooseAsks = (next: boolean) => {
    setWanted(next ? "asks" : null);
    if (!next) actions.setAsks(host, false);
  };
  return (
    <>
      <tr>
        <th scope="row">
          {host}
          {!allowed && (
            <span class="hint row wrap">
              <span class="warn">Not allowed by the browser</span>
              <button type="button" class="link" onClick={() => actions.allow([`https://*.${host}/*`])}>
                Allow
              </button>
            </span>
          )}
        </th>
        <td>
          <select
            class="field"
            aria-label={`When a discussion is found on ${host}`}
            value={wanted === "open" ? wanted : onHit}
            onChange={(event) => choose(event.currentTarget.value as OnHit)}
          >
            {ON_HIT.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          {asked !== "" && (
            <label class="row hint">
              <Check
                checked={asks || wanted === "asks"}
                label={`Ask ${asked} about every article on ${host}`}
                onChange={chooseAsks}
              />
              Ask {asked} about every article
            </label>
          )}
        </td>
        <td class="e">
          <span>
            <button type="button" class="ib" aria-label={`Remove ${host}`} onClick={() => actions.removeSite(host)}>
              <Icon name="close" small />
            </button>
            <Switch label={`Lemargin on ${host}`} on={on} onChange={(next) => actions.switchSite(host, next)} />
          </span>
        </td>
      </tr>
      {wanted !== null && (
        <ConsentRow
          columns={3}
          sentence={
            wanted === "open"
              ? `The instances with a discussion would learn that you opened this article of ${host}, without a click.`
              : `${asked} would learn the address of every article you open on ${host}, without a click.`
          }
          onAllow={() => {
            if (wanted === "open") actions.setOnHit(host, wanted);
            else actions.setAsks(host, true);
            setWanted(null);
          }}
          onKeep={() => setWanted(null)}
        />
      )}
    </>
  );
}
