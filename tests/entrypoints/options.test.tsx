import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { App } from "../../entrypoints/options/App.tsx";
import { toSourceRows } from "../../entrypoints/options/rows.ts";
import type { CheckResult, CorrectionRow, LedgerRow } from "../../utils/messages/answers.ts";
import { getSettings, readSettings, updateSettings } from "../../utils/settings.ts";
import { click, draw, press, select, write } from "../components/panel/draw.ts";
import { thread } from "../components/panel/views.ts";
import { createFakePanel } from "./fake-panel.ts";

const SETTINGS = readSettings({
  welcomed: "2026-01-01T00:00:00.000Z",
  sources: [
    { host: "lemmy.world", on: true, mode: "table", communities: ["world@lemmy.world"] },
    { host: "feddit.org", on: true, mode: "table", communities: ["europe@feddit.org"] },
  ],
  sites: [{ host: "bbc.com", on: true, onHit: "count" }],
});
const GOOD: CheckResult = { ok: true, software: "Lemmy", version: "0.19.20", detail: "" };
const yes = () => true;

async function open(settings = SETTINGS): Promise<HTMLElement> {
  await updateSettings(() => settings);
  return draw(<App first={settings} />);
}
const hosts = async () => (await getSettings()).sources.map((source) => source.host);

beforeEach(() => fakeBrowser.reset());

describe("what the options say of a community", () => {
  const listed = (answer: LedgerRow["answer"]): LedgerRow => ({
    at: "2026-01-01T10:00:00.000Z",
    instance: "lemmy.world",
    what: "links",
    detail: "world@lemmy.world",
    why: "table",
    told: "communities",
    answer,
    page: "",
  });
  const unknown = (...ledger: LedgerRow[]) => toSourceRows(SETTINGS, [], ledger, [], 0).flatMap((row) => row.unknown);

  it("is that its instance does not know it, when the last listing was answered so", () => {
    expect(unknown(listed({ ok: false, kind: "http", status: 404 }))).toEqual(["world@lemmy.world"]);
  });

  it("is nothing when it was listed since, or the instance could not be asked at all", () => {
    expect(unknown(listed({ ok: true, count: 50 }), listed({ ok: false, kind: "http", status: 404 }))).toEqual([]);
    expect(unknown(listed({ ok: false, kind: "timeout", status: 0 }))).toEqual([]);
    expect(unknown(listed({ ok: false, kind: "http", status: 502 }))).toEqual([]);
  });
});

describe("what the options say of an instance", () => {
  it("is what it runs, and that it cannot be read where it cannot", async () => {
    createFakePanel(yes, {
      software: [
        { host: "lemmy.world", name: "Lemmy", version: "0.19.20", readable: true },
        { host: "feddit.org", name: "mbin", version: "1.8", readable: false },
      ],
    });
    const text = (await open()).querySelector("#sources")?.textContent;
    expect(text).toContain("HomeLemmy 0.19.20");
    expect(text).toContain("mbin 1.8: cannot be read");
  });
});

