import { useState } from "preact/hooks";
import { AddField } from "../AddField.tsx";
import { Check } from "../Check.tsx";
import { toggle } from "./toggle.ts";
import type { SiteGroupOffer } from "./types.ts";

interface Props {
  groups: readonly SiteGroupOffer[];
  own: readonly string[];
  chosen: readonly string[];
  onChoose: (sites: string[]) => void;
  /** False when what was written is no public site. */
  onAdd: (written: string) => boolean;
}

/** The second question. */
export function Sites({ groups, own, chosen, onChoose, onAdd }: Props) {
  const [refused, setRefused] = useState(false);
  const mine = { name: "Your own", language: "en", sites: own.map((host) => ({ name: host, host })) };
  const shown = own.length > 0 ? [mine, ...groups] : groups;
  const hosts = shown.flatMap((group) => group.sites).map((site) => site.host);
  return (
    <section aria-labelledby="q2">
      <div class="question">
        <span class="num" aria-hidden="true">
          2
        </span>
        <h2 id="q2">On which news sites?</h2>
      </div>
      <div class="all">
        <button type="button" class="link" onClick={() => onChoose(hosts)}>
          All {hosts.length}
        </button>
        <button type="button" class="link" onClick={() => onChoose([])}>
          None
        </button>
        <span class="hint">Others can be added here, or from the toolbar later.</span>
      </div>
      <div class="sites">
        {shown.map(({ name, language, sites }) => (
          <section key={name} lang={language} aria-label={name}>
            <h3>{name}</h3>
            {sites.map((site) => (
              <label key={site.host} title={site.host}>
                <Check
                  checked={chosen.includes(site.host)}
                  onChange={(on) => onChoose(toggle(chosen, [site.host], on))}
                />
                {site.name}
              </label>
            ))}
          </section>
        ))}
      </div>
      <AddField
        label="Add a news site"
        placeholder="Another site, e.g. localpaper.com"
        button="Add"
        said={refused ? "That is no address of a public web site." : ""}
        bad={refused}
        busy={false}
        onAdd={(written) => {
          const added = onAdd(written);
          setRefused(!added);
          return added;
        }}
      />
    </section>
  );
}
