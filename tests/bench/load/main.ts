// npm run bench:load [-- --json F] [--readers N]
// Weeks of readers against the product's own lookup code under a simulated clock: what it costs the instances and which
// share of the existing threads is shown. A sample of readers is simulated, loads are scaled to the number of readers.
// Exits with 1 when the goals of the default mode are missed.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { LookupMode } from "../../../utils/settings.ts";
import { toFigures, type Figures } from "./figures.ts";
import type { Ages, Reads } from "./habits.ts";
import { drawPlan } from "./plan.ts";
import { live } from "./reader.ts";
import { findMissedGoals, printFigures } from "./report.ts";

// Habits are told in hours of the reader's clock.
process.env["TZ"] = "UTC";
const { values } = parseArgs({ options: { json: { type: "string" }, readers: { type: "string", default: "3" } } });
const readers = Math.max(1, Number(values.readers));

interface Run {
  mode: LookupMode;
  communities: number;
  ages: Ages;
  reads: Reads;
}
const run = (mode: LookupMode, communities: number, ages: Ages = "even", reads: Reads = "bursts"): Run => ({
  mode,
  communities,
  ages,
  reads,
});
const RUNS: readonly Run[] = [
  ...(["table", "click", "every"] as const).flatMap((mode) => [run(mode, 4), run(mode, 11)]),
  run("table", 4, "young"),
  run("table", 11, "young"),
  ...(["evening", "scattered", "heavy"] as const).flatMap((reads) => [
    run("table", 4, "even", reads),
    run("table", 11, "even", reads),
  ]),
];

const figures: Figures[] = [];
for (const one of RUNS) {
  const outcomes = [];
  let start = 0;
  for (let reader = 0; reader < readers; reader++) {
    const plan = drawPlan(one.communities, one.ages, one.reads, 1_000 + reader);
    start = plan.start;
    outcomes.push(await live(plan, one.mode, one.reads, 2_000 + reader));
  }
  figures.push(
    toFigures(outcomes, start, { ...one, weeks: "later" }),
    toFigures(outcomes, start, { ...one, weeks: "first" }),
  );
}

printFigures(figures, readers);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
const missed = findMissedGoals(figures);
for (const goal of missed) console.log(`missed: ${goal}`);
process.exitCode = missed.length === 0 ? 0 : 1;