describe("adding in the options", () => {
  it("an instance is asked of the browser, then looked at, then added, and what it runs is said", async () => {
    const fake = createFakePanel(yes, { "check-instance": GOOD });
    const box = await open();
    await write(box, "Add an instance", "https://lemmy.zip/");
    expect(fake.questions).toEqual([{ origins: ["https://lemmy.zip/*"] }]);
    expect(fake.messages).toContainEqual({ type: "check-instance", host: "lemmy.zip" });
    expect(await hosts()).toEqual(["lemmy.world", "feddit.org", "lemmy.zip"]);
    expect(box.textContent).toContain("lemmy.zip was added: Lemmy 0.19.20.");
  });

  it.each<[CheckResult, string]>([
    [{ ok: false, why: "not-an-instance", detail: "" }, "No Lemmy or PieFed answers there."],
    [{ ok: false, why: "not-supported", detail: "Mastodon 4.3" }, "It runs Mastodon 4.3, which Lemargin cannot read."],
    [{ ok: false, why: "timeout", detail: "" }, "No answer within 10 seconds."],
    [{ ok: false, why: "private-instance", detail: "" }, "It shows its threads to members only."],
    [{ ok: false, why: "challenge", detail: "" }, "It wants to check your browser first."],
  ])("an instance that answers %o is not added, its grant is given back, and why is said", async (result, words) => {
    const fake = createFakePanel(yes, { "check-instance": result });
    const box = await open();
    await write(box, "Add an instance", "lemmy.zip");
    expect(await hosts()).toEqual(["lemmy.world", "feddit.org"]);
    expect(fake.granted.has("https://lemmy.zip/*")).toBe(false);
    expect(box.textContent).toContain(`lemmy.zip was not added. ${words}`);
  });

  it("what is no instance is refused before anybody is asked; so is a refusal of the browser", async () => {
    const fake = createFakePanel(() => false, { "check-instance": GOOD });
    const box = await open();
    await write(box, "Add an instance", "10.0.0.1");
    expect(fake.questions).toEqual([]);
    expect(box.textContent).toContain("That is no address of an instance.");
    await write(box, "Add an instance", "lemmy.zip");
    expect(box.textContent).toContain("The browser did not allow lemmy.zip.");
    expect(fake.messages.map((one) => one.type)).not.toContain("check-instance");
    expect(await hosts()).toEqual(["lemmy.world", "feddit.org"]);
  });

  it("a community of a new instance brings its instance along; one that is not known takes it out again", async () => {
    createFakePanel(yes, { "check-instance": GOOD, "check-community": GOOD });
    const box = await open();
    await write(box, "Add a community", "!technology@lemmy.zip");
    expect((await getSettings()).sources.at(-1)).toEqual({
      host: "lemmy.zip",
      on: true,
      mode: "table",
      communities: ["technology@lemmy.zip"],
    });
    const fake = createFakePanel(yes, {
      "check-instance": GOOD,
      "check-community": { ok: false, why: "not-found", detail: "" },
    });
    const other = await open();
    await write(other, "Add a community", "nothing@sopuli.xyz");
    expect(await hosts()).toEqual(["lemmy.world", "feddit.org"]);
    expect(fake.granted.has("https://sopuli.xyz/*")).toBe(false);
    expect(other.textContent).toContain("None of your instances knows this community.");
  });

  it("before the welcome page is answered nobody may be asked, and the page says so", async () => {
    const fake = createFakePanel(yes, { "check-instance": GOOD });
    const box = await open(readSettings({}));
    expect(box.textContent).toContain("Lemargin is not set up");
    await write(box, "Add an instance", "lemmy.zip");
    expect(fake.questions).toEqual([]);
    expect(fake.messages.map((one) => one.type)).not.toContain("check-instance");
  });

  it("a site is asked of the browser with its subdomains, and added when it is allowed", async () => {
    const fake = createFakePanel(yes);
    const box = await open();
    await write(box, "Add a site", "www.localpaper.com/today");
    expect(fake.questions).toEqual([{ origins: ["https://*.localpaper.com/*"] }]);
    expect((await getSettings()).sites.map((site) => site.host)).toEqual(["bbc.com", "localpaper.com"]);
  });
});

