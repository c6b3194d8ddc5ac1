import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowsers } from "./browsers.ts";
import { countTests, toClosingLine, type Counts } from "./counts.ts";
import { BUILD_STEPS, reportStep, runStep, SOURCE_STEPS, type Step } from "./step.ts";

/**
 * `npm test`: sets up the browsers, then every check, the unit tests, the build and the end-to-end tests in both
 * browsers. Each check counts as one test. The closing line is the last.
 */
const total: Counts = { passed: 0, failed: [], skipped: [] };

async function check(step: Step): Promise<boolean> {
  const ok = await reportStep(step);
  if (ok) total.passed++;
  else total.failed.push(step.name);
  return ok;
}

/** Runs Vitest and adds its counts; a run that leaves no report failed as a whole. */
async function vitest(name: string, options: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "lemargin-report-"));
  try {
    const file = join(dir, "report.json");
    console.log(`\n${name}`);
    const reporters = `--reporter=default --reporter=json --outputFile.json="${file}"`;
    const { ok } = await runStep({ name, command: `vitest run ${options} ${reporters}` }, true);
    const counts = existsSync(file) ? countTests(JSON.parse(readFileSync(file, "utf8"))) : null;
    total.passed += counts?.passed ?? 0;
    total.failed.push(...(counts?.failed ?? []));
    total.skipped.push(...(counts?.skipped ?? []));
    if (!ok && (counts?.failed.length ?? 0) === 0) total.failed.push(`${name} as a whole`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const shared = existsSync("../shared");
console.log(`../shared is ${shared ? "present" : "absent: tests that use it are skipped"}`);
try {
  const browsers = ensureBrowsers();
  console.log(`browsers: ${browsers.chrome}, ${browsers.firefox}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed.push("browsers");
}

for (const step of SOURCE_STEPS) await check(step);
await vitest("unit tests", "");
const [build, ...lookAtBuild] = BUILD_STEPS;
if (build !== undefined) await check(build);
for (const step of lookAtBuild) await check(step);
await vitest("end-to-end tests", "-c vitest.e2e.config.ts");

if (shared && total.skipped.length > 0) {
  // With the data at hand there is no reason to skip anything.
  total.failed.push(...total.skipped.map((name) => `skipped: ${name}`));
  total.skipped = [];
}
console.log("");
for (const name of total.failed) console.log(`failed: ${name}`);
for (const name of total.skipped) console.log(`skipped: ${name}`);
console.log(toClosingLine(total));
process.exitCode = total.failed.length === 0 ? 0 : 1;
