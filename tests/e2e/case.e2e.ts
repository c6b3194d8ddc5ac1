import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSERS } from "../browser/types.ts";
import { waitForChip, openByChip, waitForNotes } from "../story/open-margin.ts";
import { activate, readNotes, type NoteRow } from "../story/read-margin.ts";
import type { CaseFile } from "../world/start.ts";
import { readMarks, startReading, waitForWords } from "./reading.ts";
import type { Session } from "./session.ts";

const FILE = "../shared/data/cases/north-korea.json";
const hasCase = existsSync(FILE);
if (!hasCase) console.log(`skipped: the reference case is not here (${FILE})`);

describe.skipIf(!hasCase).each(BROWSERS)("the reference case in %s", (kind) => {
  let session: Session;
  let file: CaseFile;
  beforeAll(async () => {
    file = JSON.parse(readFileSync(FILE, "utf8")) as CaseFile;
    const site = new URL(file.article.url).hostname.replace(/^www\./, "");
    session = await startReading(kind, { communities: ["world@lemmy.world"], sites: [site] }, { case: file });
  });
  afterAll(() => session?.close());

  it("stands beside the paragraph it quotes, marked, with its reply below", async () => {
    const { driver, world } = session;
    const page = await driver.open(file.article.url);
    // The thread is a month old: no table of recent links has it, and asking finds it.
    const popup = await driver.openPopup(page);
    await popup.click("button.wide");
    await waitForChip(driver, page);
    await popup.close();
    await openByChip(driver, page);
    await waitForNotes(driver, page);
    await waitForWords(driver, page, /in 1 community/);

    const note = (await driver.inMargin(page, readNotes)).find((row) => row.author === "tal@lemmy.today");
    const at = file.article.paragraphs.findIndex((text) => text.startsWith("It is also likely to be unwelcome news"));
    expect(note).toMatchObject({ paragraph: at, reason: "quote" });
    const { id } = note as NoteRow;
    await activate(driver, page, id);
    const active = (await driver.inMargin(page, readNotes)).find((row) => row.id === id);
    expect(active?.replies).toEqual(["FarceOfWill@infosec.pub"]);
    const marked = (await readMarks(page))["quoted-active"] ?? [];
    expect(marked).toHaveLength(1);
    expect(file.article.paragraphs[at]).toContain(marked[0]);
    expect(marked[0]).toMatch(/^It is also likely to be unwelcome news in China/);
    expect(world.requests().some(({ path }) => path.includes("search"))).toBe(true);
    expect(await driver.errors()).toEqual([]);
  });
});
