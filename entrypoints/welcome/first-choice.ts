import type { Choice } from "../../utils/chosen/welcome.ts";
import { TOPICS } from "../../utils/defaults/communities.ts";
import { SITE_GROUPS } from "../../utils/defaults/sites.ts";
import type { Settings } from "../../utils/settings.ts";

export const OFFERED_COMMUNITIES: ReadonlySet<string> = new Set(TOPICS.flatMap((topic) => topic.communities));
export const OFFERED_SITES: ReadonlySet<string> = new Set(
  SITE_GROUPS.flatMap((group) => group.sites).map((site) => site.host),
);

/** What is ticked when the page opens: the presets; what was chosen before, if it was answered already. */
export function toFirstChoice(settings: Settings): Choice {
  if (settings.welcomed === "")
    return {
      communities: TOPICS.filter((topic) => topic.preset).flatMap((topic) => topic.communities),
      sites: SITE_GROUPS.flatMap((group) => group.sites)
        .filter((site) => site.preset)
        .map((site) => site.host),
      every: false,
    };
  return {
    communities: settings.sources.flatMap((source) => source.communities),
    sites: settings.sites.map((site) => site.host),
    every: settings.sources[0]?.mode === "every",
  };
}

/** What the reader chose before that is in none of the lists. */
export function toOwn(settings: Settings): { communities: readonly string[]; sites: readonly string[] } {
  return {
    communities: settings.sources
      .flatMap((source) => source.communities)
      .filter((one) => !OFFERED_COMMUNITIES.has(one)),
    sites: settings.sites.map((site) => site.host).filter((host) => !OFFERED_SITES.has(host)),
  };
}
