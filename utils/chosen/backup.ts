import { readSettings, type Settings, type SiteSetting } from "../settings.ts";

/** Told apart from any other file by this, and from later shapes by its number. */
const KIND = "lemargin-settings";
const SHAPE = 1;
/** A file with hundreds of sites is 50 kB. */
const MAX_CHARS = 1_000_000;

/** A settings file, read. */
export type Loaded =
  | {
      ok: true;
      settings: Settings;
      /** How many sources and sites had been set to send without a click: that has to be chosen anew. */
      calmed: number;
      /** How many sources, communities and sites could not be read and are left out. */
      dropped: number;
    }
  | { ok: false; why: "too-large" | "no-json" | "other-file" | "newer" | "damaged" };

/** The settings as a file the reader can read. No history, no caches. */
export function toSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, shape: SHAPE, settings }, null, 2)}\n`;
}

/**
 * Reads a settings file. Fields and entries that cannot be read fall back or fall out, as stored ones do; where the lists
 * are missing or no entry of them can be read, the file is damaged and would only erase. What sends without
 * a click is a consent, and a file can give none: such sources and sites come back in their quiet mode.
 * @param now the settings so far: a file never takes the reader's first answer back.
 */
export function readSettingsFile(text: string, now: Settings): Loaded {
  if (text.length > MAX_CHARS) return { ok: false, why: "too-large" };
  const file = parse(text);
  if (file === undefined) return { ok: false, why: "no-json" };
  if (typeof file !== "object" || file === null || !("kind" in file) || file.kind !== KIND || !("settings" in file))
    return { ok: false, why: "other-file" };
  if (!("shape" in file) || file.shape !== SHAPE) return { ok: false, why: "newer" };
  const read = readSettings(file.settings);
  const given = countEntries(file.settings);
  if (given === null || (given > 0 && read.sources.length + read.sites.length === 0))
    return { ok: false, why: "damaged" };
  const loudSources = read.sources.filter((one) => one.mode === "every").length;
  const loudSites = read.sites.filter((one) => one.onHit === "open" || one.asks === true).length;
  const settings: Settings = {
    ...read,
    welcomed: now.welcomed || read.welcomed,
    sources: read.sources.map((one) => (one.mode === "every" ? { ...one, mode: "table" } : one)),
    sites: read.sites.map(toQuiet),
  };
  return { ok: true, settings, calmed: loudSources + loudSites, dropped: given - (countEntries(settings) ?? 0) };
}

/** How many sources, communities and sites there are, whatever they are; null when a list is missing. */
function countEntries(settings: unknown): number | null {
  const { sources, sites } = (settings ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(sources) || !Array.isArray(sites)) return null;
  const communities = sources.map((one: unknown) => {
    const list = (one as Partial<Record<string, unknown>> | null)?.["communities"];
    return Array.isArray(list) ? list.length : 0;
  });
  return communities.reduce((sum, count) => sum + count, sources.length + sites.length);
}

function toQuiet({ host, on, onHit }: SiteSetting): SiteSetting {
  return { host, on, onHit: onHit === "open" ? "count" : onHit };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
