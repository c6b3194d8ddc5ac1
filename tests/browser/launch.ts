import { launchChrome } from "./chrome.ts";
import type { Driver } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";
import type { BrowserKind, LaunchOptions } from "./types.ts";

/** Starts a fresh browser with a fresh profile and the built extension in it. Close it in a `finally`. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Driver> {
  return kind === "chrome" ? await launchChrome(options) : await launchFirefox(options);
}
