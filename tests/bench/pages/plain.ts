import { launch, type Browser, type Page } from "puppeteer-core";
import type { BrowserKind, Viewport } from "../../browser/types.ts";
import { findBrowser } from "../../tools/browsers.ts";
import type { SavedPage } from "./pages.ts";
import type { Probe } from "./probe.ts";
import { watchPage, type Watched } from "./watcher.ts";

const TIMEOUT_MS = 30_000;
/** So long a page is left alone, about as long as one with the extension in it before its chip is pressed. */
const ALONE_MS = 150;

/** What a page is without the extension. */
export interface PlainVisit {
  probe: Probe;
  watched: Watched;
}

/** A browser without the extension, behind the same proxy. */
export async function startPlainBrowser(kind: BrowserKind, proxyPort: number, viewport: Viewport): Promise<Browser> {
  const chrome = [
    "--no-sandbox",
    "--ignore-certificate-errors",
    "--disable-component-update",
    "--proxy-bypass-list=<-loopback>",
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
  ];
  return await launch({
    browser: kind,
    headless: true,
    executablePath: findBrowser(kind),
    acceptInsecureCerts: true,
    defaultViewport: viewport,
    args: kind === "chrome" ? chrome : [],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
    },
  });
}

/** Opens one saved page and asks the probe what our reader and its peers make of it. */
export async function visitPlain(
  browser: Browser,
  saved: SavedPage,
  script: string,
  peers: boolean,
): Promise<PlainVisit> {
  const page: Page = await browser.newPage();
  try {
    page.on("dialog", (dialog) => void dialog.dismiss());
    await page.evaluateOnNewDocument(watchPage);
    await page.goto(saved.url, { waitUntil: "load", timeout: TIMEOUT_MS });
    await new Promise((resolve) => setTimeout(resolve, ALONE_MS));
    const watched = await readWatched(page);
    await page.evaluate(script);
    const probe = (await page.evaluate(`probe(${JSON.stringify(saved.url)}, ${peers})`)) as Probe;
    return { probe, watched };
  } finally {
    await page.close();
  }
}

/** What the page's watcher has seen so far. */
export async function readWatched(page: Page): Promise<Watched> {
  const watched = await page.evaluate(() => window.lemarginWatched);
  if (watched === undefined) throw new Error("the page was not watched");
  return watched;
}
