import * as z from "zod/mini";
import { storage } from "wxt/utils/storage";
import { createSerial } from "./serial.ts";

/**
 * The one settings schema, with its defaults. A field that cannot be read falls back to its default; the others are kept.
 * To add a setting: one line here, one row in components/panel/options.
 */

/** A DNS name, never an IP address: it becomes a match pattern, and of "..com" or "127.0.0.11" the browsers make none. */
export const host = z
  .string()
  .check(z.maxLength(253), z.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/));
/** `name@host`. */
export const community = z.string().check(z.regex(/^[\w.-]{1,100}@[a-z0-9.-]+$/));

/** A list read item by item: one that cannot be read is dropped and takes no other with it. */
const list = <T>(item: z.ZodMiniType<T>) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((all) =>
      all.flatMap((one): T[] => {
        const parsed = z.safeParse(item, one);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

/** As `list`, of settings of hosts: each host once. */
const byHost = <T extends { host: string }>(item: z.ZodMiniType<T>) =>
  z.pipe(
    list(item),
    z.transform((all): T[] => {
      const seen = new Set<string>();
      return all.filter(({ host }) => !seen.has(host) && seen.add(host));
    }),
  );

/** How articles are looked up at an instance. */
export const LOOKUP_MODES = ["table", "click", "every"] as const;
export type LookupMode = (typeof LOOKUP_MODES)[number];

export const source = z.object({
  /** The instance. The first in the list is the reader's home. */
  host,
  on: z.boolean(),
  /** table: only the local table; click: only when the reader presses Ask; every: every article (explicit consent). */
  mode: z.enum(LOOKUP_MODES),
  /** `name@host` of the communities whose links are listened to through this instance. */
  communities: list(community),
});
export type SourceSetting = z.infer<typeof source>;

export const site = z.object({
  /** The site's host without www; its subdomains belong to it. */
  host,
  on: z.boolean(),
  /** What happens on a hit: chip and badge; only the badge; or the margin opens by itself (which sends, so it is a consent). */
  onHit: z.enum(["count", "badge", "open"]),
  /** Ask the home instance about every article here (explicit consent); absent: no. */
  asks: z.exactOptional(z.boolean()),
});
export type SiteSetting = z.infer<typeof site>;

export const DISCUSSED_BY = ["newest", "most"] as const;

/** How the margin looks. */
export const appearance = z.object({
  theme: z.enum(["page", "light", "dark"]),
  textSize: z.enum(["small", "normal", "large"]),
  /** Notes shown at a paragraph before "and 3 more". */
  notesShown: z.enum(["1", "2", "3"]),
  /** Lines of a note before it is cut. */
  lines: z.enum(["3", "4", "6", "all"]),
  side: z.enum(["end", "start"]),
  marks: z.boolean(),
  scores: z.boolean(),
});
export type Appearance = z.infer<typeof appearance>;
const looks = appearance.shape;

const FIELDS = {
  /** When the welcome page was answered; "" before, and then nothing at all is sent. */
  welcomed: [z.string(), ""],
  sources: [byHost(source), [] as SourceSetting[]],
  sites: [byHost(site), [] as SiteSetting[]],
  /** In which order the popup lists what else on a site is being discussed; chosen there. */
  discussedBy: [z.enum(DISCUSSED_BY), "newest"],
  theme: [looks.theme, "page"],
  textSize: [looks.textSize, "normal"],
  notesShown: [looks.notesShown, "2"],
  lines: [looks.lines, "4"],
  side: [looks.side, "end"],
  marks: [looks.marks, true],
  scores: [looks.scores, true],
} as const;

type Fields = typeof FIELDS;
export type Settings = { [K in keyof Fields]: z.infer<Fields[K][0]> };
/** Which of them say how the margin is to look. */
export const APPEARANCE_KEYS = ["theme", "textSize", "notesShown", "lines", "side", "marks", "scores"] as const;

/** What a page may know of the settings: how the margin looks. Sites, instances and communities stay with us. */
export function toAppearance({ theme, textSize, notesShown, lines, side, marks, scores }: Settings): Appearance {
  return { theme, textSize, notesShown, lines, side, marks, scores };
}

/** Reads whatever was stored (or a file the reader loads) into valid settings, field by field. */
export function readSettings(stored: unknown): Settings {
  const from = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = Object.entries(FIELDS).map(([key, [schema, fallback]]) => {
    const own = Object.hasOwn(from, key) ? from[key] : undefined;
    const parsed = z.safeParse(schema, own);
    return [key, parsed.success ? parsed.data : fallback];
  });
  return Object.fromEntries(entries) as Settings;
}

const item = storage.defineItem<unknown>("local:settings", { fallback: null });

/** The settings as stored; all defaults when none are. */
export async function getSettings(): Promise<Settings> {
  return readSettings(await item.getValue());
}

async function applyChange(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const now = await getSettings();
  const next = readSettings({ ...now, ...change(now) });
  await item.setValue(next);
  return next;
}

/** Changes run one after another: of two quick presses none is lost between reading and writing. */
const inTurn = createSerial();

/**
 * Changes the settings. Only the background calls it: changes from several documents come to it one after another, and
 * a document may be closed while one is being written. The documents send `SettingsChange`.
 */
export function updateSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return inTurn("settings", () => applyChange(change));
}

/** Calls back with every change, from whichever document it comes. Returns how to stop. */
export function watchSettings(changed: (next: Settings, before: Settings) => void | Promise<void>): () => void {
  return item.watch((next, before) => void changed(readSettings(next), readSettings(before)));
}
