import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

/** How much of a page is looked at, px. */
const HEIGHT = 2_400;

/** Pictures a page with what was read framed, as `dir/<id>.png`. The probe has drawn the frames. */
export async function shoot(page: Page, dir: string, id: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  await page.evaluate("frame()");
  const clip = { x: 0, y: 0, width: 1440, height: HEIGHT };
  await page.screenshot({ path: join(dir, `${id}.png`), clip });
}