describe("changing in the options", () => {
  it("every article needs a yes of its own; the choice in the list alone changes nothing", async () => {
    createFakePanel(yes);
    const box = await open();
    await select(box, "How lemmy.world looks up articles", "every");
    expect((await getSettings()).sources[0]?.mode).toBe("table");
    expect(box.textContent).toContain("lemmy.world would learn the address of every article");
    await press(box, "Leave it as it was");
    expect(box.textContent).not.toContain("would learn the address of every article");
    await select(box, "How lemmy.world looks up articles", "every");
    await press(box, "Yes, do that");
    expect((await getSettings()).sources.map((source) => source.mode)).toEqual(["every", "table"]);
  });

  it("opening by itself needs the same; the badge does not", async () => {
    createFakePanel(yes);
    const box = await open();
    await select(box, "When a discussion is found on bbc.com", "open");
    expect((await getSettings()).sites[0]?.onHit).toBe("count");
    await press(box, "Yes, do that");
    expect((await getSettings()).sites[0]?.onHit).toBe("open");
    await select(box, "When a discussion is found on bbc.com", "badge");
    expect((await getSettings()).sites[0]?.onHit).toBe("badge");
  });

  it("removing a source is asked about first, and gives its grant back", async () => {
    const fake = createFakePanel(yes);
    fake.granted.add("https://lemmy.world/*");
    const box = await open();
    await press(box, "Remove");
    expect(await hosts()).toEqual(["lemmy.world", "feddit.org"]);
    await press(box, "Remove it");
    expect(await hosts()).toEqual(["feddit.org"]);
    expect(fake.granted.size).toBe(0);
  });

  it("what the browser does not allow is said with a button for exactly it", async () => {
    const fake = createFakePanel((origin) => origin.includes("bbc"));
    const box = await open();
    expect(box.querySelector("#sites")?.textContent).toContain("Not allowed by the browser");
    const sites = box.querySelector<HTMLElement>("#sites");
    if (sites) await press(sites, "Allow");
    expect(fake.questions).toEqual([{ origins: ["https://*.bbc.com/*"] }]);
  });

  it("a change that the background does not make is said", async () => {
    createFakePanel(yes);
    const box = await open();
    expect(box.querySelector("[role=alert]")?.textContent).toBe("");
    Object.assign(fakeBrowser.runtime, { sendMessage: () => Promise.reject(new Error("gone")) });
    await press(box, "Lemargin on bbc.com");
    expect(box.querySelector("[role=alert]")?.textContent).toContain("nothing was changed");
    expect((await getSettings()).sites[0]?.on).toBe(true);
  });

  it("appearance takes effect at once", async () => {
    createFakePanel(yes);
    const box = await open();
    const large = [...box.querySelectorAll("label")].find((one) => one.textContent === "Large");
    if (large) await click(large);
    expect((await getSettings()).textSize).toBe("large");
  });
});

describe("everything sent", () => {
  const row: LedgerRow = {
    at: new Date().toISOString(),
    instance: "lemmy.world",
    what: "page",
    detail: "https://northgate.example/troops",
    why: "ask",
    told: "address",
    answer: { ok: true, count: 0 },
    page: "k",
  };

  it("names for each request when, to whom, what, why and what came back", async () => {
    createFakePanel(yes, { ledger: [row, { ...row, answer: { ok: false, kind: "timeout", status: 0 } }] });
    const box = await open();
    const text = box.querySelector("#sent")?.textContent ?? "";
    for (const words of ["lemmy.world", "Is this page posted?", "northgate.example/troops", "You pressed Ask"])
      expect(text).toContain(words);
    expect(text).toContain("nobody posted it");
    expect(text).toContain("could not: no answer within 10 seconds.");
    expect(text).toContain("2 requests today, 0 of them for the table.");
  });

  it("is erased only after a second press", async () => {
    const fake = createFakePanel(yes, { ledger: [row], "erase-ledger": null });
    const box = await open();
    const sent = box.querySelector<HTMLElement>("#sent");
    if (!sent) throw new Error("no section");
    await press(sent, "Erase");
    expect(fake.messages.map((one) => one.type)).not.toContain("erase-ledger");
    await press(sent, "Erase the list");
    expect(fake.messages.map((one) => one.type)).toContain("erase-ledger");
  });
});

describe("the reader's corrections in the options", () => {
  const row: CorrectionRow = {
    page: "k",
    kind: "rejected",
    thread: thread("world@lemmy.world", 7),
    article: "Troops at the border",
    at: "2026-01-02T10:00:00.000Z",
  };

  it("are listed with thread, article, what was said and when; each can be taken back", async () => {
    const added = {
      ...row,
      kind: "added" as const,
      thread: { ...row.thread, apId: "javascript:alert(1)" },
      article: "",
    };
    const fake = createFakePanel(yes, { corrections: [row, added], "take-back": null });
    const section = (await open()).querySelector<HTMLElement>("#corrections");
    if (!section) throw new Error("no section");
    const [first, second] = [...section.querySelectorAll("tbody tr")].map((one) => one.textContent);
    for (const words of ["Post in world@lemmy.world", "Troops at the border", "Wrong article", "2 Jan"])
      expect(first).toContain(words);
    expect(second).toContain("Use this thread");
    expect(second).toContain("Headline not known");
    expect([...section.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual([row.thread.apId]);
    await press(section, "Take it back");
    expect(fake.messages).toContainEqual({ type: "take-back", page: "k", thread: row.thread.apId });
  });

  it("are none at first, and it says how to make one", async () => {
    createFakePanel(yes);
    const box = await open();
    expect(box.querySelector("#corrections")?.textContent).toContain("None so far.");
  });
});
