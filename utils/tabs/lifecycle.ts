import { browser } from "wxt/browser";
import { getSettings } from "../settings.ts";
import { activePatterns, startIn, syncDetector } from "./detector-script.ts";

/** Wakes the background now and then; most times it finds nothing to do. */
export const IDLE_ALARM = "idle";
const IDLE_EVERY_MIN = 60;

/** Installed or updated: asks the two questions once, and takes over from an earlier version in open tabs. */
export async function installed(reason: string): Promise<void> {
  await started();
  const settings = await getSettings();
  if (reason === "install" && settings.welcomed === "") {
    await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  }
  // The scripts of the version before remove themselves at their first failed message; these take their place.
  const patterns = await activePatterns(settings);
  if (patterns.length > 0) await startIn(patterns);
}

/** The browser started: what it may have forgotten is set up again. */
export async function started(): Promise<void> {
  await browser.alarms.create(IDLE_ALARM, { periodInMinutes: IDLE_EVERY_MIN });
  await syncDetector(await getSettings());
}
