import type { Settings, SiteSetting, SourceSetting } from "../settings.ts";
import { hostOf } from "./host-of.ts";

/** Single changes of the settings, as `updateSettings` takes them. Each leaves everything else as it is. */
type Change = (now: Settings) => Partial<Settings>;

/** Adds a source without communities at the end; one that is there already is switched on. */
export function addSource(host: string): Change {
  return ({ sources }) =>
    sources.some((one) => one.host === host)
      ? { sources: sources.map((one) => (one.host === host ? { ...one, on: true } : one)) }
      : { sources: [...sources, { host, on: true, mode: "table", communities: [] }] };
}

export function changeSource(host: string, part: Partial<Omit<SourceSetting, "host">>): Change {
  return ({ sources }) => ({ sources: sources.map((one) => (one.host === host ? { ...one, ...part } : one)) });
}

/** Removes a source and the communities listened to through it. */
export function removeSource(host: string): Change {
  return ({ sources }) => ({ sources: sources.filter((one) => one.host !== host) });
}

/** Makes a source the home: the first of the list. */
export function makeHome(host: string): Change {
  return ({ sources }) => ({
    sources: [...sources.filter((one) => one.host === host), ...sources.filter((one) => one.host !== host)],
  });
}

/** Listens to a community through its own instance, which must be a source already. */
export function addCommunity(community: string): Change {
  return ({ sources }) => ({
    sources: sources.map((one) =>
      one.host === hostOf(community) && !one.communities.includes(community)
        ? { ...one, communities: [...one.communities, community] }
        : one,
    ),
  });
}

export function removeCommunity(community: string): Change {
  return ({ sources }) => ({
    sources: sources.map((one) => ({ ...one, communities: one.communities.filter((name) => name !== community) })),
  });
}

/** Adds a site, switched on; one that is there already is switched on. */
export function addSite(host: string): Change {
  return ({ sites }) =>
    sites.some((one) => one.host === host)
      ? { sites: sites.map((one) => (one.host === host ? { ...one, on: true } : one)) }
      : { sites: [...sites, { host, on: true, onHit: "count" }] };
}

export function changeSite(host: string, part: Partial<Omit<SiteSetting, "host">>): Change {
  return ({ sites }) => ({ sites: sites.map((one) => (one.host === host ? { ...one, ...part } : one)) });
}

export function removeSite(host: string): Change {
  return ({ sites }) => ({ sites: sites.filter((one) => one.host !== host) });
}
