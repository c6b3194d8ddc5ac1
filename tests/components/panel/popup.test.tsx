import { describe, expect, it, vi } from "vitest";
import type { PopupActions } from "../../../components/panel/popup/actions.ts";
import { Popup } from "../../../components/panel/popup/Popup.tsx";
import type { TabState, TabView } from "../../../utils/messages/answers.ts";
import type { FailureKind } from "../../../utils/model.ts";
import { draw, findButton, press, write } from "./draw.ts";
import { NOW, VIEWS, ago, failed, source, thread } from "./views.ts";

/** The heading of each state, in the words of the design. */
const HEADINGS: Record<TabState, string> = {
  "not-set-up": "Not set up",
  found: "128 comments",
  none: "Nobody posted this",
  failed: "Could not ask feddit.example",
  "not-asked": "Not asked yet",
  off: "Switched off here",
  "not-in-list": "This site is not in your list",
  "no-grant": "Not allowed here",
  "no-article": "No article here",
  "cannot-look": "Nothing to look at",
};
const STATES = Object.keys(HEADINGS) as TabState[];

function createActions() {
  return {
    setUp: vi.fn<PopupActions["setUp"]>(),
    addSite: vi.fn<PopupActions["addSite"]>(),
    allow: vi.fn<PopupActions["allow"]>(),
    switchSite: vi.fn<PopupActions["switchSite"]>(),
    switchSource: vi.fn<PopupActions["switchSource"]>(),
    ask: vi.fn<PopupActions["ask"]>(),
    fill: vi.fn<PopupActions["fill"]>(),
    retry: vi.fn<PopupActions["retry"]>(),
    openMargin: vi.fn<PopupActions["openMargin"]>(),
    reject: vi.fn<PopupActions["reject"]>(),
    useThread: vi.fn<PopupActions["useThread"]>(),
    orderDiscussed: vi.fn<PopupActions["orderDiscussed"]>(),
    options: vi.fn<PopupActions["options"]>(),
  };
}

async function show(view: TabView | null, part: { failed?: boolean; threadWhy?: string } = {}) {
  const actions = createActions();
  const box = await draw(
    <Popup
      view={view}
      now={NOW}
      busy=""
      failed={part.failed ?? false}
      threadWhy={part.threadWhy ?? ""}
      actions={actions}
    />,
  );
  return { box, actions, text: box.textContent };
}

describe("the popup's states", () => {
  it.each(STATES)("%s: says its own words as the one heading, and no other state's", async (state) => {
    const { box } = await show(VIEWS[state]);
    expect([...box.querySelectorAll("h1")].map((one) => one.textContent)).toEqual([HEADINGS[state]]);
    // What a single source says of itself stands in its own line.
    box.querySelector(".src")?.remove();
    for (const other of STATES) if (other !== state) expect(box.textContent).not.toContain(HEADINGS[other]);
  });

  it("none in the table says that nothing was sent; none when asked says who was asked, and not that", async () => {
    expect((await show(VIEWS.none)).text).toContain(
      "Not in the 11 communities you listen to. The table is 12 min old; nothing was sent.",
    );
    const asked = { ...VIEWS.none, sources: [source("lemmy.example", { by: "asked", at: ago(1) })] };
    const { text } = await show(asked);
    expect(text).toMatch(/lemmy\.example was asked at \d\d:\d\d and knows no thread\./);
    expect(text).not.toContain("nothing was sent");
    // Asked, but the table is newer: the answer stands, and so does what was sent.
    const row = {
      at: ago(50),
      instance: "lemmy.example",
      what: "page",
      detail: "x",
      why: "ask",
      told: "address",
    } as const;
    const newer = { ...VIEWS.none, sent: [{ ...row, answer: { ok: true, count: 0 } as const, page: "k" }] };
    expect((await show(newer)).text).toContain("you listen to. The table is 12 min old.");
  });

  it("all sources off is not the site switched off", async () => {
    const view = { ...VIEWS.off, siteOn: true, sources: [source("lemmy.example", { state: "off" })] };
    const { text, box } = await show(view);
    expect(text).toContain("All sources are switched off");
    expect(text).not.toContain("Switched off here");
    expect(findButton(box, "Ask lemmy.example")).toBeTruthy();
  });

  it("before the background answers it says nothing; when it fails it says so and shows no state", async () => {
    expect((await show(null)).box.querySelector("h1")).toBeNull();
    const { text } = await show(null, { failed: true });
    expect(text).toContain("Something went wrong");
    for (const state of STATES) expect(text).not.toContain(HEADINGS[state]);
  });

  it.each<[FailureKind, number, string]>([
    ["offline", 0, "You are offline"],
    ["timeout", 0, "No answer within 10 seconds."],
    ["rate-limited", 429, "It asked for a pause."],
    ["challenge", 0, "It wants to check your browser first."],
    ["http", 502, "It answered with error 502."],
    ["malformed", 0, "Its answer could not be read."],
    ["private-instance", 403, "shows its threads to members only"],
    ["no-permission", 0, "The browser does not allow Lemargin to ask it."],
    ["aborted", 0, "It was stopped."],
  ])("a failure of kind %s has its own words and is never called nobody", async (kind, status, words) => {
    const { text } = await show({ ...VIEWS.failed, sources: [failed("feddit.example", kind, status)] });
    expect(text).toContain(words);
    expect(text).not.toContain("Nobody posted this");
  });

  it("a failed source beside found threads is said, and the sources stand unfolded", async () => {
    const sources = [...VIEWS.found.sources, failed("slate.example", "timeout")];
    const { box, text } = await show({ ...VIEWS.found, sources });
    expect(text).toContain("128 comments");
    expect(text).toContain("Could not ask: no answer within 10 seconds.");
    expect(box.querySelector(".src .fold")?.getAttribute("aria-expanded")).toBe("true");
  });
});

