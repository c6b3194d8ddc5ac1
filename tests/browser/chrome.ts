import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch, TargetType, type Browser, type Page, type Target } from "puppeteer-core";
import { findBrowser } from "../tools/browsers.ts";
import { Driver } from "./driver.ts";
import { toCall } from "./script-text.ts";
import { DESKTOP, type LaunchOptions, type Media, type Popup, type Viewport } from "./types.ts";
import { until } from "./wait.ts";

/** What `chrome://extensions` may call about extensions. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; errorCollection: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ runtimeErrors: ExtensionError[]; manifestErrors: ExtensionError[] }>;
}
interface ExtensionError {
  severity: string;
  source: string;
  message: string;
}
declare global {
  // `chrome` as the extensions page has it.
  interface Window {
    chrome: { developerPrivate: DeveloperPrivate };
  }
}

/**
 * Chromium resolves `action.setIcon` for a tab that was closed meanwhile, and yet counts it as an error of the extension;
 * no other call with a promise makes this one.
 */
const ICON_OF_CLOSED_TAB = /^: Unchecked runtime\.lastError: No tab with id: \d+\.$/;

const ARGS = [
  "--ignore-certificate-errors",
  "--disable-component-update",
  "--disable-quic",
  "--proxy-bypass-list=<-loopback>",
  "--lang=en-US",
];

class ChromeDriver extends Driver {
  readonly kind = "chrome";
  readonly canAnswerPrompt = false;
  readonly browser: Browser;
  readonly origin: string;
  protected readonly viewport: Viewport;
  protected readonly backstage: Page;
  readonly #control: Page;
  readonly #profile: string;

  constructor(
    browser: Browser,
    parts: { origin: string; viewport: Viewport; backstage: Page; control: Page; profile: string },
  ) {
    super();
    this.browser = browser;
    this.origin = parts.origin;
    this.viewport = parts.viewport;
    this.backstage = parts.backstage;
    this.#control = parts.control;
    this.#profile = parts.profile;
  }

  get #id(): string {
    return new URL(this.origin).host;
  }

  async goto(page: Page, url: string): Promise<void> {
    await page.goto(url);
  }

  async grantable(origins: readonly string[]): Promise<void> {
    for (const origin of origins)
      await this.#control.evaluate(
        (id, origin) => window.chrome.developerPrivate.addHostPermission(id, origin),
        this.#id,
        origin,
      );
  }

  answerPrompt(): Promise<string> {
    return Promise.reject(new Error("headless Chromium shows no prompt to press; use grantable() before the click"));
  }

  #worker(): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(this.origin));
  }

  async killWorker(): Promise<void> {
    const session = await this.backstage.createCDPSession();
    // The event is waited for: whoever waited for an answer may wake the next one at once.
    const stopped = new Promise<void>((resolve) => {
      session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === "stopped")) resolve();
      });
    });
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await stopped;
    await session.detach();
  }

  async #wakeWorker(): Promise<Target> {
    const session = await this.backstage.createCDPSession();
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.startWorker", { scopeURL: `${this.origin}/` });
    await session.detach();
    return await until("the worker to run", async () => this.#worker());
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.#id);
    if (extension === undefined) throw new Error("the extension is not there");
    await page.triggerExtensionAction(extension);
    const target = await this.browser.waitForTarget(
      (target) => target.url().startsWith(this.extensionUrl("popup.html")) && !target.url().includes("?"),
    );
    const popup = await target.asPage();
    await popup.waitForFunction(() => document.readyState === "complete");
    return {
      evaluate: async (fn, ...args) => JSON.parse(String(await popup.evaluate(toCall(fn, args)))) as never,
      click: async (selector) => await popup.locator(selector).click(),
      screenshot: async (path) => void (await popup.screenshot({ path })),
      close: async () => await popup.close(),
    };
  }

  async pressCommand(page: Page, name: string): Promise<void> {
    // Keys sent by a debugger never reach the browser's own accelerators; the event is handed to the worker instead.
    const tabId = await this.tabId(page);
    const worker = await (await this.#wakeWorker()).worker();
    if (worker === null) throw new Error("the worker cannot be reached");
    await worker.evaluate(
      async (command, tabId) => {
        const api = (globalThis as unknown as { chrome: DispatchingChrome }).chrome;
        api.commands.onCommand.dispatch(command, await api.tabs.get(tabId));
      },
      name,
      tabId,
    );
  }

  async errors(): Promise<string[]> {
    const info = await this.#control.evaluate((id) => window.chrome.developerPrivate.getExtensionInfo(id), this.#id);
    return [...info.manifestErrors, ...info.runtimeErrors]
      .filter((error) => error.severity === "ERROR")
      .map((error) => `${error.source}: ${error.message}`)
      .filter((error) => !ICON_OF_CLOSED_TAB.test(error));
  }

  async prefer(page: Page, media: Media): Promise<void> {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: media.dark === true ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: media.reducedMotion === true ? "reduce" : "no-preference" },
    ]);
    // Features take the medium back; so it comes after them.
    if (media.print === true) await page.emulateMediaType("print");
  }

  protected async callInRoots(page: Page, fn: string, args: readonly unknown[]): Promise<string> {
    const find = `[...document.querySelectorAll(":root > div")]
      .map((host) => globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ?? null).filter((root) => root !== null)`;
    const world = page.extensionRealms()[0] ?? page;
    return String(await world.evaluate(toCall(fn, args, find)));
  }

  async close(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

interface DispatchingChrome {
  tabs: { get(id: number): Promise<unknown> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
}

export async function launchChrome(options: LaunchOptions): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), "lemargin-chrome-"));
  let browser: Browser | null = null;
  try {
    browser = await launch({
      browser: "chrome",
      executablePath: findBrowser("chrome"),
      userDataDir: profile,
      headless: options.headless ?? true,
      pipe: true,
      enableExtensions: true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: [
        ...ARGS,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        `--proxy-server=http://127.0.0.1:${options.proxyPort}`,
        ...(options.args ?? []),
      ],
    });
    const control = await browser.newPage();
    await control.goto("chrome://extensions/");
    await control.evaluate(() => window.chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    const id = await browser.installExtension(resolve(options.extensionDir ?? ".output/chrome-mv3"));
    await control.evaluate(
      (id) => window.chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true }),
      id,
    );
    const origin = `chrome-extension://${id}`;
    const backstage = await browser.newPage();
    await backstage.goto(`${origin}/manifest.json`);
    return new ChromeDriver(browser, { origin, viewport: options.viewport ?? DESKTOP, backstage, control, profile });
  } catch (error) {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}
