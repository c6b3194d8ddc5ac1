import { existsSync, readFileSync, readdirSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The reference data beside a checkout. It is no part of the repository: tests that need it are skipped without it. */
const SHARED = new URL("../../../shared/data/", import.meta.url);

export const hasShared = existsSync(SHARED);
if (!hasShared)
  console.log("no ../shared/data beside this checkout: tests over recordings and hostile corpora are skipped");

export const readBytes = (path: string): Buffer => readFileSync(new URL(path, SHARED));
export const readText = (path: string): string => readBytes(path).toString("utf8");

/** One file of JSON below `../shared/data`, gunzipped where its name says so. */
export function readShared(path: string): unknown {
  const bytes = readBytes(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as unknown;
}

/** Paths of all files below a folder of `../shared/data`, as `readShared` takes them. Empty without it. */
export function listShared(folder: string): string[] {
  if (!hasShared) return [];
  const entries = readdirSync(new URL(`${folder}/`, SHARED), { recursive: true, withFileTypes: true });
  const root = new URL(SHARED).pathname;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));
}