describe("the popup's buttons", () => {
  it("found opens; not set up goes to the welcome page", async () => {
    const found = await show(VIEWS.found);
    await press(found.box, "Open the margin");
    expect(found.actions.openMargin).toHaveBeenCalledOnce();
    const fresh = await show(VIEWS["not-set-up"]);
    await press(fresh.box, "Set it up");
    expect(fresh.actions.setUp).toHaveBeenCalledOnce();
    expect(fresh.box.querySelector("[role=switch]")).toBeNull();
  });

  it("a site that is not listed can be added by button or switch, or asked about once, which tells whom", async () => {
    const { box, actions, text } = await show(VIEWS["not-in-list"]);
    await press(box, "Add northgate.example");
    await press(box, "Lemargin on this site");
    expect(actions.addSite).toHaveBeenCalledTimes(2);
    expect(actions.switchSite).not.toHaveBeenCalled();
    await press(box, "Only ask about this page");
    expect(actions.ask).toHaveBeenCalledOnce();
    expect(text).toContain("Asking tells lemmy.example this page’s address.");
  });

  it("the switch of a listed site switches it, on and off", async () => {
    const on = await show(VIEWS.none);
    await press(on.box, "Lemargin on this site");
    expect(on.actions.switchSite).toHaveBeenCalledWith(false);
    const off = await show(VIEWS.off);
    await press(off.box, "Lemargin on this site");
    expect(off.actions.switchSite).toHaveBeenCalledWith(true);
  });

  it("Ask names the instance the next press goes to, and what it learns", async () => {
    const asks = { instance: "feddit.example", again: false, at: "" };
    const { box, text, actions } = await show({ ...VIEWS.none, asks });
    await press(box, "Ask feddit.example about this page");
    expect(actions.ask).toHaveBeenCalledOnce();
    expect(text).toContain("It learns this page’s address.");
    const again = (at: string) => show({ ...VIEWS.none, asks: { instance: "lemmy.example", again: true, at } });
    expect(findButton((await again(ago(1))).box, "Ask lemmy.example about this page again")).toBeTruthy();
    const early = await again(ago(-10));
    expect(early.text).toMatch(/lemmy\.example can be asked again at \d\d:\d\d\./);
    expect(() => findButton(early.box, "Ask lemmy.example about this page")).toThrow();
    expect((await show({ ...VIEWS.none, asks: null })).text).not.toContain("Ask lemmy.example");
  });

  it("Try now and Try again name the instance that failed", async () => {
    const { box, actions } = await show(VIEWS.failed);
    await press(box, "Try now");
    await press(box, "Try again: feddit.example");
    expect(actions.retry.mock.calls).toEqual([["feddit.example"], ["feddit.example"]]);
  });

  it("an instance that is not allowed is asked for, not tried again", async () => {
    const { box, actions } = await show({ ...VIEWS.failed, sources: [failed("feddit.example", "no-permission")] });
    await press(box, "Allow feddit.example");
    expect(actions.allow).toHaveBeenCalledWith(["https://feddit.example/*"]);
    expect(() => findButton(box, "Try now")).toThrow();
  });

  it("missing origins are named, with one button for exactly them", async () => {
    const missing = ["https://*.bbc.com/*", "https://lemmy.zip/*"];
    const { box, actions, text } = await show({ ...VIEWS.none, missing });
    expect(text).toContain("bbc.com and lemmy.zip are in your lists");
    await press(box, "Allow these 2");
    expect(actions.allow).toHaveBeenCalledWith(missing);
  });

  it("each source has its switch", async () => {
    const { box, actions } = await show(VIEWS.none);
    expect(() => findButton(box, "Ask feddit.example")).toThrow();
    await press(box, "Sources");
    await press(box, "Ask feddit.example");
    expect(actions.switchSource).toHaveBeenCalledWith("feddit.example", false);
  });
});

