import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Software } from "./instances/instance.ts";

/** The recorded answers of real servers lie beside the project, if at all: they are not part of it. */
const FOLDER = join(import.meta.dirname, "../../../shared/data/lemmy");

export const HAS_RECORDINGS = existsSync(FOLDER);

/** One exchange with a real server. */
export interface Recording {
  /** `GET /path?query` */
  request: string;
  requestHeaders?: Record<string, string>;
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

function readText(file: string): string {
  const plain = join(FOLDER, `${file}.json`);
  return existsSync(plain) ? readFileSync(plain, "utf8") : gunzipSync(readFileSync(`${plain}.gz`)).toString();
}

export function readRecording(software: Software, name: string): Recording {
  return JSON.parse(readText(`${software}/${name}`)) as Recording;
}

/** Rows of the long thread as they were noted: "id path score child_count". */
export function readRows(
  software: Software,
  name: string,
): { id: number; path: string; score: number; children: number }[] {
  const { rows } = JSON.parse(readText(`${software}/${name}`)) as { rows: string[] };
  return rows.map((row) => {
    const [id, path = "", score, children] = row.split(" ");
    return { id: Number(id), path, score: Number(score), children: Number(children) };
  });
}

/** Writes, other states of the site, and what is noted as numbers only. */
const NOT_READS =
  /^(?:write|auth|private|limited|site|v3shim|comments-slim|big-(?!post|tree-full)|posts-paging|big-paging)/;

/** Names of the anonymous reads of a server in its ordinary state, in the order they were made. */
export function listReads(software: Software): string[] {
  const index = JSON.parse(readText(`${software}/index`)) as { file: string; request?: string }[];
  return index
    .filter(({ file, request }) => request?.startsWith("GET /api/") && !NOT_READS.test(file))
    .map(({ file }) => file.replace(/\.json(?:\.gz)?$/, ""));
}

/** What was posted and what the server stored. */
export function readUrlForms(software: Software): { posted: string; stored: string }[] {
  const { rows } = JSON.parse(readText(`${software}/url-forms`)) as { rows: { posted: string; stored: string }[] };
  return rows;
}

/** What was counted over all pages of a list. */
export interface Tally {
  rows: { page: number; count: number }[];
  distinct: number;
  rootsOnPage1: number;
}

export function readTally(file: string): Tally {
  return JSON.parse(readText(file)) as Tally;
}

/** A rate limit tried out, request by request. */
export interface LimitTally {
  rows: { status: number; error?: string; headers: Record<string, string> }[];
  afterRefusal: { afterSeconds: number; status: number }[];
}

export function readLimitTally(file: string): LimitTally {
  return JSON.parse(readText(file)) as LimitTally;
}
