import { launch, type Browser, type HTTPRequest, type Page } from "puppeteer-core";
import type { Probe } from "./probe.ts";
import { readHtml, type SavedPage } from "./pages.ts";
import { shoot } from "./shots.ts";

const PATHS = { chrome: "/usr/bin/chromium", firefox: "/usr/bin/firefox-esr" };
const TIMEOUT_MS = 30_000;

/** The browser, headless; `CHROME_PATH` and `FIREFOX_PATH` name another one than Debian's. */
export function startBrowser(browser: "chrome" | "firefox"): Promise<Browser> {
  const named = browser === "chrome" ? process.env.CHROME_PATH : process.env.FIREFOX_PATH;
  return launch({
    browser,
    headless: true,
    executablePath: named ?? PATHS[browser],
    defaultViewport: { width: 1440, height: 900 },
    args: browser === "chrome" ? ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] : [],
  });
}

/** Answers the page's own address with the saved HTML and refuses everything else; scripts are forbidden by policy. */
function answerWith(html: string, url: string): (request: HTTPRequest) => void {
  let given = false;
  return (request) => {
    const own = !given && request.isNavigationRequest() && request.url().split("#")[0] === url;
    const answered = own
      ? request.respond({
          status: 200,
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": "script-src 'none'; frame-src 'none'; object-src 'none'" },
          body: html,
        })
      : request.abort();
    given ||= own;
    answered.catch(() => undefined); // the page went away meanwhile
  };
}

/** Opens one saved page under its own address and asks the probe; pictures it into the folder `shots`, unless that is "". */
export async function probePage(
  browser: Browser,
  saved: SavedPage,
  script: string,
  { peers, shots }: { peers: boolean; shots: string },
): Promise<Probe> {
  const page: Page = await browser.newPage();
  try {
    const url = new URL(saved.url).href.split("#")[0] ?? saved.url;
    page.on("dialog", (dialog) => void dialog.dismiss());
    await page.setRequestInterception(true);
    page.on("request", answerWith(readHtml(saved), url));
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: TIMEOUT_MS });
    await page.evaluate(script);
    const probe = (await page.evaluate(`probe(${JSON.stringify(saved.url)}, ${peers})`)) as Probe;
    if (shots) await shoot(page, shots, saved.id);
    return probe;
  } finally {
    await page.close();
  }
}
