import type { Settings } from "../settings.ts";
import { isWithin } from "../url/index.ts";

/**
 * Which instance a site's "ask about every article" is for: the first that is switched on and not kept for presses
 * alone. One is enough: it knows what others have through federation, and each further one would learn the address.
 * @returns null when there is none.
 */
export function findAskedHost({ sources }: Pick<Settings, "sources">): string | null {
  return sources.find((source) => source.on && source.mode !== "click")?.host ?? null;
}

/** Whether the reader chose "ask about every article" on the site of an address. */
function isAskingSite({ sites }: Settings, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  const site = sites.find(({ host }) => isWithin(hostname, host));
  return site?.on === true && site.asks === true;
}

/** The instances that are asked about a page without a press: those set to "every article", and the site's. */
export function findAskedByThemselves(settings: Settings, url: string): string[] {
  const every = settings.sources.filter(({ on, mode }) => on && mode === "every").map(({ host }) => host);
  const own = isAskingSite(settings, url) ? findAskedHost(settings) : null;
  return [...new Set(own === null ? every : [own, ...every])];
}
