import { describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { requestGrant } from "../../../utils/chosen/grant.ts";
import { createFakePanel } from "../../entrypoints/fake-panel.ts";

const SITE = "https://*.bbc.com/*";
const INSTANCE = "https://lemmy.world/*";

describe("asking the browser", () => {
  it("asks once for exactly what it is told, and for nothing else in a browser without that permission", async () => {
    const fake = createFakePanel(() => true);
    expect(await requestGrant([SITE, INSTANCE], true, false)).toEqual({ missing: [], activity: true });
    expect(fake.questions).toEqual([{ origins: [SITE, INSTANCE] }]);
  });

  it("where there is a permission for it, telling articles is asked for in the same question", async () => {
    const fake = createFakePanel(() => true);
    const { activity } = await requestGrant([SITE], true, true);
    expect(fake.questions).toEqual([{ origins: [SITE], data_collection: ["browsingActivity"] }]);
    // The browser did not say that it was given: then it was not.
    expect(activity).toBe(false);
    Object.assign(fakeBrowser.permissions, { getAll: async () => ({ data_collection: ["browsingActivity"] }) });
    expect((await requestGrant([SITE], true, true)).activity).toBe(true);
  });

  it("without that choice it is neither asked for nor taken as given", async () => {
    const fake = createFakePanel(() => true);
    Object.assign(fakeBrowser.permissions, { getAll: async () => ({ data_collection: ["browsingActivity"] }) });
    expect((await requestGrant([SITE], false, true)).activity).toBe(false);
    expect(fake.questions).toEqual([{ origins: [SITE] }]);
  });

  it("puts no empty question", async () => {
    const fake = createFakePanel(() => true);
    expect(await requestGrant([], true, false)).toEqual({ missing: [], activity: true });
    expect(fake.questions).toEqual([]);
  });

  it("is called before anything is waited for, as browsers demand of a click", () => {
    const fake = createFakePanel(() => true);
    void requestGrant([SITE], false, false);
    expect(fake.questions).toHaveLength(1);
  });

  it("tells what is missing from the grants themselves, also when the question could not be put", async () => {
    const fake = createFakePanel((origin) => origin === SITE);
    expect((await requestGrant([SITE, INSTANCE], false, false)).missing).toEqual([INSTANCE]);
    Object.assign(fakeBrowser.permissions, { request: () => Promise.reject(new Error("no gesture")) });
    fake.granted.clear();
    expect((await requestGrant([SITE], false, false)).missing).toEqual([SITE]);
  });
});
