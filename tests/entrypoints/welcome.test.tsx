import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { App } from "../../entrypoints/welcome/App.tsx";
import { TOPICS } from "../../utils/defaults/communities.ts";
import { SITE_GROUPS } from "../../utils/defaults/sites.ts";
import { getSettings, readSettings } from "../../utils/settings.ts";
import { draw, press, write } from "../components/panel/draw.ts";
import { createFakePanel } from "./fake-panel.ts";

const UNSET = readSettings({});
const SITES = SITE_GROUPS.flatMap((group) => group.sites);
const preset = SITES.filter((site) => site.preset);
const communities = TOPICS.filter((topic) => topic.preset).flatMap((topic) => topic.communities);
const instances = [...new Set(communities.map((one) => one.split("@")[1]))];

const yes = () => true;
const no = () => false;
const sorted = (list: readonly string[] | undefined) => [...(list ?? [])].sort();

/** The tick box of a label that begins with these words. */
async function tick(box: HTMLElement, words: string): Promise<void> {
  const label = [...box.querySelectorAll("label")].find((one) => one.textContent.startsWith(words));
  const input = label?.querySelector("input");
  if (!input) throw new Error(`no box "${words}"`);
  input.setAttribute("aria-label", words);
  await press(box, words);
}

beforeEach(() => fakeBrowser.reset());

describe("the welcome page", () => {
  it("asks the browser once, for exactly the ticked sites and the instances of the ticked communities", async () => {
    const fake = createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, `Set up ${preset.length} sites`);
    expect(fake.questions).toHaveLength(1);
    expect(sorted(fake.questions[0]?.origins)).toEqual(
      sorted([...preset.map((site) => `https://*.${site.host}/*`), ...instances.map((host) => `https://${host}/*`)]),
    );
    expect(fake.questions[0]?.data_collection).toBeUndefined();
  });

  it("sends nothing itself, whatever is pressed", async () => {
    const fake = createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Choose them one by one");
    await write(box, "Add a community", "news@lemmy.example.org");
    await press(box, "Set up");
    expect(fake.messages).toEqual([]);
  });

  it("what is unticked and added changes the question accordingly", async () => {
    const fake = createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "None");
    await tick(box, "Reuters");
    await write(box, "Add a news site", "https://www.localpaper.com/some/story");
    for (const topic of TOPICS.filter((one) => one.preset)) await tick(box, topic.name);
    await press(box, "Choose them one by one");
    await tick(box, "europe@feddit.org");
    await write(box, "Add a community", "news@lemmy.example.org");
    await press(box, "Set up 2 sites");
    expect(sorted(fake.questions[0]?.origins)).toEqual([
      "https://*.localpaper.com/*",
      "https://*.reuters.com/*",
      "https://feddit.org/*",
      "https://lemmy.example.org/*",
    ]);
    const { sources, sites } = await getSettings();
    expect(sources.flatMap((source) => source.communities)).toEqual(["europe@feddit.org", "news@lemmy.example.org"]);
    expect(sites.map((site) => site.host)).toEqual(["reuters.com", "localpaper.com"]);
  });

  it("allowed: the settings are written with the time of the answer, and it says what happens next", async () => {
    createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Set up");
    const settings = await getSettings();
    expect(Date.parse(settings.welcomed)).toBeGreaterThan(0);
    expect(settings.sources.map((source) => source.mode)).toEqual(instances.map(() => "table"));
    expect(box.querySelector("h1")?.textContent).toBe("Lemargin is set up");
    expect(box.textContent).toContain(`one of your ${preset.length} sites`);
    expect(box.textContent).toContain("No instance learns what you read");
  });

  it("refused or closed: nothing is written, it says so, and the button asks again", async () => {
    const fake = createFakePanel(no);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Set up");
    expect(await getSettings()).toEqual(UNSET);
    expect(box.textContent).toContain("Nothing was set up");
    expect(box.textContent).not.toContain("Lemargin is set up");
    await press(box, "Ask again");
    expect(fake.questions).toHaveLength(2);
  });

  it("allowed in part: what is missing is listed, the rest is set up, and the button asks again", async () => {
    const fake = createFakePanel((origin) => !/bbc|feddit/.test(origin));
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Set up");
    expect(box.querySelector(".said h2")?.textContent).toBe("Set up in part");
    expect([...box.querySelectorAll(".said li")].map((one) => one.textContent)).toEqual([
      "bbc.com",
      "bbc.co.uk",
      "feddit.org",
    ]);
    expect((await getSettings()).welcomed).not.toBe("");
    expect(box.textContent).not.toContain("Nothing was set up");
    await press(box, "Ask again for 3 addresses");
    expect(fake.questions).toHaveLength(2);
  });

  it("allowed but not kept: it does not say that it is set up, and the button is there again", async () => {
    createFakePanel(yes);
    Object.assign(fakeBrowser.runtime, { sendMessage: () => Promise.reject(new Error("gone")) });
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Set up");
    expect(box.textContent).toContain("something went wrong inside Lemargin");
    expect(box.textContent).not.toContain("Lemargin is set up");
    createFakePanel(yes);
    await press(box, "Set up");
    expect(box.querySelector("h1")?.textContent).toBe("Lemargin is set up");
  });

  it("Not now leaves everything unset and says so", async () => {
    const fake = createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "Not now");
    expect(fake.questions).toEqual([]);
    expect(await getSettings()).toEqual(UNSET);
    expect(box.textContent).toContain("Nothing is set up");
  });

  it("asking about every article is not ticked, and ticked it is for the home alone", async () => {
    createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    const every = box.querySelector<HTMLInputElement>(".choice input");
    expect(every?.checked).toBe(false);
    await tick(box, "Also ask lemmy.world about every article");
    await press(box, "Set up");
    const modes = (await getSettings()).sources.map((source) => [source.host, source.mode]);
    expect(modes.filter(([, mode]) => mode === "every")).toEqual([["lemmy.world", "every"]]);
  });

  it("with no site or no community there is nothing to ask for", async () => {
    const fake = createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await press(box, "None");
    expect(box.textContent).toContain("Choose at least one community and one site first.");
    await press(box, "Set up 0 sites");
    expect(fake.questions).toEqual([]);
  });

  it("what is no site or community is refused in words", async () => {
    createFakePanel(yes);
    const box = await draw(<App settings={UNSET} />);
    await write(box, "Add a news site", "localhost");
    expect(box.textContent).toContain("That is no address of a public web site.");
    await press(box, "Choose them one by one");
    await write(box, "Add a community", "world");
    expect(box.textContent).toContain("A community is written name@instance");
  });

  it("opened again it shows what was chosen", async () => {
    createFakePanel(yes);
    const settings = readSettings({
      welcomed: "2026-01-01T00:00:00.000Z",
      sources: [{ host: "lemmy.example.org", on: true, mode: "every", communities: ["news@lemmy.example.org"] }],
      sites: [{ host: "localpaper.com", on: true, onHit: "count" }],
    });
    const box = await draw(<App settings={settings} />);
    expect(box.textContent).toContain("1 community on 1 instance");
    expect(box.querySelector<HTMLInputElement>(".choice input")?.checked).toBe(true);
    expect([...box.querySelectorAll<HTMLInputElement>(".sites input:checked")]).toHaveLength(1);
  });
});
