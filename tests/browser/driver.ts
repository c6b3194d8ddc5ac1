import type { Browser, Page } from "puppeteer-core";
import type { browser } from "wxt/browser";
import { AXE_IN_WORLD, toViolations } from "./axe.ts";
import { findPoint } from "./point.ts";
import { toCall } from "./script-text.ts";
import type { BrowserKind, Media, Permissions, Popup, Viewport, Violation } from "./types.ts";
import { until } from "./wait.ts";

/** The extension's APIs, as a function run in one of its documents gets them. */
export type Api = typeof browser;
/** A function that runs in the page, given our closed shadow roots (chip, margin: whichever are there). */
export type InRoots<A extends unknown[], R> = (roots: ShadowRoot[], ...args: A) => R;

/**
 * One browser with the extension in it, behind the recording proxy. What differs between Chromium (CDP) and Firefox
 * (WebDriver BiDi) is in the two subclasses; tests, demo and benches see only this.
 */
export abstract class Driver {
  abstract readonly kind: BrowserKind;
  abstract readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  abstract readonly origin: string;
  protected abstract readonly viewport: Viewport;
  /** A page of the extension's origin that runs no script of ours: what tests ask the extension's APIs through. */
  protected abstract readonly backstage: Page;

  /** Goes there and returns when the document has loaded. */
  abstract goto(page: Page, url: string): Promise<void>;
  /** The next permission request for these origins, made by a real click, will be granted; nothing is granted yet. */
  abstract grantable(origins: readonly string[]): Promise<void>;
  /** Whether `answerPrompt` can press the browser's own permission prompt. */
  abstract readonly canAnswerPrompt: boolean;
  /** Presses the browser's own permission prompt. Returns what it said. */
  abstract answerPrompt(answer: "allow" | "refuse"): Promise<string>;
  /** Ends the background as the browser does after 30 idle seconds, and returns when it is gone. */
  abstract killWorker(): Promise<void>;
  /** Presses the toolbar button while `page` is in front. */
  abstract openPopup(page: Page): Promise<Popup>;
  /** Presses an extension command's key while `page` is in front. */
  abstract pressCommand(page: Page, name: string): Promise<void>;
  /**
   * Every error of the extension so far, in background, content scripts and its pages: thrown, rejected and not caught,
   * or against its content security policy; in Chromium also what was logged as an error.
   */
  abstract errors(): Promise<string[]>;
  /** Colour scheme and motion as the reader set them in the system. In Firefox for all pages at once. */
  abstract prefer(page: Page, media: Media): Promise<void>;
  abstract close(): Promise<void>;
  /** Evaluates the text of a function of `(roots)` where our closed roots can be reached; returns the JSON it made. */
  protected abstract callInRoots(page: Page, fn: string, args: readonly unknown[]): Promise<string>;

  extensionUrl(path: string): string {
    return `${this.origin}/${path.replace(/^\//, "")}`;
  }

  async newPage(viewport: Viewport = this.viewport): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport(viewport);
    return page;
  }

  /** A new tab at `url`. */
  async open(url: string, viewport: Viewport = this.viewport): Promise<Page> {
    const page = await this.newPage(viewport);
    await this.goto(page, url);
    return page;
  }

  /** A new tab with a document of the extension, e.g. "options.html". */
  async openExtensionPage(path: string, viewport: Viewport = this.viewport): Promise<Page> {
    return await this.open(this.extensionUrl(path), viewport);
  }

  /** The popup's document as a tab: easier to look at than the real one, told which tab it is about. */
  async openPopupAsTab(page: Page, viewport: Viewport): Promise<Page> {
    return await this.openExtensionPage(`popup.html?tab=${await this.tabId(page)}`, viewport);
  }

  /** The tab the extension itself opened at this address (welcome after the install, options). Waits for it. */
  async findOwnPage(path: string): Promise<Page> {
    const page = await until(`a tab at ${path}`, async () => {
      for (const candidate of await this.browser.pages())
        if ((await this.href(candidate)).startsWith(this.extensionUrl(path))) return candidate;
      return null;
    });
    await page.setViewport(this.viewport);
    return page;
  }

  /** Where the page is; "" while it has no document. (Firefox's `page.url()` does not know extension documents.) */
  async href(page: Page): Promise<string> {
    return await page.evaluate(() => location.href).catch(() => "");
  }

  /** Runs a function with the extension's APIs, in a page of the extension that nothing else lives in. */
  async inExtension<A extends unknown[], R>(fn: (api: Api, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const call = toCall(fn, args, "globalThis.browser ?? globalThis.chrome");
    return JSON.parse(String(await this.backstage.evaluate(call))) as Awaited<R>;
  }

  /** What is granted now. */
  async permissions(): Promise<Permissions> {
    const all = await this.inExtension(async (api) => {
      const granted = await api.permissions.getAll();
      return { data_collection: [], ...granted } as unknown as Permissions;
    });
    return { ...all, origins: all.origins.toSorted(), permissions: all.permissions.toSorted() };
  }

  /** The tab id of a page. Brings it to the front. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    return await until("the tab's id", async () => {
      return await this.inExtension(async (api) => (await api.tabs.query({ active: true }))[0]?.id);
    });
  }

  /** Runs a function in the page with our closed shadow roots, direct `div` children of the document element. */
  async inMargin<A extends unknown[], R>(page: Page, fn: InRoots<A, R>, ...args: A): Promise<Awaited<R>> {
    return JSON.parse(await this.callInRoots(page, fn.toString(), args)) as Awaited<R>;
  }

  /** As `inMargin`, again and again until the answer is neither null nor false. */
  async waitInMargin<A extends unknown[], R>(
    page: Page,
    what: string,
    fn: InRoots<A, R>,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    return await until(what, async () => (await this.inMargin(page, fn, ...args)) as NonNullable<Awaited<R>>);
  }

  /** Waits until an element inside our roots stands still and is on top, and returns the middle of it. */
  async pointIn(page: Page, selector: string, nth = 0): Promise<{ x: number; y: number }> {
    await page.bringToFront();
    let problem = "";
    return await until(`${selector} to be pressable`, async () => {
      const found = await this.inMargin(page, findPoint, selector, nth);
      if (typeof found !== "string") return found;
      problem = found;
      throw new Error(problem);
    });
  }

  /** Presses an element inside our roots with the real mouse. */
  async clickIn(page: Page, selector: string, nth = 0): Promise<void> {
    const { x, y } = await this.pointIn(page, selector, nth);
    await page.mouse.click(x, y);
  }

  async hoverIn(page: Page, selector: string, nth = 0): Promise<void> {
    const { x, y } = await this.pointIn(page, selector, nth);
    await page.mouse.move(x, y);
  }

  /** What axe finds in our closed roots. Throws when it misses the violation planted there first. */
  async axeInMargin(page: Page): Promise<Violation[]> {
    return toViolations(JSON.parse(await this.callInRoots(page, AXE_IN_WORLD, [])) as Violation[] | string);
  }

  /** What axe finds in a document of the extension. Throws when it misses the violation planted there first. */
  async axe(page: Page): Promise<Violation[]> {
    const answer = await page.evaluate(toCall(AXE_IN_WORLD, [null]));
    return toViolations(JSON.parse(String(answer)) as Violation[] | string);
  }
}
