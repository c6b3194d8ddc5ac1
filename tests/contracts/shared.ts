import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";

/** The reference data beside a checkout. It is no part of the repository: tests that need it are skipped without it. */
const SHARED = join(import.meta.dirname, "../../../shared/data");

export const hasShared = existsSync(SHARED);
if (!hasShared)
  console.log("no ../shared/data beside this checkout: its recordings and hostile corpora are not tested");

export const readBytes = (path: string): Buffer => readFileSync(join(SHARED, path));
export const readText = (path: string): string => readBytes(path).toString("utf8");

/** One file of JSON below `../shared/data`, gunzipped where its name says so. */
export function readShared(path: string): unknown {
  const bytes = readBytes(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as unknown;
}

/** Paths of all files below a folder of `../shared/data`, as `readShared` takes them. Empty without it. */
export function listShared(folder: string): string[] {
  if (!hasShared) return [];
  const entries = readdirSync(join(SHARED, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(SHARED, join(entry.parentPath, entry.name)));
}
