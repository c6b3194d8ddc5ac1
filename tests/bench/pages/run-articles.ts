import type { Browser } from "puppeteer-core";
import type { BrowserKind, Viewport } from "../../browser/types.ts";
import { startWorld } from "../../world/start.ts";
import type { SavedPage } from "./pages.ts";
import { startPlainBrowser, visitPlain, type PlainVisit } from "./plain.ts";
import { findFaults } from "./report.ts";
import { toArticleResult, toMarginResult, type Result } from "./result.ts";
import { createSavedSites } from "./saved-sites.ts";
import { startBench, type Bench } from "./set-up.ts";
import type { Shots } from "./shots.ts";
import { cutQuotes, toThread, type Quote } from "./thread.ts";
import { visitArticle, type Visit } from "./visit.ts";

export interface Run {
  kind: BrowserKind;
  viewport: Viewport;
  peers: boolean;
  scripts: { probe: string; look: string };
  shots: Shots;
}

export interface Outcome {
  results: Result[];
  failed: { id: string; error: string }[];
  /** Errors of the extension itself. */
  errors: string[];
}

/** A reader has chosen so many sites, not hundreds: they change as the pages go by. */
const SITES_AT_ONCE = 24;
/** One browser opens so many, and the next begins afresh: what one has lost by then is little. */
const A_BROWSER = 72;
/** A task that another process has stretched does not come again. */
const TRIES = 3;

/** A picture that loads itself when the text moves, told by Firefox of whoever moved it; its policy is ours. */
const PAGES_OWN = /The page’s settings blocked the loading/;
const BROWSERS = 3;
/** After so many pages it is said how far it is. */
const PROGRESS = 50;

/** One article and what was found without the extension. */
interface Case {
  page: SavedPage;
  plain: PlainVisit;
  paragraphs: string[];
  quotes: Quote[];
}

function toCase(page: SavedPage, plain: PlainVisit): Case {
  const paragraphs = page.truth ?? plain.probe.read.filter(({ heading }) => !heading).map(({ text }) => text);
  return { page, plain, paragraphs, quotes: cutQuotes(paragraphs) };
}

/** Every article: first alone, with the readers it is compared with; then with the extension and a thread that quotes it. */
export async function runArticles(run: Run, pages: readonly SavedPage[]): Promise<Outcome> {
  const outcome: Outcome = { results: [], failed: [], errors: [] };
  if (pages.length === 0) return outcome;
  const world = await startWorld({ threads: [], saved: createSavedSites(pages) });
  let browser: Browser | null = null;
  try {
    browser = await startPlainBrowser(run.kind, world.proxyPort, run.viewport);
    const cases: Case[] = [];
    for (const [at, page] of pages.entries()) {
      if (at % PROGRESS === 0) console.error(`without the extension: ${at} of ${pages.length}`);
      try {
        cases.push(toCase(page, await visitPlain(browser, page, run.scripts.probe, run.peers)));
      } catch (error) {
        outcome.failed.push({ id: page.id, error: String(error) });
      }
    }
    for (let at = 0; at < cases.length; at += A_BROWSER) {
      console.error(`with the extension: ${at} of ${cases.length}`);
      await openAll(run, cases.slice(at, at + A_BROWSER), outcome);
    }
    const rows = outcome.results.map(({ page, margin }) => ({
      id: page.id,
      words: `${page.id} ${margin?.mode ?? ""} ${margin ? findFaults(margin).join("; ") : "not opened"}`,
    }));
    // A sheet that cannot be drawn must not lose what was measured.
    await run.shots.writeSheets(browser, rows).catch((error: unknown) => console.error(error));
  } finally {
    await browser?.close();
    await world.close();
  }
  return outcome;
}

/** Opens all in one browser. Where that one is lost, a second goes on with the next article. */
async function openAll(run: Run, cases: readonly Case[], outcome: Outcome): Promise<void> {
  const left = [...cases];
  for (let browsers = 0; browsers < BROWSERS && left.length > 0; browsers++) {
    try {
      await openSome(run, left, outcome);
    } catch (error) {
      const lost = left.shift();
      if (lost) outcome.failed.push({ id: lost.page.id, error: String(error) });
    }
  }
  outcome.failed.push(...left.map(({ page }) => ({ id: page.id, error: "every browser was lost before it" })));
}

/** Opens articles and takes them out of `left`, until there are none. */
async function openSome(run: Run, left: Case[], outcome: Outcome): Promise<void> {
  const threads = left.map(({ page, plain, quotes }, at) => toThread(page, plain.probe.title, quotes, at));
  const bench = await startBench(
    run.kind,
    run.viewport,
    left.map(({ page }) => page),
    threads,
  );
  try {
    for (let done = 0, one = left[0]; one; done++, one = left[0]) {
      if (done % SITES_AT_ONCE === 0) await bench.choose(left.slice(0, SITES_AT_ONCE).map(({ page }) => page));
      outcome.results.push(await openOne(run, bench, one, outcome));
      left.shift();
    }
    outcome.errors.push(...(await bench.driver.errors()).filter((error) => !PAGES_OWN.test(error)));
  } finally {
    await bench.close();
  }
}

/** Opens one article; again, where a long task came that may have been another process's. */
async function openOne(run: Run, bench: Bench, one: Case, outcome: Outcome): Promise<Result> {
  const { page, plain, paragraphs, quotes } = one;
  let visit: Visit | null = null;
  const open = (again: boolean) =>
    visitArticle(bench, page, { paragraphs, quotes, again }, run.scripts.look, run.shots);
  try {
    visit = await open(false);
    let margin = toMarginResult(visit, plain, paragraphs.length, quotes);
    for (let tries = 1; tries < TRIES && margin.longTasks.caused > 0; tries++) {
      const { longTasks } = toMarginResult(await open(true), plain, paragraphs.length, quotes);
      if (longTasks.caused < margin.longTasks.caused) margin = { ...margin, longTasks };
    }
    return toArticleResult(page, plain, visit, margin);
  } catch (error) {
    outcome.failed.push({ id: page.id, error: String(error) });
    return toArticleResult(page, plain, visit, null);
  }
}
