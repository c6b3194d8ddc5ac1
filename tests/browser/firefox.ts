import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch, type Browser, type Page } from "puppeteer-core";
import { findBrowser } from "../tools/browsers.ts";
import { Driver } from "./driver.ts";
import { openFirefoxPopup } from "./firefox-popup.ts";
import { callWithRoots, inFirefox } from "./privileged.ts";
import { DESKTOP, type LaunchOptions, type Media, type Popup, type Viewport } from "./types.ts";
import { until } from "./wait.ts";

/** Chosen here, so that the extension's address is known before it is installed. */
const EXTENSION_UUID = "5b1c0de5-0000-4000-8000-000000000001";
/** Firefox's note that a document or the background ended while a question was open: the end's doing, nobody's error. */
const ENDED = /Promise (rejected|resolved) (after context unloaded|while context is inactive)/;
const PROMPTS = "extensions.webextOptionalPermissionPrompts";

class FirefoxDriver extends Driver {
  readonly kind = "firefox";
  readonly canAnswerPrompt = true;
  readonly browser: Browser;
  readonly origin = `moz-extension://${EXTENSION_UUID}`;
  protected readonly viewport: Viewport;
  protected readonly backstage: Page;
  readonly #geckoId: string;
  readonly #profile: string;

  constructor(browser: Browser, parts: { viewport: Viewport; backstage: Page; geckoId: string; profile: string }) {
    super();
    this.browser = browser;
    this.viewport = parts.viewport;
    this.backstage = parts.backstage;
    this.#geckoId = parts.geckoId;
    this.#profile = parts.profile;
  }

  async goto(page: Page, url: string): Promise<void> {
    await gotoInFirefox(page, url);
  }

  async grantable(): Promise<void> {
    await inFirefox(this.browser, `(Services.prefs.setBoolPref("${PROMPTS}", false), "")`);
  }

  async answerPrompt(answer: "allow" | "refuse"): Promise<string> {
    const read = `(() => {
      const prompt = document.querySelector("popupnotification");
      if (prompt === null || PopupNotifications.panel.state !== "open") return "";
      const lines = [...prompt.querySelectorAll("description, li, label")].filter((line) => !line.closest("[hidden]") && line.querySelector("li, label") === null);
      return lines.map((line) => line.textContent || line.getAttribute("value") || "").join("\\n").trim();
    })()`;
    const said = await until("the permission prompt", async () => {
      const text = await inFirefox(this.browser, read);
      return text !== "" && text;
    });
    const button = answer === "allow" ? "button" : "secondaryButton";
    await inFirefox(this.browser, `(document.querySelector("popupnotification").${button}.click(), "")`);
    await until("the prompt to be gone", async () => (await inFirefox(this.browser, read)) === "");
    return said;
  }

  get #extension(): string {
    return `WebExtensionPolicy.getByID(${JSON.stringify(this.#geckoId)}).extension`;
  }

  async killWorker(): Promise<void> {
    await inFirefox(
      this.browser,
      `${this.#extension}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => "")`,
    );
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    return await openFirefoxPopup(this.browser, this.#geckoId);
  }

  async pressCommand(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    const shortcut = await this.inExtension(async (api, name) => {
      return (await api.commands.getAll()).find((command) => command.name === name)?.shortcut;
    }, name);
    const letter = shortcut?.split("+").at(-1);
    if (letter === undefined) throw new Error(`no key is set for the command ${name}`);
    const key = `document.querySelector('keyset[id^="ext-keyset-id"] key[key="${letter}"]')`;
    await inFirefox(this.browser, `(${key}.doCommand(), "")`);
  }

  async errors(): Promise<string[]> {
    const uuid = JSON.stringify(EXTENSION_UUID);
    const thrown = `Services.console.getMessageArray()
      .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag) && m.sourceName.includes(${uuid}))
      .map((m) => m.sourceName + ": " + m.errorMessage)`;
    const errors = JSON.parse(await inFirefox(this.browser, `JSON.stringify(${thrown})`)) as string[];
    return errors.filter((error) => !ENDED.test(error));
  }

  async prefer(page: Page, media: Media): Promise<void> {
    const scheme = media.dark === true ? 0 : 1;
    const motion = media.reducedMotion === true ? 1 : 0;
    await page.bringToFront();
    const medium = media.print === true ? "print" : "";
    await inFirefox(this.browser, `(gBrowser.selectedBrowser.browsingContext.mediumOverride = "${medium}", "")`);
    await inFirefox(
      this.browser,
      `(Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${scheme}),
        Services.prefs.setIntPref("ui.prefersReducedMotion", ${motion}), "")`,
    );
    // The page hears of it a little later.
    await until("the page to follow the preference", async () => {
      return await page.evaluate(
        (dark, still) =>
          matchMedia("(prefers-color-scheme: dark)").matches === dark &&
          matchMedia("(prefers-reduced-motion: reduce)").matches === still,
        scheme === 0,
        motion === 1,
      );
    });
  }

  protected async callInRoots(page: Page, fn: string, args: readonly unknown[]): Promise<string> {
    const context = (page.mainFrame() as unknown as { browsingContext: { id: string } }).browsingContext.id;
    return await callWithRoots(this.browser, context, fn, JSON.stringify(args));
  }

  async close(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** Firefox reports no load event for documents of extensions: there the document itself is asked. */
async function gotoInFirefox(page: Page, url: string): Promise<void> {
  if (!url.startsWith("moz-extension:")) {
    await page.goto(url);
    return;
  }
  await page.goto(url, { waitUntil: [] });
  await until(`${url} to load`, async () => {
    return await page.evaluate((url) => location.href === url && document.readyState === "complete", url);
  });
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const dir = resolve(options.extensionDir ?? ".output/firefox-mv3");
  const manifest = JSON.parse(await readFile(join(dir, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const geckoId = manifest.browser_specific_settings.gecko.id;
  const profile = await mkdtemp(join(tmpdir(), "lemargin-firefox-"));
  let browser: Browser | null = null;
  try {
    browser = await launch({
      browser: "firefox",
      executablePath: findBrowser("firefox"),
      userDataDir: profile,
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      // Without it documents of extensions cannot be opened, nor Firefox's own prompts answered.
      args: ["--remote-allow-system-access", ...(options.args ?? [])],
      extraPrefsFirefox: {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": options.proxyPort,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": options.proxyPort,
        "network.proxy.no_proxies_on": "",
        "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: EXTENSION_UUID }),
        // A popup must not close because another window of the machine takes the focus.
        "ui.popup.disable_autohide": true,
        ...options.prefs,
      },
    });
    await browser.installExtension(dir);
    const backstage = await browser.newPage();
    await gotoInFirefox(backstage, `moz-extension://${EXTENSION_UUID}/manifest.json`);
    return new FirefoxDriver(browser, { viewport: options.viewport ?? DESKTOP, backstage, geckoId, profile });
  } catch (error) {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}
