import { BUILD_STEPS, reportStep, SOURCE_STEPS, UNIT_STEP } from "./step.ts";

/** `npm run check`: everything that needs no browser, one line each. Goes on after a failure, to show all of them. */
let failed = 0;
for (const step of [...SOURCE_STEPS, UNIT_STEP, ...BUILD_STEPS]) if (!(await reportStep(step))) failed++;
console.log(failed === 0 ? "all ok" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
