import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readSettings } from "../../../utils/settings.ts";
import { syncDetector } from "../../../utils/tabs/detector-script.ts";

interface Script {
  id: string;
  matches: string[];
  persistAcrossSessions?: boolean;
}
let registered: Script[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  Object.assign(fakeBrowser, {
    permissions: { ...fakeBrowser.permissions, contains: () => Promise.resolve(true) },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(registered),
      registerContentScripts: (scripts: Script[]) => Promise.resolve((registered = scripts)),
      // As Chromium 156: what is not said is forgotten with the session.
      updateContentScripts: (scripts: Script[]) =>
        Promise.resolve((registered = scripts.map((one) => ({ persistAcrossSessions: false, ...one })))),
    },
  });
});

it("the detector is registered for the next session, too, after the sites were changed", async () => {
  const settingsOf = (...hosts: string[]) =>
    readSettings({ welcomed: "x", sites: hosts.map((host) => ({ host, on: true, onHit: "count" })) });
  await syncDetector(settingsOf("news.example"));
  expect(registered[0]?.persistAcrossSessions).toBe(true);
  await syncDetector(settingsOf("news.example", "paper.example"));
  expect(registered).toMatchObject([
    { matches: ["https://*.news.example/*", "https://*.paper.example/*"], persistAcrossSessions: true },
  ]);
});
