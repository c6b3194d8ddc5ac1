export type BrowserKind = "chrome" | "firefox";
export const BROWSERS: readonly BrowserKind[] = ["chrome", "firefox"];

/** CSS px. `deviceScaleFactor` 2 at half the width is what a reader sees at 200 % zoom. */
export interface Viewport {
  width: number;
  height: number;
  deviceScaleFactor?: number;
}
export const DESKTOP: Viewport = { width: 1440, height: 900 };

export interface LaunchOptions {
  /** The port of the recording proxy on 127.0.0.1; every request of the browser goes through it. */
  proxyPort: number;
  /** The built extension; by default `.output/<browser>-mv3`. */
  extensionDir?: string;
  headless?: boolean;
  viewport?: Viewport;
  /** More preferences of Firefox, more arguments of Chromium. */
  prefs?: Record<string, string | number | boolean>;
  args?: string[];
}

/** What `permissions.getAll()` says; `data_collection` is Firefox's alone. */
export interface Permissions {
  origins: string[];
  permissions: string[];
  data_collection: string[];
}

export interface Violation {
  rule: string;
  impact: string;
  help: string;
  /** The HTML of the elements, cut. */
  elements: string[];
}

export interface Media {
  dark?: boolean;
  reducedMotion?: boolean;
  /** As the page would be on paper. */
  print?: boolean;
}

/** The toolbar's popup, the real one: it is no tab, and Firefox's is out of reach for ordinary automation. */
export interface Popup {
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Presses the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  screenshot(path: `${string}.png`): Promise<void>;
  close(): Promise<void>;
}
