import type { KeyInput, Page } from "puppeteer-core";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kind } from "./browse.ts";
import { launchBrowser, openMargin, press, settle } from "./browse.ts";
import { buildHarness, servePages } from "./serve.ts";
import { checkGeometry } from "./geometry.ts";

/**
 * Draws the margin over a pretend page in a real browser, takes pictures and checks the geometry. By hand:
 * `node tests/components/margin/harness/shots.ts [out folder] [chrome|firefox]`
 */
const [out = join(tmpdir(), "margin-shots"), browserName = "chrome", only = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  scale?: number;
  change?: string;
  act?: (page: Page) => Promise<void>;
  full?: boolean;
}

const click = (selector: string) => (page: Page) => press(page, selector);
const series =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) {
      await step(page);
      await settle(350);
    }
  };
const keys =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await page.keyboard.press(name as KeyInput);
  };
const tal = '[aria-label^="tal@"] .note-who';

const SHOTS: Shot[] = [
  { name: "rest", path: "plain", width: 1440, height: 900, full: true },
  { name: "active", path: "plain", width: 1440, height: 900, act: click(tal), full: true },
  {
    name: "scrolled",
    path: "plain",
    width: 1440,
    height: 900,
    act: series(click(tal), async (page) => page.evaluate(() => window.scrollTo(0, 700))),
  },
  { name: "ask", path: "plain", width: 1440, height: 900, act: click(".stroke:nth-of-type(2)"), full: true },
  { name: "all", path: "plain", width: 1440, height: 900, act: click("[role=tab][aria-selected=false]") },
  {
    name: "markdown",
    path: "plain",
    width: 1440,
    height: 900,
    act: series(click('[aria-label^="the_very"] .note-who'), async (page) =>
      click('[aria-label^="the_very"] .note-do button')(page),
    ),
    full: true,
  },
  { name: "menu", path: "plain", width: 1440, height: 900, act: series(click(tal), click(".note-do .end")) },
  { name: "closed", path: "plain", width: 1440, height: 900, act: click('[aria-label="Close the margin"]') },
  { name: "dark", path: "dark", width: 1440, height: 900, act: click(tal), full: true },
  { name: "rtl", path: "rtl", width: 1440, height: 900, act: click('[data-stack="1"] [data-note]'), full: true },
  { name: "figure", path: "figure", width: 1440, height: 900, act: click(tal), full: true },
  { name: "docked", path: "rail", width: 1280, height: 900, act: click(tal), full: true },
  { name: "docked-1024", path: "rail", width: 1024, height: 768, act: click(tal) },
  { name: "docked-all", path: "rail", width: 1024, height: 768, act: click("[role=tab][aria-selected=false]") },
  {
    name: "box",
    path: "box",
    width: 1440,
    height: 900,
    act: series(async (page) => page.evaluate(() => document.querySelector(".box")?.scrollTo(0, 600)), click(tal)),
  },
  { name: "phone", path: "plain", width: 412, height: 892, scale: 2 },
  {
    name: "phone-open",
    path: "plain",
    width: 412,
    height: 892,
    scale: 2,
    act: series(async (page) => page.evaluate(() => window.scrollTo(0, 1500)), click('[aria-label="Open the sheet"]')),
  },
  {
    name: "phone-about",
    path: "plain",
    width: 412,
    height: 892,
    scale: 2,
    act: series(click('[aria-label="Open the sheet"]'), click("[role=tab]:nth-child(2)")),
  },
  {
    name: "zoom-200",
    path: "plain",
    width: 720,
    height: 450,
    scale: 2,
    act: series(async (page) => page.evaluate(() => window.scrollTo(0, 1100)), click('[aria-label="Open the sheet"]')),
  },
  {
    name: "failed",
    path: "plain",
    width: 1440,
    height: 900,
    change: `(p) => ({...p, state: "failed", comments: [], placements: [], threads: [], failures: [{instance: "feddit.example", kind: "timeout", status: 0, at: "2026-11-20T12:00:00Z", retryAt: "2026-11-20T12:05:00Z"}]})`,
  },
  {
    name: "gap",
    path: "plain",
    width: 1440,
    height: 900,
    change: `(p) => ({...p, total: 1204, comments: [...p.comments, ...Array.from({length: 290}, (_, i) => ({...p.comments[0], apId: "https://x.example/c/" + i}))], failures: [{instance: "slate.example", kind: "timeout", status: 0, at: "", retryAt: ""}], threads: p.threads.map((t) => ({...t, locked: true}))})`,
  },
  { name: "keys", path: "plain", width: 1440, height: 900, act: series(keys("j", "j", "j", "j"), keys("Enter")) },
];

const { server, origin } = await servePages();
const script = await buildHarness();
const browser = await launchBrowser(browserName as Kind);
let failed = 0;
for (const shot of SHOTS.filter((it) => it.name.includes(only))) {
  const { path, width, height, scale = 1, change = "undefined" } = shot;
  const before = `globalThis.harness.change = ${change};`;
  const page = await openMargin(browser, `${origin}/${path}`, script, { width, height, scale, before });
  try {
    await shot.act?.(page);
    await settle(400);
    const faults = await page.evaluate(checkGeometry);
    failed += faults.length;
    console.log(`${shot.name}: ${faults.length === 0 ? "ok" : faults.join(" | ")}`);
  } catch (error) {
    failed++;
    console.log(`${shot.name}: ${String(error)}`);
  }
  await page.screenshot({ path: `${out}/${shot.name}-${browserName}.png`, fullPage: shot.full ?? false });
  await page.close();
}
await browser.close();
server.close();
console.log(failed === 0 ? "all held" : `${failed} faults`);
process.exitCode = failed === 0 ? 0 : 1;
