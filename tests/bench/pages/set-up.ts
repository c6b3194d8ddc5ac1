import type { Api, Driver } from "../../browser/driver.ts";
import { launch } from "../../browser/launch.ts";
import type { BrowserKind, Viewport } from "../../browser/types.ts";
import { until } from "../../browser/wait.ts";
import { COMMUNITIES, INSTANCES } from "../../world/map.ts";
import { startWorld } from "../../world/start.ts";
import type { ThreadSpec } from "../../world/threads/spec.ts";
import type { Settings } from "../../../utils/settings.ts";
import { createGate, type Gate } from "./gate.ts";
import type { SavedPage } from "./pages.ts";
import { createSavedSites } from "./saved-sites.ts";

/** A browser with the built extension, set up, behind a world that has the saved pages and their threads. */
export interface Bench {
  driver: Driver;
  gate: Gate;
  /** Makes the hosts of these pages the reader's news sites. */
  choose(pages: readonly SavedPage[]): Promise<void>;
  close(): Promise<void>;
}

const EVERYWHERE = "https://*/*";

const siteOf = ({ url }: SavedPage): string => new URL(url).hostname.replace(/^www\./, "");

function settingsFor(sites: string[]): Partial<Settings> {
  const handles = Object.keys(COMMUNITIES);
  return {
    welcomed: new Date().toISOString(),
    sources: INSTANCES.map(({ host }) => ({
      host,
      on: true,
      mode: "table" as const,
      communities: handles.filter((handle) => handle.endsWith(`@${host}`)),
    })),
    sites: sites.map((host) => ({ host, on: true, onHit: "count" as const })),
  };
}

/** Starts everything. What a reader does on the welcome page for some sites is done here for any, without its pages. */
export async function startBench(
  kind: BrowserKind,
  viewport: Viewport,
  pages: readonly SavedPage[],
  threads: readonly ThreadSpec[],
): Promise<Bench> {
  const gate = createGate();
  const world = await startWorld({ threads, saved: createSavedSites(pages), hold: gate.pass });
  let driver: Driver | null = null;
  const close = async (): Promise<void> => {
    try {
      await driver?.close();
    } finally {
      await world.close();
    }
  };
  try {
    driver = await launch(kind, { proxyPort: world.proxyPort, viewport });
    await grantEverywhere(driver);
    const bench = { driver, gate, choose: chooseIn(driver), close };
    await bench.choose(pages.slice(0, 1));
    await driver.inExtension((api) => api.runtime.sendMessage({ type: "fill-table" }));
    return bench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Asks for all sites at once. The browsers want a press for it: any will do, on a document of the extension. */
async function grantEverywhere(driver: Driver): Promise<void> {
  await driver.grantable([EVERYWHERE]);
  const page = await driver.openExtensionPage("options.html");
  await page.evaluate((origin) => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const ask = () => void (scope.browser ?? scope.chrome).permissions.request({ origins: [origin] });
    document.addEventListener("click", ask, { once: true });
  }, EVERYWHERE);
  await page.mouse.click(2, 2);
  await until("the sites to be granted", async () => (await driver.permissions()).origins.includes(EVERYWHERE));
  await page.close();
}

function chooseIn(driver: Driver): Bench["choose"] {
  return async (pages) => {
    const sites = [...new Set(pages.map(siteOf))];
    await driver.inExtension((api, settings) => api.storage.local.set({ settings }), settingsFor(sites));
    await until("the detector to be registered", async () => {
      const matches = await driver.inExtension(
        async (api) => (await api.scripting.getRegisteredContentScripts())[0]?.matches ?? [],
      );
      return sites.every((site) => matches.includes(`https://*.${site}/*`));
    });
  };
}
