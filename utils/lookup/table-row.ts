import type { Thread } from "../model.ts";
import { fromIso, toIso } from "./deps.ts";

/**
 * One link of the table as it is stored: a row without names, about 300 characters. Rows are filtered and merged as
 * they are and become threads only when they are asked for: a page-load looks through hundreds of them.
 */
export type Row = [
  key: string,
  apId: string,
  instance: string,
  postId: number,
  url: string,
  title: string,
  community: string,
  comments: number,
  score: number,
  publishedS: number,
  seenS: number,
  flags: number,
];

export const KEY = 0;
export const AP_ID = 1;
export const PUBLISHED_S = 9;
export const SEEN_S = 10;

const TYPES = [
  "string",
  "string",
  "string",
  "number",
  "string",
  "string",
  "string",
  "number",
  "number",
  "number",
  "number",
  "number",
];
/** Longer titles are cut: they are shown in one line. */
const MAX_TITLE = 300;
const LOCKED = 1;
const NSFW = 2;

/** Whether something stored is a row. By hand and not by schema: it runs over hundreds of rows at every page-load. */
export function isRow(stored: unknown): stored is Row {
  if (!Array.isArray(stored) || stored.length !== TYPES.length) return false;
  for (let at = 0; at < TYPES.length; at++) if (typeof stored[at] !== TYPES[at]) return false;
  return true;
}

/** Which thread a row is of, read from which instance. */
export const identityOf = (row: Row): string => `${row[2]} ${row[1]}`;

export function toRow(key: string, thread: Thread): Row {
  return [
    key,
    thread.apId,
    thread.instance,
    thread.postId,
    thread.url,
    thread.title.slice(0, MAX_TITLE),
    thread.community,
    thread.comments,
    thread.score,
    Math.floor(fromIso(thread.published) / 1_000),
    Math.floor(fromIso(thread.seen) / 1_000),
    (thread.locked ? LOCKED : 0) | (thread.nsfw ? NSFW : 0),
  ];
}

export function toThread([
  ,
  apId,
  instance,
  postId,
  url,
  title,
  community,
  comments,
  score,
  published,
  seen,
  flags,
]: Row): Thread {
  return {
    apId,
    instance,
    postId,
    url,
    title,
    community,
    comments,
    score,
    published: toIso(published * 1_000),
    seen: toIso(seen * 1_000),
    locked: (flags & LOCKED) !== 0,
    nsfw: (flags & NSFW) !== 0,
  };
}
