import { deepEqual, equal, ok } from "node:assert/strict";
import type { KeyInput, Page } from "puppeteer-core";
import type { Kind } from "./browse.ts";
import { launchBrowser, openMargin, press, settle } from "./browse.ts";
import { checkGeometry } from "./geometry.ts";
import { buildHarness, servePages } from "./serve.ts";

/**
 * What the margin does in a page that is not kind: by hand, `node tests/components/margin/harness/behave.ts [chrome|firefox]`.
 * Each check is a sentence that must hold.
 */
const kind = (process.argv[2] ?? "chrome") as Kind;
const { server, origin } = await servePages();
const script = await buildHarness();
const browser = await launchBrowser(kind);

const inRoot = (page: Page, code: string): Promise<unknown> =>
  page.evaluate(`((root) => ${code})(globalThis.marginRoot)`);
const tops = (page: Page) =>
  inRoot(page, "[...root.querySelectorAll('.stroke')].map((it) => Math.round(it.getBoundingClientRect().top))");
const figure = (page: Page, height: number) =>
  page.evaluate(`document.querySelector("figure").style.height = "${height}px"`);
const WATCH = `globalThis.seen = []; new MutationObserver((list) => { for (const it of list) for (const node of it.addedNodes.length ? it.addedNodes : [it.target]) seen.push(node.nodeName); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;

const CHECKS: Record<string, () => Promise<void>> = {
  "the page sees one div come, and no more": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script, { before: WATCH });
    // The style element is the stand-in's for what the background puts in without touching the page.
    const seen = (await page.evaluate("globalThis.seen")) as string[];
    deepEqual(
      seen.filter((it) => it !== "STYLE" && it !== "#text"),
      ["DIV"],
    );
  },
  "a press that a script made up does nothing": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    await inRoot(page, "root.querySelector('[data-stack] .note-body').click()");
    await settle();
    equal(await inRoot(page, "root.querySelector('.is-active')"), null);
  },
  "strokes and notes follow the text when it moves": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    const before = (await tops(page)) as number[];
    await figure(page, 700);
    await settle();
    deepEqual(
      await tops(page),
      before.map((it) => it + 400),
    );
    deepEqual(await page.evaluate(checkGeometry), []);
  },
  "a page that draws its text anew keeps its notes": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    const before = await tops(page);
    await page.evaluate('const it = document.querySelector("article"); it.innerHTML = it.innerHTML');
    await settle(1_500);
    deepEqual(await tops(page), before);
    equal(await page.evaluate("CSS.highlights.get('quoted').size"), 6);
  },
  "a window made narrower docks, then lies below, and comes back": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    for (const [width, name] of [
      [1100, "is-dock"],
      [500, "is-sheet"],
      [1440, "is-float"],
    ] as const) {
      await page.setViewport({ width, height: 900 });
      await settle(1_000);
      ok(String(await inRoot(page, "root.querySelector('aside').className")).includes(name), name);
      deepEqual(await page.evaluate(checkGeometry), []);
    }
  },
  "Escape closes step by step, and the keyboard is the page's again": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    for (const key of ["j", "j", "j", "j", "Enter", "Escape", "Escape"] satisfies KeyInput[])
      await page.keyboard.press(key);
    await settle();
    ok(await inRoot(page, "root.querySelector('.margin') !== null"));
    await page.keyboard.press("Escape");
    await settle();
    equal(await inRoot(page, "root.querySelector('.margin')"), null);
    equal(await page.evaluate("document.activeElement.nodeName"), "BODY");
  },
  "closed, the strokes stay and open it again on their paragraph": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    await press(page, '[aria-label="Close the margin"]');
    equal(await inRoot(page, "root.querySelectorAll('.stroke').length"), 7);
    equal(await page.evaluate("CSS.highlights.size"), 0);
    await press(page, ".stroke:nth-of-type(3)");
    ok(String(await inRoot(page, "root.querySelector('.asked').textContent")).startsWith("Paragraph"));
  },
  "when the extension is gone, all it drew goes": async () => {
    const page = await openMargin(browser, `${origin}/plain`, script);
    await page.evaluate('harness.dead = true; harness.push({ type: "appearance" })');
    await settle();
    equal(await page.evaluate("document.documentElement.children.length"), 2);
    equal(await page.evaluate("CSS.highlights.size"), 0);
  },
};

let failed = 0;
for (const [sentence, check] of Object.entries(CHECKS)) {
  try {
    await check();
    console.log(`held: ${sentence}`);
  } catch (error) {
    failed++;
    console.log(`NOT HELD: ${sentence}\n${String(error)}`);
  }
}
await browser.close();
server.close();
process.exitCode = failed === 0 ? 0 : 1;
