import { launch } from "puppeteer-core";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { findBrowser } from "../../../tools/browsers.ts";

/** A page with the margin in it, whose root the check can look into: the page itself could not in Chromium. */

const OPEN_ROOTS =
  'const own = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { const root = own.call(this, { mode: "open" }); globalThis.marginRoot = root; return root; };';
/** Opening, drawing and sliding are over after this. */
const SETTLED_MS = 500;

export type Kind = "chrome" | "firefox";

export function launchBrowser(kind: Kind): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (kind === "firefox") return launch({ browser: "firefox", executablePath, headless: true });
  return launch({ executablePath, headless: true, args: ["--no-sandbox"] });
}

export const settle = (ms = SETTLED_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Opening {
  width?: number;
  height?: number;
  scale?: number;
  /** Runs in the page before the margin. */
  before?: string;
}

export async function openMargin(browser: Browser, url: string, script: string, opening: Opening = {}): Promise<Page> {
  const { width = 1440, height = 900, scale = 1, before = "" } = opening;
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.goto(url);
  await page.evaluate(`${OPEN_ROOTS}; globalThis.harness = {}; ${before}`);
  await page.evaluate(script);
  await settle();
  return page;
}

/** Presses what a selector finds in the margin, as a person would. */
export async function press(page: Page, selector: string): Promise<void> {
  const handle = await page.evaluateHandle(
    (it: string) => (globalThis as unknown as { marginRoot: ShadowRoot }).marginRoot.querySelector(it),
    selector,
  );
  const element = handle.asElement();
  if (!element) throw new Error(`nothing to press: ${selector}`);
  await (element as ElementHandle).click();
  await settle();
}
