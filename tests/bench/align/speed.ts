// Times 500 comments × 60 paragraphs in the extension's own background, and the recipe beside it there.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, TargetType, type WebWorker } from "puppeteer-core";
import { findBrowser } from "../../tools/browsers.ts";
import { bundleScript, toFile } from "./bundle.ts";
import { ALIGN_DATA } from "./data.ts";
import { copyScorers } from "./scorers.ts";
import { COMMENTS, PARAGRAPHS, type Timings, WARM_RUNS } from "./timing.ts";

const EXTENSION = fileURLToPath(new URL("../../../.output/chrome-mv3", import.meta.url));

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Runs a script and returns what an expression is then, in the background of the built extension, in a browser that has done nothing else. */
async function runInBackground<T>(script: string, result: string): Promise<T> {
  const browser = await launch({
    executablePath: findBrowser("chrome"),
    pipe: true,
    enableExtensions: true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const id = await browser.installExtension(EXTENSION);
    const target = await browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(`chrome-extension://${id}/`),
    );
    const worker: WebWorker | null = await target.worker();
    if (worker === null) throw new Error("the background cannot be reached");
    return (await worker.evaluate(`(() => { ${script}\nreturn ${result}; })()`)) as T;
  } finally {
    await browser.close();
  }
}

/** What the recipe reads from files when it starts is written into its script: a background has no files. */
function inlineFiles(code: string, file: string): string {
  return code
    .replace(/^import fs from 'fs';/m, "")
    .replace(/fs\.readFileSync\(new URL\('([\w.-]+)',import\.meta\.url\)\)/g, (_, name: string) =>
      JSON.stringify(readFileSync(resolve(dirname(file), name), "utf8")),
    )
    .replaceAll("process.env.", "undefined?.");
}

async function printRecipe(timing: string): Promise<void> {
  const recipe = await bundleScript(`${copyScorers()}baselines/b-recipe3.mjs`, "recipe", inlineFiles);
  const { cold, warm } = await runInBackground<{ cold: number; warm: number }>(
    `${recipe}\n${timing}`,
    "timed.measureAligner(recipe.align)",
  );
  console.log(`recipe 3: cold ${ms(cold)}, warm, median of ${WARM_RUNS}: ${ms(warm)}, without a pause`);
}

export async function printSpeed(): Promise<void> {
  if (!existsSync(EXTENSION)) execFileSync("npx", ["wxt", "build", "-b", "chrome"], { stdio: "ignore" });
  console.log(`${COMMENTS} comments × ${PARAGRAPHS} paragraphs in the extension's background, in Chromium`);
  const script = await bundleScript(toFile("entry-speed"), "timed");
  const { cold, warm, more, paused } = await runInBackground<Timings>(script, "timed.measureTime()");
  console.log(`Lemargin: cold ${ms(cold.total)}, longest slice ${ms(cold.slice)}`);
  console.log(`  warm, median of ${WARM_RUNS}: ${ms(warm.total)}, longest slice ${ms(warm.slice)}`);
  console.log(`  when 50 of them come later: ${ms(more.total)}, longest slice ${ms(more.slice)}`);
  console.log(`  once with its pauses: ${ms(paused)}`);
  if (existsSync(ALIGN_DATA)) await printRecipe(script);
  else console.log("../shared/data/align is not there: the recipe is not timed");
}
