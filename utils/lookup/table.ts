import type { Thread } from "../model.ts";
import { storedBytes } from "../stored-bytes.ts";
import { articleKey, siteOfKey } from "../url/index.ts";
import { isAhead } from "../cache.ts";
import { DAY_MS, fromIso, type Core } from "./deps.ts";
import { AP_ID, KEY, PUBLISHED_S, SEEN_S, identityOf, isRow, toRow, toThread, type Row } from "./table-row.ts";

/** About 4 MB of storage, and a quarter of a year of four busy communities. */
export const MAX_ENTRIES = 12_000;
/** Rows of the longest addresses are ten times as long: the browser's 10 MB hold everything else, too. */
export const MAX_BYTES = 4_000_000;
/** Of one row: the longest addresses of real posts take 5,000, one made to fill the table 24,000. */
const MAX_ROW_BYTES = 6_000;
const MAX_AGE_MS = 90 * DAY_MS;
/** A page-load reads one bucket, about 60 kB. All links to one site are in one. */
const BUCKETS = 64;
/** One site cannot fill the table. */
const MAX_IN_BUCKET = 2_000;

/**
 * The table of recent links: which threads link to which article. Kept in storage in buckets by site.
 * One thread known from two instances is in it twice.
 */
export interface Table {
  /** The threads whose link has one of these articleKeys. */
  findByKeys(keys: readonly string[]): Promise<Thread[]>;
  /** The threads whose links are on a site, with their articleKeys. */
  findBySite(site: string): Promise<{ key: string; thread: Thread }[]>;
  /** Takes threads in; those it has are brought up to date. Links that can be no article are passed over. */
  takeIn(threads: readonly Thread[]): Promise<void>;
  /** Drops a thread that no longer exists. */
  drop(thread: Thread): Promise<void>;
  /** Drops all threads of which this holds. */
  dropWhere(isGone: (thread: Thread) => boolean): Promise<void>;
  /** Drops what is too old, then the oldest beyond the caps. */
  trim(): Promise<void>;
}

const PREFIX = "table:";

/** FNV-1a, enough to spread sites over buckets. */
function bucketOf(site: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 0x01000193) >>> 0;
  return PREFIX + (hash % BUCKETS);
}

const ALL_BUCKETS = Array.from({ length: BUCKETS }, (_, at) => PREFIX + at);

/** What is stored under one key; whatever cannot be read is left out. */
const readBucket = (stored: unknown): Row[] => (Array.isArray(stored) ? stored.filter(isRow) : []);

/** A bucket with newcomers merged in: of two, the later seen wins, unless that was seen when the clock was wrong. */
function merge(bucket: readonly Row[], incoming: readonly Row[], now: number): Row[] {
  const fresh = new Map(incoming.map((row) => [identityOf(row), row]));
  const touched = new Set(incoming.map((row) => row[AP_ID]));
  const kept = bucket.map((row) => {
    // Most rows are not in question; naming each of them would be most of the work.
    const other = touched.has(row[AP_ID]) ? fresh.get(identityOf(row)) : undefined;
    if (other === undefined) return row;
    fresh.delete(identityOf(row));
    return row[SEEN_S] <= other[SEEN_S] || isAhead(row[SEEN_S] * 1_000, now) ? other : row;
  });
  const rows = [...kept, ...fresh.values()];
  return rows.length <= MAX_IN_BUCKET
    ? rows
    : rows.sort((a, b) => b[PUBLISHED_S] - a[PUBLISHED_S]).slice(0, MAX_IN_BUCKET);
}

export function createTable(core: Core): Table {
  /** One writer at a time: several refreshes land in the same buckets. */
  const change = (names: string[], edit: (name: string, rows: Row[]) => Row[]) =>
    core.serial(PREFIX, async () => {
      const stored = await core.kv.get(names);
      await core.kv.set(Object.fromEntries(names.map((name) => [name, edit(name, readBucket(stored[name]))])));
    });
  const find = async (sites: ReadonlySet<string>, wanted: (row: Row) => boolean): Promise<Row[]> => {
    const names = [...new Set([...sites].map(bucketOf))];
    const stored = await core.kv.get(names);
    return names.flatMap((name) => readBucket(stored[name]).filter(wanted));
  };

  return {
    async findByKeys(keys) {
      const wanted = new Set(keys);
      const rows = await find(new Set(keys.map(siteOfKey)), (row) => wanted.has(row[KEY]));
      return rows.map(toThread);
    },
    async findBySite(site) {
      const rows = await find(new Set([site]), (row) => siteOfKey(row[KEY]) === site);
      return rows.map((row) => ({ key: row[KEY], thread: toThread(row) }));
    },
    async takeIn(threads) {
      const incoming = new Map<string, Row[]>();
      const oldest = core.clock.now() - MAX_AGE_MS;
      for (const thread of threads) {
        const key = articleKey(thread.url);
        if (key === null || fromIso(thread.published) < oldest) continue;
        const name = bucketOf(siteOfKey(key));
        const row = toRow(key, thread);
        if (storedBytes(row) <= MAX_ROW_BYTES) incoming.set(name, [...(incoming.get(name) ?? []), row]);
      }
      if (incoming.size > 0)
        await change([...incoming.keys()], (name, rows) => merge(rows, incoming.get(name) ?? [], core.clock.now()));
    },
    async drop(thread) {
      const key = articleKey(thread.url);
      if (key === null) return;
      const gone = identityOf(toRow(key, thread));
      await change([bucketOf(siteOfKey(key))], (_, rows) => rows.filter((row) => identityOf(row) !== gone));
    },
    dropWhere: (isGone) => change(ALL_BUCKETS, (_, rows) => rows.filter((row) => !isGone(toThread(row)))),
    async trim() {
      const stored = await core.kv.get(ALL_BUCKETS);
      const oldest = Math.floor((core.clock.now() - MAX_AGE_MS) / 1_000);
      const newestFirst = ALL_BUCKETS.flatMap((name) => readBucket(stored[name])).sort(
        (a, b) => b[PUBLISHED_S] - a[PUBLISHED_S],
      );
      let bytes = 0;
      const surplus = newestFirst.find((row, at) => (bytes += storedBytes(row)) > MAX_BYTES || at >= MAX_ENTRIES);
      const after = surplus === undefined ? oldest - 1 : Math.max(oldest - 1, surplus[PUBLISHED_S]);
      if ((newestFirst.at(-1)?.[PUBLISHED_S] ?? Infinity) <= after)
        await change(ALL_BUCKETS, (_, rows) => rows.filter((row) => row[PUBLISHED_S] > after));
    },
  };
}
