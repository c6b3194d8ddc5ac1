// npm run bench:load [-- --json F] [--readers N]
// Weeks of readers against the product's own lookup code under a simulated clock: what it costs the instances and which
// share of the existing threads is shown. A sample of readers is simulated, loads are scaled to the number of readers.
// Exits with 1 when the goals of the default mode are missed.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { LookupMode } from "../../../utils/settings.ts";
import { toFigures, type Figures } from "./figures.ts";
import type { Ages } from "./habits.ts";
import { drawPlan } from "./plan.ts";
import { live } from "./reader.ts";
import { findMissedGoals, printFigures } from "./report.ts";

// Habits are told in hours of the reader's clock.
process.env["TZ"] = "UTC";
const { values } = parseArgs({ options: { json: { type: "string" }, readers: { type: "string", default: "3" } } });
const readers = Math.max(1, Number(values.readers));

const RUNS: readonly { mode: LookupMode; communities: number; ages: Ages }[] = [
  { mode: "table", communities: 4, ages: "even" },
  { mode: "table", communities: 11, ages: "even" },
  { mode: "click", communities: 4, ages: "even" },
  { mode: "click", communities: 11, ages: "even" },
  { mode: "every", communities: 4, ages: "even" },
  { mode: "every", communities: 11, ages: "even" },
  { mode: "table", communities: 4, ages: "young" },
  { mode: "table", communities: 11, ages: "young" },
];

const figures: Figures[] = [];
for (const run of RUNS) {
  const outcomes = [];
  let start = 0;
  for (let reader = 0; reader < readers; reader++) {
    const plan = drawPlan(run.communities, run.ages, 1_000 + reader);
    start = plan.start;
    outcomes.push(await live(plan, run.mode, 2_000 + reader));
  }
  figures.push(
    toFigures(outcomes, start, { ...run, weeks: "later" }),
    toFigures(outcomes, start, { ...run, weeks: "first" }),
  );
}

printFigures(figures, readers);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
const missed = findMissedGoals(figures);
for (const goal of missed) console.log(`missed: ${goal}`);
process.exitCode = missed.length === 0 ? 0 : 1;
