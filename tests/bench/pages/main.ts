/**
 * Detection and paragraphs on saved pages, beside Readability and Defuddle:
 * `npm run bench:pages -- DIR [--browser chrome|firefox] [--limit N] [--json F] [--shots DIR] [--only PART-OF-ID] [--no-peers]`
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bundleProbe } from "./bundle.ts";
import { probePage, startBrowser } from "./browser.ts";
import { readPages, type SavedPage } from "./pages.ts";
import { printReport, sumUp, toResult, type Result } from "./report.ts";

const WORKERS = 2;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "string", default: "chrome" },
    limit: { type: "string", default: "100000" },
    json: { type: "string" },
    shots: { type: "string", default: "" },
    only: { type: "string", default: "" },
    "no-peers": { type: "boolean", default: false },
  },
});
const dir = positionals[0];
if (!dir) throw new Error("which folder? npm run bench:pages -- DIR");
const pages = readPages(dir, Number(values.limit)).filter((page) => page.id.includes(values.only));
const script = await bundleProbe();
const browser = await startBrowser(values.browser === "firefox" ? "firefox" : "chrome");
const results: Result[] = [];
const failed: { page: SavedPage; error: string }[] = [];
const asked = { peers: !values["no-peers"], shots: values.shots };
const queue = pages.slice();

async function work(): Promise<void> {
  for (let page = queue.shift(); page; page = queue.shift()) {
    try {
      results.push(toResult(page, await probePage(browser, page, script, asked)));
    } catch (error) {
      failed.push({ page, error: String(error) });
    }
  }
}

try {
  await Promise.all(Array.from({ length: WORKERS }, work));
} finally {
  await browser.close();
}
const { total, peers } = sumUp(results, asked.peers);
printReport(results, total, peers);
for (const { page, error } of failed) console.log(`not measured: ${page.id}: ${error}`);
if (values.json) writeFileSync(values.json, JSON.stringify({ pages: results, total, peers }, null, 1));
if (failed.length) process.exitCode = 1;
