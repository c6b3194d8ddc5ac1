import type { LookupMode, Settings, SiteSetting, SourceSetting } from "../settings.ts";
import { instancePattern, sitePattern } from "../tabs/detector-script.ts";
import { hostOf } from "./host-of.ts";

/** What is ticked on the welcome page. */
export interface Choice {
  /** `name@host`. */
  communities: readonly string[];
  /** Hosts without www. */
  sites: readonly string[];
  /** Ask the home instance about every article. */
  every: boolean;
}

/**
 * The instances of communities, each once, the one with the most of them first: it is the home until the reader says
 * otherwise. Of equal ones the one named first.
 */
export function toInstances(communities: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const host of communities.map(hostOf)) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([host]) => host);
}

/** The origins a choice needs: exactly its sites with their subdomains, and the instances of its communities. */
export function toOrigins({ sites, communities }: Choice): string[] {
  return [...sites.map(sitePattern), ...toInstances(communities).map(instancePattern)];
}

/** The box on the page is about the home instance alone; ticked or not, it has the last word there. */
function toMode(kept: LookupMode, isHome: boolean, every: boolean): LookupMode {
  if (isHome && every) return "every";
  return isHome && kept === "every" ? "table" : kept;
}

/**
 * The settings a choice makes. Of sites and instances that were in the settings before, what was set is kept.
 * @param now ISO time of the answer.
 */
export function toChosenSettings(before: Settings, choice: Choice, now: string): Partial<Settings> {
  const sources = toInstances(choice.communities).map((host, at): SourceSetting => {
    const kept = before.sources.find((source) => source.host === host);
    return {
      host,
      on: true,
      mode: toMode(kept?.mode ?? "table", at === 0, choice.every),
      communities: choice.communities.filter((one) => hostOf(one) === host),
    };
  });
  const sites = choice.sites.map((host): SiteSetting => {
    const kept = before.sites.find((site) => site.host === host);
    return { host, onHit: "count", ...kept, on: true };
  });
  return { welcomed: before.welcomed || now, sources, sites };
}
