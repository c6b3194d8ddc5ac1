import type { SiteRow, SourceRow } from "../../components/panel/options/types.ts";
import { toAnswer } from "../../components/panel/options/ledger-words.ts";
import { toWhen } from "../../components/panel/words.ts";
import type { LedgerRow, SoftwareView } from "../../utils/messages/answers.ts";
import { findAskedHost } from "../../utils/lookup/who-is-asked.ts";
import type { Settings } from "../../utils/settings.ts";
import { instancePattern, sitePattern } from "../../utils/tabs/detector-script.ts";

/** The sources as the options show them. `missing` are origins the browser does not allow; `ledger` is newest first. */
export function toSourceRows(
  settings: Settings,
  missing: string[],
  ledger: LedgerRow[],
  software: SoftwareView[],
  now: number,
): SourceRow[] {
  const home = settings.sources.find((source) => source.on)?.host;
  return settings.sources.map((source) => {
    const runs = software.find((one) => one.host === source.host);
    const row = ledger.find((one) => one.instance === source.host);
    return {
      ...source,
      home: source.host === home,
      allowed: !missing.includes(instancePattern(source.host)),
      last: row ? `${toWhen(row.at, now)}, ${toAnswer(row)}` : "",
      software: runs === undefined ? "" : `${runs.name} ${runs.version}`.trim(),
      readable: runs?.readable ?? true,
      lastFailed: row ? !row.answer.ok : false,
      unknown: source.communities.filter((community) => isUnknown(community, ledger)),
    };
  });
}

/** An instance answers 400 or 404 where it does not know the community (Lemmy 0.19 and 1.0, PieFed). */
const NOT_KNOWN = [400, 404];

/** Whether the last listing of a community was answered: there is none of that name. */
function isUnknown(community: string, ledger: LedgerRow[]): boolean {
  const answer = ledger.find((one) => one.what === "links" && one.detail === community)?.answer;
  return answer?.ok === false && answer.kind === "http" && NOT_KNOWN.includes(answer.status);
}

export function toSiteRows(settings: Settings, missing: string[]): SiteRow[] {
  const asked = findAskedHost(settings) ?? "";
  const isEvery = settings.sources.some(({ host, mode }) => host === asked && mode === "every");
  return settings.sites.map((site) => ({
    ...site,
    asks: site.asks === true,
    asked: isEvery ? "" : asked,
    allowed: !missing.includes(sitePattern(site.host)),
  }));
}

/** Every origin the settings need, switched on or not. */
export function toAllOrigins(settings: Settings): string[] {
  return [
    ...settings.sites.map((site) => sitePattern(site.host)),
    ...settings.sources.map((source) => instancePattern(source.host)),
  ];
}
