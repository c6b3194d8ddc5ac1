import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../browser/launch.ts";
import { ensureBrowsers } from "../tools/browsers.ts";
import { runStep } from "../tools/step.ts";
import { INSTANCES } from "../world/map.ts";
import { startWorld, type CaseFile } from "../world/start.ts";
import { readArgs } from "./args.ts";
import { Recorder, type Placement } from "./recorder.ts";
import { tellCase } from "./tell-case.ts";
import { tellStory } from "./tell-story.ts";

/** `npm run demo`: builds the extension, starts the offline world, and goes through the reader's story in a browser. */
const options = readArgs(process.argv.slice(2), process.env, process.platform);
const file = options.caseFile === null ? null : (JSON.parse(readFileSync(options.caseFile, "utf8")) as CaseFile);
ensureBrowsers();
const built = await runStep({ name: "build", command: `wxt build -b ${options.browser}` });
if (!built.ok) throw new Error(built.output);

const world = await startWorld(file ? { case: file } : {});
const recorder = new Recorder(options.out);
let placements: Placement[] = [];
let errors: string[] = [];
try {
  const driver = await launch(options.browser, { proxyPort: world.proxyPort, headless: options.headless });
  try {
    placements = file ? await tellCase(driver, recorder, file) : await tellStory(driver, recorder);
    errors = [...recorder.errors, ...(await driver.errors())];
    if (!options.headless) {
      console.log("\nThe browser stays open; close it, or press Ctrl+C, to end the demo.");
      while (driver.browser.connected) await sleep(500);
    }
  } finally {
    await driver.close();
  }
} finally {
  await world.close();
}

const instances = new Set<string>(INSTANCES.map(({ host }) => host));
const requests: Record<string, number> = {};
for (const { host } of world.requests()) if (instances.has(host)) requests[host] = (requests[host] ?? 0) + 1;
recorder.write({ browser: options.browser, steps: recorder.steps, placements, requests, errors });

console.log(`\n${options.browser}: ${placements.length} notes read from the rendered margin`);
for (const { author, paragraph, reason, quote, replies } of placements) {
  const place = paragraph === null ? "the article" : `paragraph ${paragraph + 1}`;
  const because = reason === "quote" ? ` (“${quote.slice(0, 60)}”)` : "";
  console.log(
    `  ${author} beside ${place}: ${reason}${because}${replies.length > 0 ? `, ${replies.length} below` : ""}`,
  );
}
console.log(`requests of the extension: ${JSON.stringify(requests)}`);
console.log(`written to ${options.out}`);
for (const error of errors) console.error(`error: ${error}`);
if (recorder.steps.some((step) => !step.ok) || errors.length > 0) process.exitCode = 1;
