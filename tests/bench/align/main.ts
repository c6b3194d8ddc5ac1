// npm run bench:align [-- --ablate | --budget | --page <articleId> --out DIR | --speed]
// Bundles the aligner as .output/bench/align.mjs and measures it beside the baselines. Figures "cross-validated" are of
// weights learned without the article in question; those "in-sample" flatter the aligner and are only for comparison.
import { parseArgs } from "node:util";
import { printAblation } from "./ablate.ts";
import { printAsk } from "./ask.ts";
import { printBudget } from "./budget.ts";
import { bundle, OUTPUT } from "./bundle.ts";
import { readCases } from "./data.ts";
import { writePage } from "./page.ts";
import { copyScorers, runScorer } from "./scorers.ts";
import { printSpeed } from "./speed.ts";
import { writeFolds } from "./train.ts";

const BASELINES = ["b-recipe3", "b-hybrid2", "b2-approx"];

async function printTables(scorers: string): Promise<void> {
  const own = [await bundle("entry-folds", "align-folds"), await bundle("entry", "align")];
  const modules = [...own, ...BASELINES.map((name) => `${scorers}baselines/${name}.mjs`)];
  for (const scorer of ["eval.mjs", "judged/eval2.mjs"]) console.log(runScorer(scorers, scorer, modules));
  console.log("cross-validated: weights learned without the article; in-sample: the weights that ship.");
  console.log("recipe3's weights were fitted on these comments: its row is in-sample too.\n");
}

const { values } = parseArgs({
  options: {
    ablate: { type: "boolean" },
    budget: { type: "boolean" },
    page: { type: "string" },
    out: { type: "string" },
    speed: { type: "boolean" },
  },
});
const data = readCases();
if (values.speed) await printSpeed();
else if (data === null) console.log("../shared/data/align is not there: nothing to measure on");
else if (values.ablate) await printAblation(data, copyScorers());
else if (values.budget) printBudget(data);
else {
  writeFolds(new URL("folds.json", OUTPUT));
  if (values.page === undefined) {
    const scorers = copyScorers();
    await printTables(scorers);
    await printAsk(data);
  } else await writePage(data, values.page, values.out ?? ".output/bench/pages");
}
