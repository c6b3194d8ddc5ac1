// Times 500 comments × 60 paragraphs here and in Chromium, and the recipe beside it here (it reads files, so only here).
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";
import { bundle } from "./bundle.ts";
import { ALIGN_DATA } from "./data.ts";
import { makeDiscussion } from "./made-text.ts";
import { copyScorers } from "./scorers.ts";
import { COMMENTS, measureTime, PARAGRAPHS, type Timings, WARM_RUNS } from "./timing.ts";

const CHROMIUM = "/usr/bin/chromium";

function print(where: string, { cold, warm, again, paused }: Timings): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(`${where}: cold ${ms(cold.total)}, longest step ${ms(cold.slice)}`);
  console.log(`  warm, median of ${WARM_RUNS}: ${ms(warm.total)}, longest step ${ms(warm.slice)}`);
  console.log(`  the same article again: ${ms(again.total)}; once with its pauses: ${ms(paused)}`);
}

async function measureInChromium(): Promise<Timings> {
  const code = readFileSync(await bundle("entry-speed", "align-speed"), "utf8");
  const browser = await launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ type: "module", content: `${code}\nglobalThis.measureTime = measureTime;` });
    await page.waitForFunction("globalThis.measureTime !== undefined");
    return (await page.evaluate("globalThis.measureTime()")) as Timings;
  } finally {
    await browser.close();
  }
}

async function printRecipe(): Promise<void> {
  const recipe = (await import(pathToFileURL(`${copyScorers()}baselines/b-recipe3.mjs`).href)) as {
    align: (paragraphs: string[], comments: object[], about: object) => unknown;
  };
  const { paragraphs, comments, title } = makeDiscussion(COMMENTS, PARAGRAPHS);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const asked = comments.map(({ id, parent, markdown }) => ({ id, parentId: parent, markdown }));
  const totals = Array.from({ length: WARM_RUNS + 1 }, () => {
    const begun = performance.now();
    recipe.align(texts, asked, { title });
    return performance.now() - begun;
  });
  const warm = totals.slice(1).sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)] ?? 0;
  console.log(`recipe3 in Node: cold ${(totals[0] ?? 0).toFixed(1)} ms, warm ${warm.toFixed(1)} ms, in one slice`);
}

export async function printSpeed(): Promise<void> {
  console.log(`${COMMENTS} comments × ${PARAGRAPHS} paragraphs`);
  print(`Node ${process.version}`, await measureTime());
  if (existsSync(ALIGN_DATA)) await printRecipe();
  if (existsSync(CHROMIUM)) print("Chromium", await measureInChromium());
  else console.log(`${CHROMIUM} is not there: not timed in a browser`);
}
