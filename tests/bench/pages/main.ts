/**
 * The built extension on saved pages, each under its own address, beside Readability and Defuddle:
 * `npm run bench:pages -- DIR [--browser chrome|firefox] [--limit N] [--json F] [--shots DIR] [--only PART-OF-ID] [--size 1440x900] [--no-peers]`
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runStep } from "../../tools/step.ts";
import { bundleScript } from "./bundle.ts";
import { readPages } from "./pages.ts";
import { printReport } from "./report.ts";
import { runArticles } from "./run-articles.ts";
import { runOthers } from "./run-others.ts";
import { createShots } from "./shots.ts";
import { sumUpMargins, sumUpReading, toReading } from "./total.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "string", default: "chrome" },
    limit: { type: "string", default: "100000" },
    json: { type: "string" },
    shots: { type: "string", default: "" },
    only: { type: "string", default: "" },
    size: { type: "string", default: "1440x900" },
    "no-peers": { type: "boolean", default: false },
  },
});
const dir = positionals[0];
if (!dir) throw new Error("which folder? npm run bench:pages -- DIR");
const kind = values.browser === "firefox" ? "firefox" : "chrome";
const [width = 1440, height = 900] = values.size.split("x").map(Number);
const peers = !values["no-peers"];
const built = await runStep({ name: "build", command: `wxt build -b ${kind}` });
if (!built.ok) throw new Error(built.output);

const begun = Date.now();
const pages = readPages(dir, Number(values.limit)).filter((page) => page.id.includes(values.only));
const scripts = { probe: await bundleScript("probe"), look: await bundleScript("look") };
const run = { kind, viewport: { width, height }, peers, scripts, shots: createShots(values.shots, kind) } as const;
const articles = await runArticles(
  run,
  pages.filter((page) => page.class === "article"),
);
const others = await runOthers(
  run,
  pages.filter((page) => page.class === "nonarticle"),
);
const results = [...articles.results, ...others.results];

const total = { ...toReading(sumUpReading(results, "ours")), ...sumUpMargins(results) };
printReport(results, total, peers, kind === "chrome");
const failed = [...articles.failed, ...others.failed];
for (const { id, error } of failed) console.log(`not measured: ${id}: ${error}`);
for (const error of [...articles.errors, ...others.errors]) console.log(`error of the extension: ${error}`);
console.log(`${Math.round((Date.now() - begun) / 1000)} s`);
if (values.json) {
  const beside = peers
    ? {
        readability: toReading(sumUpReading(results, "readability")),
        defuddle: toReading(sumUpReading(results, "defuddle")),
      }
    : {};
  writeFileSync(values.json, JSON.stringify({ pages: results, total, peers: beside }, null, 1));
}
if (failed.length > 0) process.exitCode = 1;
