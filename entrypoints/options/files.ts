import type { Told } from "../../components/panel/options/types.ts";
import { toCount } from "../../components/margin/words.ts";
import { readSettingsFile, toSettingsFile, type Loaded } from "../../utils/chosen/backup.ts";
import { askBackground, changeSettings } from "../../utils/messages/send.ts";
import { getSettings, type Settings } from "../../utils/settings.ts";
import { saveFile } from "./save-file.ts";

const REFUSED: Record<Exclude<Loaded, { ok: true }>["why"], string> = {
  "too-large": "That file is far too large for settings.",
  "no-json": "That file cannot be read: it is damaged, or no settings file.",
  "other-file": "That is no settings file of Lemargin.",
  damaged: "That file is damaged: its sources and sites cannot be read.",
  newer: "That file is from a newer Lemargin.",
};

export function saveSettings(settings: Settings): void {
  saveFile("lemargin-settings.json", toSettingsFile(settings));
}

/** Puts a file's settings in place of the present ones; a file that is none changes nothing. */
export async function loadSettings(file: Blob): Promise<Told> {
  const loaded = readSettingsFile(await file.text(), await getSettings());
  if (!loaded.ok) return { text: `${REFUSED[loaded.why]} Nothing was changed.`, bad: true };
  const { sources, sites } = await changeSettings({ do: "replace", settings: loaded.settings });
  const calmed =
    loaded.calmed > 0
      ? ` ${toCount(loaded.calmed, "of them")} sent without a click; a file cannot allow that, so choose it anew above.`
      : "";
  const left =
    loaded.dropped > 0
      ? ` ${toCount(loaded.dropped, "entry", "entries")} could not be read and ${loaded.dropped === 1 ? "was" : "were"} left out.`
      : "";
  return {
    text: `Loaded ${toCount(sources.length, "source")} and ${toCount(sites.length, "site")}.${left}${calmed}`,
    bad: false,
  };
}

/** Saves the ledger as it is. */
export async function saveLedger(): Promise<void> {
  const rows = await askBackground<"ledger">({ type: "ledger" });
  saveFile("lemargin-everything-sent.json", `${JSON.stringify(rows, null, 2)}\n`);
}

/** Forgets everything, and gives back what the browser allows. */
export async function eraseEverything(): Promise<void> {
  await askBackground<"erase-all">({ type: "erase-all" });
}
