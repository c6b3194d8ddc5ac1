import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { nextFrame } from "./read-margin.ts";

/** The chip's words, once it is drawn. */
export async function waitForChip(driver: Driver, page: Page): Promise<string> {
  return await driver.waitInMargin(page, "the chip", (roots) => {
    const count = roots.map((root) => root.querySelector("button b")).find((one) => one?.textContent);
    return count?.parentElement?.textContent?.trim() ?? null;
  });
}

/** Waits until the margin is open and its comments are there. */
export async function waitForNotes(driver: Driver, page: Page): Promise<void> {
  await driver.waitInMargin(page, "notes in the margin", (roots) =>
    roots.some((root) => root.querySelector("[data-note]")),
  );
  await nextFrame(page);
}

/** Waits until the last instance has answered: the margin then ends with its sources. */
export async function waitForAll(driver: Driver, page: Page): Promise<void> {
  await driver.waitInMargin(page, "the end of the margin", (roots) =>
    roots.some((root) => root.querySelector('[data-stack="foot"]')),
  );
  await nextFrame(page);
}

/** Presses the chip and waits for the notes. */
export async function openByChip(driver: Driver, page: Page): Promise<void> {
  await waitForChip(driver, page);
  await driver.clickIn(page, "button:has(b)");
  await driver.waitInMargin(page, "the margin", (roots) => roots.some((root) => root.querySelector(".margin-is-open")));
}

/** How the margin stands in the page: float, dock or sheet; "" when it is not open. */
export async function modeOf(driver: Driver, page: Page): Promise<string> {
  return await driver.inMargin(page, (roots) => {
    const open = roots.map((root) => root.querySelector(".margin-is-open")).find(Boolean);
    return ["float", "dock", "sheet"].find((mode) => open?.classList.contains(`is-${mode}`)) ?? "";
  });
}
