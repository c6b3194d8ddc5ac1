import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { until } from "../browser/wait.ts";

/** Opens the real popup and hands back how to photograph it, once it says what it has to say and has its size. */
export async function photographPopup(driver: Driver, page: Page): Promise<(path: `${string}.png`) => Promise<void>> {
  const popup = await driver.openPopup(page);
  let before = 0;
  await until("the popup to be whole", async () => {
    const height = await popup.evaluate(() => (document.querySelector("footer") ? innerHeight : 0));
    const still = height > 0 && height === before;
    before = height;
    return still;
  });
  return async (path) => {
    await popup.screenshot(path);
    await popup.close();
  };
}
