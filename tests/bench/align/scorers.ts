// The benchmark's own scorers and baselines, run where their one library is found. The data stay where they are.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OUTPUT } from "./bundle.ts";
import { ALIGN_DATA } from "./data.ts";

const CODE = ["eval.mjs", "judged/eval2.mjs", "baselines"];
const DATA = [
  "dev",
  "judged/dev",
  "judged/dev.jsonl",
  "judged/dev-3.jsonl",
  "judged/dev-contested.jsonl",
  "judged/dev-3-contested.jsonl",
];

/** Lays the scorers out under .output/bench; the folder's path. */
export function copyScorers(): string {
  const folder = fileURLToPath(new URL("scorers/", OUTPUT));
  for (const part of CODE) {
    if (!existsSync(`${folder}${part}`)) cpSync(`${ALIGN_DATA}${part}`, `${folder}${part}`, { recursive: true });
  }
  for (const part of DATA) {
    if (!existsSync(`${folder}${part}`)) symlinkSync(`${ALIGN_DATA}${part}`, `${folder}${part}`);
  }
  const modules = `${folder}node_modules`;
  if (!existsSync(modules)) symlinkSync(fileURLToPath(new URL("../../../node_modules", import.meta.url)), modules);
  return folder;
}

/** Runs a scorer on the development half; what it prints. Throws with its complaint. */
export function runScorer(folder: string, scorer: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [`${folder}${scorer}`, "dev", ...args], { cwd: folder, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${scorer} failed: ${run.stderr}`);
  return run.stdout;
}
