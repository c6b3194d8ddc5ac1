import { browser } from "wxt/browser";
import type { SettingsChange } from "../chosen/settings-change.ts";
import type { Settings } from "../settings.ts";
import type { PanelAnswers } from "./answers.ts";
import type { FromPanel } from "./table.ts";

/**
 * Asks the background from one of the extension's own documents. It always answers within its own deadlines (25 s).
 * @throws when the background failed, or none is there to answer.
 */
export async function askBackground<T extends FromPanel["type"]>(
  message: Extract<FromPanel, { type: T }>,
): Promise<PanelAnswers[T]> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer === undefined) throw new Error(`no answer to ${message.type}`);
  // The table ties each type to its answer; what comes from the background is trusted.
  return answer as PanelAnswers[T];
}

/**
 * Changes the settings from one of the extension's own documents. Once this was called the document may be closed: the
 * background does the rest.
 * @returns the settings after the change.
 * @throws when the background failed, or none is there to answer.
 */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  return askBackground<"change">({ type: "change", change });
}
