import type { Driver } from "../../browser/driver.ts";
import type { ArticleText } from "../../../utils/model.ts";
import type { ReadText } from "./probe.ts";

/** What the extension has made of the page in a tab. */
export interface TabReading {
  detected: boolean;
  /** What its margin read; empty before the first opening. */
  read: ReadText[];
}

interface Stored {
  article?: object | null;
  text?: ArticleText | null;
}

/** Reads it where the extension keeps it. */
export async function readTab(driver: Driver, tabId: number): Promise<TabReading> {
  const stored = await driver.inExtension(
    async (api, key) => (await api.storage.session.get(key))[key] ?? null,
    `tab:${tabId}`,
  );
  const { article, text } = (stored ?? {}) as Stored;
  const read = (text?.paragraphs ?? []).map(({ text, kind }) => ({ text, heading: kind === "heading" }));
  return { detected: Boolean(article), read };
}