describe("the popup's threads", () => {
  it("each opens where it lives; an address that is no https page is no link", async () => {
    const odd = { ...thread("bad@evil.example", 1), apId: "javascript:alert(1)" };
    const { box } = await show({ ...VIEWS.found, threads: [...VIEWS.found.threads, odd] });
    const hrefs = [...box.querySelectorAll("a[href]")].map((one) => one.getAttribute("href"));
    expect(hrefs).toEqual(["https://lemmy.example/post/98", "https://feddit.example/post/30"]);
  });

  it("one can be left out as the wrong article, and taken back", async () => {
    const { box, actions } = await show({ ...VIEWS.found, rejected: [thread("old@lemmy.example", 5)] });
    await press(box, "More about the thread in world@lemmy.example");
    await press(box, "Wrong article");
    expect(actions.reject).toHaveBeenLastCalledWith("https://lemmy.example/post/98", true);
    await press(box, "Take it back");
    expect(actions.reject).toHaveBeenLastCalledWith("https://lemmy.example/post/5", false);
  });

  it("another can be pasted, and why it cannot be used is said", async () => {
    const { box, actions, text } = await show(VIEWS.none, { threadWhy: "" });
    expect(text).not.toContain("None of your instances");
    await press(box, "Use a thread I know…");
    await write(box, "Address of the thread", "https://lemmy.example/post/7");
    expect(actions.useThread).toHaveBeenCalledWith("https://lemmy.example/post/7");
    const refused = await show(VIEWS.none, { threadWhy: "not-known" });
    await press(refused.box, "Use a thread I know…");
    expect(refused.box.textContent).toContain("None of your instances knows this thread.");
  });
});

describe("what else the popup leads to", () => {
  const article = (title: string, comments: number, hours: number) => ({
    url: `https://northgate.example/${comments}`,
    title,
    comments,
    community: "world@lemmy.example",
    published: ago(hours * 60),
  });
  const discussed = [article("Ferry", 3, 1), article("Bread", 61, 5), article("Train", 22, 48), article("Eels", 1, 50)];

  it("a thread can be begun where nobody did, and nowhere else", async () => {
    const { box } = await show(VIEWS.none);
    const link = findButton(box, "Start a thread on lemmy.example");
    expect(link.getAttribute("href")).toBe(VIEWS.none.postForm?.address);
    for (const state of STATES) {
      if (state !== "none") expect((await show(VIEWS[state])).text).not.toContain("Start a thread");
    }
    expect((await show({ ...VIEWS.none, postForm: null })).text).not.toContain("Start a thread");
    const odd = { instance: "lemmy.example", address: "javascript:alert(1)" };
    expect((await show({ ...VIEWS.none, postForm: odd })).text).not.toContain("Start a thread");
  });

  it("help is one press away, whatever the state", async () => {
    for (const state of STATES) {
      const { box, actions } = await show(VIEWS[state]);
      await press(box, "Help");
      expect(actions.options).toHaveBeenCalledWith("help");
    }
  });

  it("other articles stand newest or most discussed first, as the reader wants, each a link to itself", async () => {
    const titles = (box: HTMLElement) => [...box.querySelectorAll(".here li a")].map((one) => one.textContent);
    const newest = await show({ ...VIEWS.none, discussed });
    expect(titles(newest.box)).toEqual(["Ferry", "Bread", "Train"]);
    expect(newest.box.querySelector(".here li a")?.getAttribute("href")).toBe("https://northgate.example/3");
    await press(newest.box, "Most discussed");
    expect(newest.actions.orderDiscussed).toHaveBeenCalledWith("most");
    const most = await show({ ...VIEWS.none, discussed, discussedBy: "most" });
    await press(most.box, "1 more");
    expect(titles(most.box)).toEqual(["Bread", "Train", "Ferry", "Eels"]);
    expect(findButton(most.box, "Most discussed").getAttribute("aria-pressed")).toBe("true");
  });
});

describe("what was sent about the page", () => {
  it("says nothing was, and whom opening would ask", async () => {
    expect((await show(VIEWS.found)).text).toContain("Nothing yet. Opening asks 2 instances for the threads.");
  });

  it("lists who learned what, and leads to everything", async () => {
    const row = { at: ago(5), what: "page", detail: "x", why: "ask", told: "address", page: "k" } as const;
    const sent = [
      { ...row, instance: "slate.example", answer: { ok: false, kind: "rate-limited", status: 429 } as const },
      { ...row, instance: "lemmy.example", answer: { ok: true, count: 0 } as const },
    ];
    const { box, actions } = await show({ ...VIEWS.none, sent });
    expect([...box.querySelectorAll(".sent li")].map((one) => one.textContent)).toEqual([
      expect.stringMatching(/slate\.example: this addressrefused$/),
      expect.stringMatching(/lemmy\.example: this addressnone$/),
    ]);
    await press(box, "Everything sent");
    expect(actions.options).toHaveBeenCalledWith("sent");
  });
});
