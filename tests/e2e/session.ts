import type { Driver } from "../browser/driver.ts";
import { launch } from "../browser/launch.ts";
import type { BrowserKind, LaunchOptions } from "../browser/types.ts";
import { startWorld, type World, type WorldOptions } from "../world/start.ts";

/** A fresh browser with the built extension, behind a fresh world. */
export interface Session {
  world: World;
  driver: Driver;
  close(): Promise<void>;
}

export async function startSession(
  kind: BrowserKind,
  options: { world?: WorldOptions; browser?: Omit<LaunchOptions, "proxyPort"> } = {},
): Promise<Session> {
  const world = await startWorld(options.world);
  try {
    const driver = await launch(kind, { ...options.browser, proxyPort: world.proxyPort });
    const close = async (): Promise<void> => {
      try {
        await driver.close();
      } finally {
        await world.close();
      }
    };
    return { world, driver, close };
  } catch (error) {
    await world.close();
    throw error;
  }
}
