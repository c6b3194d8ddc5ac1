import { parseArgs } from "node:util";
import type { BrowserKind } from "../browser/types.ts";

export interface DemoOptions {
  browser: BrowserKind;
  headless: boolean;
  /** Where screenshots and summary.json go. */
  out: string;
  /** A reference case to show instead of the world's main article. */
  caseFile: string | null;
}

const USAGE = `npm run demo -- [--browser chrome|firefox] [--headless] [--out DIR] [--case FILE]`;

/** Reads the command line. @throws with the usage when it is not understood. */
export function readArgs(argv: string[], env: NodeJS.ProcessEnv, platform: NodeJS.Platform): DemoOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      browser: { type: "string", default: "chrome" },
      headless: { type: "boolean", default: false },
      out: { type: "string" },
      case: { type: "string" },
    },
  });
  const { browser } = values;
  if (browser !== "chrome" && browser !== "firefox") throw new Error(USAGE);
  const hasDisplay = platform === "darwin" || platform === "win32" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  return {
    browser,
    headless: values.headless || !hasDisplay,
    out: values.out ?? `.output/demo-${browser}`,
    caseFile: values.case ?? null,
  };
}
