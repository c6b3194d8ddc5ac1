import * as z from "zod/mini";
import {
  appearance,
  community,
  DISCUSSED_BY,
  host,
  readSettings,
  site,
  source,
  updateSettings,
  type Settings,
} from "../settings.ts";
import { instancePattern, sitePattern } from "../tabs/detector-script.ts";
import * as change from "./change.ts";
import { giveBack } from "./grant.ts";
import { toChosenSettings } from "./welcome.ts";

/** Some of the fields of a setting. */
const sourcePart = z.object({ on: z.exactOptional(source.shape.on), mode: z.exactOptional(source.shape.mode) });
const sitePart = z.object({
  on: z.exactOptional(site.shape.on),
  onHit: z.exactOptional(site.shape.onHit),
  asks: site.shape.asks,
});
const looks = appearance.shape;
const looksPart = z.object({
  theme: z.exactOptional(looks.theme),
  textSize: z.exactOptional(looks.textSize),
  notesShown: z.exactOptional(looks.notesShown),
  lines: z.exactOptional(looks.lines),
  side: z.exactOptional(looks.side),
  marks: z.exactOptional(looks.marks),
  scores: z.exactOptional(looks.scores),
});
/** What is ticked on the welcome page. */
const choice = z.object({
  communities: z.readonly(z.array(community)),
  sites: z.readonly(z.array(host)),
  every: z.boolean(),
});

/**
 * Everything the extension's own documents may change in the settings, as data: sent to the background, which applies
 * one after another. What a document does not name stays as it is, whatever another one changed meanwhile.
 */
export const settingsChange = z.discriminatedUnion("do", [
  z.object({ do: z.literal("choose"), choice }),
  z.object({ do: z.literal("add-source"), host }),
  z.object({ do: z.literal("change-source"), host, part: sourcePart }),
  z.object({ do: z.literal("remove-source"), host }),
  z.object({ do: z.literal("make-home"), host }),
  z.object({ do: z.literal("add-community"), community }),
  z.object({ do: z.literal("remove-community"), community }),
  z.object({ do: z.literal("add-site"), host }),
  z.object({ do: z.literal("change-site"), host, part: sitePart }),
  z.object({ do: z.literal("remove-site"), host }),
  z.object({ do: z.literal("looks"), part: looksPart }),
  z.object({ do: z.literal("discussed-by"), by: z.enum(DISCUSSED_BY) }),
  /** Those of a file, in place of all; read field by field, as stored ones are. */
  z.object({ do: z.literal("replace"), settings: z.unknown() }),
]);
export type SettingsChange = z.infer<typeof settingsChange>;

/**
 * Applies a change after those that came before it. What it removes is given back to the browser as well.
 * @param at ISO time, for the first answer of the welcome page.
 */
export async function applySettingsChange(wanted: SettingsChange, at: string): Promise<Settings> {
  const next = await updateSettings(toUpdate(wanted, at));
  if (wanted.do === "remove-source") await giveBack([instancePattern(wanted.host)]);
  if (wanted.do === "remove-site") await giveBack([sitePattern(wanted.host)]);
  return next;
}

function toUpdate(wanted: SettingsChange, at: string): (now: Settings) => Partial<Settings> {
  switch (wanted.do) {
    case "choose":
      return (now) => toChosenSettings(now, wanted.choice, at);
    case "add-source":
      return change.addSource(wanted.host);
    case "change-source":
      return change.changeSource(wanted.host, wanted.part);
    case "remove-source":
      return change.removeSource(wanted.host);
    case "make-home":
      return change.makeHome(wanted.host);
    case "add-community":
      return change.addCommunity(wanted.community);
    case "remove-community":
      return change.removeCommunity(wanted.community);
    case "add-site":
      return change.addSite(wanted.host);
    case "change-site":
      return change.changeSite(wanted.host, wanted.part);
    case "remove-site":
      return change.removeSite(wanted.host);
    case "looks":
      return () => wanted.part;
    case "discussed-by":
      return () => ({ discussedBy: wanted.by });
    case "replace":
      return (now) => {
        const settings = readSettings(wanted.settings);
        return { ...settings, welcomed: now.welcomed || settings.welcomed };
      };
  }
}
