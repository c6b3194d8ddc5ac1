import type { Driver } from "../browser/driver.ts";
import { until } from "../browser/wait.ts";
import { openByChip, waitForChip, waitForAll } from "../story/open-margin.ts";
import { activate, readNotes } from "../story/read-margin.ts";
import { answerWelcome } from "../story/welcome.ts";
import type { CaseFile } from "../world/start.ts";
import { readPlacements } from "./placements.ts";
import { photographPopup } from "./popup.ts";
import type { Placement, Recorder } from "./recorder.ts";

const CHIP_PATIENCE_MS = 4_000;

/** The story of one reference case: its article, and its comments where they belong. */
export async function tellCase(driver: Driver, recorder: Recorder, file: CaseFile): Promise<Placement[]> {
  const { url, paragraphs } = file.article;
  let placements: Placement[] = [];
  await recorder.step("welcome", () =>
    answerWelcome(driver, { communities: ["world@lemmy.world"], sites: [new URL(url).hostname.replace(/^www\./, "")] }),
  );
  const page = await driver.open(url);
  await recorder.step("article with chip", async () => {
    // A thread older than the table is found by asking, as a reader would.
    const there = await until("the chip", () => waitForChip(driver, page), CHIP_PATIENCE_MS).catch(() => "");
    if (there === "") {
      const popup = await driver.openPopup(page);
      await popup.click("button.wide");
      await waitForChip(driver, page);
      await popup.close();
    }
    return page;
  });
  await recorder.step("margin open", async () => {
    await openByChip(driver, page);
    await waitForAll(driver, page);
    return page;
  });
  await recorder.step("note active", async () => {
    const notes = await driver.inMargin(page, readNotes);
    const first = notes.find((note) => note.paragraph !== null) ?? notes[0];
    if (!first) throw new Error("there is no note");
    await activate(driver, page, first.id);
    return page;
  });
  await recorder.step("popup", async () => {
    return await photographPopup(driver, page);
  });
  await recorder.step("all notes read", async () => {
    placements = await readPlacements(driver, page, paragraphs);
    return page;
  });
  return placements;
}
