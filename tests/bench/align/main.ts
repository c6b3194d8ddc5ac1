// npm run bench:align [-- --speed]
// Bundles the aligner as .output/bench/align.mjs and measures it beside the baselines. Figures "cross-validated" are of
// weights learned without the article in question; those "in-sample" flatter the aligner and are only for comparison.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle, OUTPUT } from "./bundle.ts";
import { ALIGN_DATA, readCases } from "./data.ts";
import { printAsk } from "./ask.ts";
import { printSpeed } from "./speed.ts";
import { writeFolds } from "./train.ts";

const BASELINES = ["b-recipe3", "b-hybrid2", "b2-approx"];

/** A copy of the scorers and baselines that finds its one library; the data stay where they are. */
function copyScorers(): string {
  const folder = fileURLToPath(new URL("scorers/", OUTPUT));
  for (const part of ["eval.mjs", "judged/eval2.mjs", "baselines"]) {
    cpSync(`${ALIGN_DATA}${part}`, `${folder}${part}`, { recursive: true, mode: 0 });
  }
  for (const part of [
    "dev",
    "judged/dev",
    "judged/dev.jsonl",
    "judged/dev-3.jsonl",
    "judged/dev-contested.jsonl",
    "judged/dev-3-contested.jsonl",
  ]) {
    if (!existsSync(`${folder}${part}`)) symlinkSync(`${ALIGN_DATA}${part}`, `${folder}${part}`);
  }
  if (!existsSync(`${folder}node_modules`))
    symlinkSync(fileURLToPath(new URL("../../../node_modules", import.meta.url)), `${folder}node_modules`);
  return folder;
}

async function printTables(): Promise<void> {
  const own = [await bundle("entry", "align"), await bundle("entry-folds", "align-folds")];
  const folder = copyScorers();
  const modules = [...own.toReversed(), ...BASELINES.map((name) => `${folder}baselines/${name}.mjs`)];
  for (const scorer of ["eval.mjs", "judged/eval2.mjs"]) {
    const run = spawnSync(process.execPath, [`${folder}${scorer}`, "dev", ...modules], {
      cwd: folder,
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`${scorer} failed: ${run.stderr}`);
    console.log(run.stdout);
  }
  console.log("cross-validated: weights learned without the article; in-sample: the weights that ship.");
  console.log("b-recipe3's weights were fitted on these comments: its row is in-sample too.\n");
}

const { values } = parseArgs({
  options: {
    speed: { type: "boolean" },
  },
});
const data = readCases();
if (values.speed) await printSpeed();
else if (data === null) console.log("../shared/data/align is not there: nothing to measure on");
else {
  writeFolds(new URL("folds.json", OUTPUT));
  await printTables();
  await printAsk(data);
}
