import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { App } from "../../entrypoints/popup/App.tsx";
import { getSettings, updateSettings } from "../../utils/settings.ts";
import { draw, press, write } from "../components/panel/draw.ts";
import { failed, source, VIEWS } from "../components/panel/views.ts";
import { createFakePanel, type FakePanel } from "./fake-panel.ts";

const SITE = "https://*.northgate.example/*";
const sourceOf = (host: string) => ({ host, on: true, mode: "table" as const, communities: [] });

/** What the background was asked, without looks at the tab. */
const asked = (fake: FakePanel) => fake.messages.map((one) => one.type).filter((type) => type !== "tab");

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(window, "close").mockReturnValue(undefined);
});

describe("the popup's wiring", () => {
  it("asks about its tab, and about nothing else, when it opens", async () => {
    const fake = createFakePanel(() => true, {}, VIEWS.found);
    const box = await draw(<App tabId={7} />);
    expect(fake.messages).toEqual([{ type: "tab", tabId: 7 }]);
    expect(box.querySelector("h1")?.textContent).toBe("128 comments");
  });

  it("asks again while it stays open, so that the background is awake when something is pressed", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    try {
      const fake = createFakePanel(() => true, {}, VIEWS.found);
      await draw(<App tabId={7} />);
      vi.advanceTimersByTime(29_000);
      expect(fake.messages.filter((one) => one.type === "tab").length).toBeGreaterThan(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("what is pressed while an instance is being asked is heard", async () => {
    const sources = [source("lemmy.example", { state: "not-asked" }), failed("feddit.example", "timeout")];
    const view = { ...VIEWS.none, sources, state: "failed" as const };
    const fake = createFakePanel(() => true, { "check-instance": { ok: false, why: "timeout", detail: "" } }, view);
    await updateSettings(() => ({ sites: [{ host: "northgate.example", on: true, onHit: "count" }] }));
    const { sendMessage } = fakeBrowser.runtime;
    Object.assign(fakeBrowser.runtime, {
      sendMessage: (message: { type: string }) =>
        message.type === "ask" ? new Promise(() => undefined) : sendMessage(message),
    });
    const box = await draw(<App tabId={7} />);
    await press(box, "Ask lemmy.example about this page");
    await press(box, "Lemargin on this site");
    await press(box, "Try now");
    expect(asked(fake)).toEqual(["check-instance"]);
    expect((await getSettings()).sites[0]?.on).toBe(false);
  });

  it("opening the margin tells the background and closes the popup", async () => {
    const fake = createFakePanel(() => true, { "open-tab": null }, VIEWS.found);
    const box = await draw(<App tabId={7} />);
    await press(box, "Open the margin");
    expect(fake.messages).toContainEqual({ type: "open-tab", tabId: 7 });
    expect(window.close).toHaveBeenCalledOnce();
  });

  it("adding the site asks for exactly it and puts it into the list; refused, it goes again", async () => {
    const fake = createFakePanel(() => true, {}, VIEWS["not-in-list"]);
    await press(await draw(<App tabId={7} />), "Add northgate.example");
    expect(fake.questions).toEqual([{ origins: [SITE] }]);
    expect((await getSettings()).sites).toEqual([{ host: "northgate.example", on: true, onHit: "count" }]);
    fakeBrowser.reset();
    createFakePanel(() => false, {}, VIEWS["not-in-list"]);
    await press(await draw(<App tabId={7} />), "Add northgate.example");
    expect((await getSettings()).sites).toEqual([]);
  });

  it("a site that was in the list stays there when the browser refuses", async () => {
    createFakePanel(() => false, {}, VIEWS["no-grant"]);
    await updateSettings(() => ({ sites: [{ host: "northgate.example", on: true, onHit: "badge" }] }));
    await press(await draw(<App tabId={7} />), "Allow northgate.example");
    expect((await getSettings()).sites).toEqual([{ host: "northgate.example", on: true, onHit: "badge" }]);
  });

  it("only asking about this page asks the browser for nothing and keeps nothing", async () => {
    const fake = createFakePanel(() => true, { ask: VIEWS.none }, VIEWS["not-in-list"]);
    await press(await draw(<App tabId={7} />), "Only ask about this page");
    expect(fake.questions).toEqual([]);
    expect(fake.messages).toContainEqual({ type: "ask", tabId: 7 });
    expect((await getSettings()).sites).toEqual([]);
  });

  it("the switches change the settings of that site and that source only", async () => {
    createFakePanel(() => true, {}, VIEWS.none);
    await updateSettings(() => ({
      sites: ["northgate.example", "other.example"].map((host) => ({ host, on: true, onHit: "count" as const })),
      sources: [sourceOf("lemmy.example"), sourceOf("feddit.example")],
    }));
    const box = await draw(<App tabId={7} />);
    await press(box, "Lemargin on this site");
    await press(box, "Sources");
    await press(box, "Ask feddit.example");
    const { sites, sources } = await getSettings();
    expect(sites.map((site) => site.on)).toEqual([false, true]);
    expect(sources.map((one) => one.on)).toEqual([true, false]);
  });

  it("the order of what else is discussed is kept", async () => {
    const article = { title: "Bread", comments: 61, community: "world@lemmy.example", published: "2026-01-01" };
    const discussed = ["a", "b"].map((path) => ({ ...article, url: `https://northgate.example/${path}` }));
    createFakePanel(() => true, {}, { ...VIEWS.none, discussed });
    await press(await draw(<App tabId={7} />), "Most discussed");
    expect((await getSettings()).discussedBy).toBe("most");
  });

  it("trying again looks at the instance first, and goes on only when it answers", async () => {
    const view = { ...VIEWS.failed, sources: [failed("feddit.example", "timeout")] };
    const down = createFakePanel(
      () => true,
      { "check-instance": { ok: false, why: "timeout", detail: "" }, "fill-table": null },
      view,
    );
    await press(await draw(<App tabId={7} />), "Try now");
    expect(asked(down)).toEqual(["check-instance"]);
    const up = createFakePanel(
      () => true,
      { "check-instance": { ok: true, software: "Lemmy", version: "1.0", detail: "" }, "fill-table": null },
      view,
    );
    await press(await draw(<App tabId={7} />), "Try now");
    expect(asked(up)).toEqual(["check-instance", "fill-table"]);
  });

  it("a pasted thread that nobody knows is said", async () => {
    createFakePanel(() => true, { "use-thread": { found: false, view: VIEWS.none, why: "not-known" } }, VIEWS.none);
    const box = await draw(<App tabId={7} />);
    await press(box, "Use a thread I know…");
    await write(box, "Address of the thread", "https://lemmy.example/post/1");
    expect(box.textContent).toContain("None of your instances knows this thread.");
  });

  it("a background that does not answer is said, not shown as nothing found", async () => {
    createFakePanel(() => true);
    const box = await draw(<App tabId={7} />);
    expect(box.textContent).toContain("Something went wrong inside Lemargin.");
    expect(box.textContent).not.toContain("Nobody posted this");
  });
});
