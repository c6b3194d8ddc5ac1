import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

type Kind = "chrome" | "firefox";

/** Where a browser may be: a variable that says so, commands to look for on PATH, and usual places. */
const PLACES: Record<Kind, { variable: string; commands: string[]; files: string[]; packages: string[] }> = {
  chrome: {
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    files: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    ],
    packages: ["chromium"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    files: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
      "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe",
    ],
    packages: ["firefox-esr"],
  },
};

function findCommand(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function findPlace(kind: Kind): string | null {
  const { variable, commands, files } = PLACES[kind];
  const said = process.env[variable];
  if (said !== undefined && said !== "") {
    if (!existsSync(said)) throw new Error(`${variable} says ${said}, but there is no such file.`);
    return said;
  }
  return commands.map(findCommand).find((file) => file !== null) ?? files.find((file) => existsSync(file)) ?? null;
}

/** The browser's executable. Throws with a sentence that says what to do when there is none. */
export function findBrowser(kind: Kind): string {
  const place = findPlace(kind);
  if (place !== null) return place;
  const { variable, commands } = PLACES[kind];
  throw new Error(
    `No ${kind === "chrome" ? "Chromium or Chrome" : "Firefox"} was found (looked for ${commands.join(", ")}). ` +
      `Install one, or say where it is: ${variable}=/path/to/browser.`,
  );
}

/** Debian packages that are needed and not there. Arabic letters matter to the right-to-left screenshots. */
function missingPackages(): string[] {
  const kinds: Kind[] = ["chrome", "firefox"];
  const missing = kinds.filter((kind) => findPlace(kind) === null).flatMap((kind) => PLACES[kind].packages);
  if (findCommand("openssl") === null) missing.push("openssl");
  if (!existsSync("/usr/share/fonts/truetype/noto")) missing.push("fonts-noto-core");
  return missing;
}

/**
 * Makes sure that both browsers are there: on Debian and as root it installs what is missing, elsewhere it throws with a
 * sentence. Returns the executables.
 */
export function ensureBrowsers(): Record<Kind, string> {
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0 && findCommand("apt-get") !== null;
  const missing = mayInstall ? missingPackages() : [];
  if (missing.length > 0) {
    console.log(`Installing ${missing.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const stdio: ["ignore", "ignore", "inherit"] = ["ignore", "ignore", "inherit"];
    try {
      execFileSync("apt-get", ["update", "-q"], { env, stdio });
      execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], { env, stdio });
    } catch {
      console.error("They could not be installed.");
    }
  }
  return { chrome: findBrowser("chrome"), firefox: findBrowser("firefox") };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    for (const [kind, file] of Object.entries(ensureBrowsers())) console.log(`${kind}: ${file}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
