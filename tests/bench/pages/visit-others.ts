import type { Page } from "puppeteer-core";
import type { Api } from "../../browser/driver.ts";
import { until } from "../../browser/wait.ts";
import type { SavedPage } from "./pages.ts";
import type { Bench } from "./set-up.ts";

/** What the extension took a page for, and the peer that judges quickly. */
export interface OtherVisit {
  page: SavedPage;
  detected: boolean;
  readerable: boolean;
  error: string;
}

const LOADED_MS = 20_000;
/** After the detectors have looked, their word is on the way for no longer. */
const TOLD_MS = 500;

/** Opens some pages side by side, each in a tab of its own, and asks which of them were taken for articles. */
export async function visitOthers(bench: Bench, some: readonly SavedPage[], script: string): Promise<OtherVisit[]> {
  const { driver } = bench;
  const tabs: Page[] = [];
  const open = async (saved: SavedPage): Promise<OtherVisit> => {
    const page = await driver.newPage();
    tabs.push(page);
    page.on("dialog", (dialog) => void dialog.dismiss());
    try {
      await page.goto(saved.url, { waitUntil: "load", timeout: LOADED_MS });
      await page.evaluate(script);
      const readerable = Boolean(await page.evaluate("isReaderable()"));
      return { page: saved, detected: false, readerable, error: "" };
    } catch (error) {
      return { page: saved, detected: false, readerable: false, error: String(error) };
    }
  };
  try {
    const visits = await Promise.all(some.map(open));
    await until("the detectors to have looked", () => driver.inExtension(haveLooked), LOADED_MS);
    await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
    const detected = await driver.inExtension(findDetected);
    return visits.map((visit) => ({ ...visit, detected: detected.includes(addressOf(visit.page.url)) }));
  } finally {
    await Promise.all(tabs.map((page) => page.close()));
  }
}

const addressOf = (url: string): string => new URL(url).href.split("#")[0] ?? url;

/** Whether our detector is in every open page. */
async function haveLooked(api: Api): Promise<boolean> {
  const tabs = await api.tabs.query({ url: "https://*/*" });
  const looked = await Promise.all(
    tabs.map(async ({ id }) => {
      const func = () => Object.hasOwn(globalThis, "lemarginDetector");
      // A page that could not be loaded takes no script.
      const answer = await api.scripting.executeScript({ target: { tabId: id ?? 0 }, func }).catch(() => null);
      return answer === null || answer[0]?.result === true;
    }),
  );
  return looked.every(Boolean);
}

/** The addresses of the pages that were taken for articles. */
async function findDetected(api: Api): Promise<string[]> {
  const stored = Object.values<{ url?: string; article?: object | null }>(await api.storage.session.get(null));
  return stored.flatMap(({ url, article }) => (url !== undefined && article ? [url.split("#")[0] ?? url] : []));
}
