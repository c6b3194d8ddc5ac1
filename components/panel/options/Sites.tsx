import { AddField } from "../AddField.tsx";
import { SiteLine } from "./SiteLine.tsx";
import type { ListActions, SiteRow, Told } from "./types.ts";

interface Props {
  sites: SiteRow[];
  told: Told;
  busy: boolean;
  actions: ListActions;
}

export function Sites({ sites, told, busy, actions }: Props) {
  return (
    <section id="sites" aria-labelledby="h-sites">
      <h2 id="h-sites">Sites</h2>
      <p class="hint">Lemargin looks at articles on these sites and nowhere else.</p>
      {sites.length > 0 && (
        <table class="tbl mid">
          <thead>
            <tr>
              <th scope="col">Site</th>
              <th scope="col">When a discussion is found</th>
              <th scope="col" class="e">
                On
              </th>
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <SiteLine key={site.host} site={site} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      <AddField
        label="Add a site"
        placeholder="Add a site, e.g. localpaper.com"
        button="Add"
        said={busy ? "Asking the browser…" : told.text}
        bad={told.bad && !busy}
        busy={busy}
        onAdd={actions.addSite}
      />
    </section>
  );
}
