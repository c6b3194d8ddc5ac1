import type { Page } from "puppeteer-core";
import type { Driver } from "../browser/driver.ts";
import { readTops, toParagraphs } from "../story/article-page.ts";
import { readMargin } from "../story/read-margin.ts";
import type { Placement } from "./recorder.ts";

/** Reads every note of the open margin, each while it is the active one, beside the paragraph it stands at. */
export async function readPlacements(driver: Driver, page: Page, body: readonly string[]): Promise<Placement[]> {
  const rows = await readMargin(driver, page);
  const tops = await readTops(page, toParagraphs(body));
  return rows.map(({ author, paragraph, reason, quote, noteTop, replies }) => ({
    author,
    paragraph,
    reason,
    quote,
    noteTop,
    paragraphTop: paragraph === null ? null : (tops[paragraph] ?? null),
    replies,
  }));
}
