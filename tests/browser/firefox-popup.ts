import { writeFile } from "node:fs/promises";
import type { Browser } from "puppeteer-core";
import { inFirefox } from "./privileged.ts";
import { toCall } from "./script-text.ts";
import type { Popup } from "./types.ts";
import { until } from "./wait.ts";

/** The popup's `<browser>` in Firefox's window. BiDi lists tabs only, so everything goes through Firefox itself. */
const POPUP = `document.querySelector(".webextension-popup-browser")`;

/** Evaluates an expression whose value is a string in a frame script of the popup, where `content` is its window. */
async function inFrame(browser: Browser, expression: string): Promise<string> {
  const script = `(async () => {
    try { sendAsyncMessage("lemargin", { value: await (${expression}) }); }
    catch (error) { sendAsyncMessage("lemargin", { error: String(error) }); }
  })()`;
  const answer = await inFirefox(
    browser,
    `new Promise((resolve) => {
      const manager = ${POPUP}.messageManager;
      manager.addMessageListener("lemargin", function listener(message) {
        manager.removeMessageListener("lemargin", listener);
        resolve(JSON.stringify(message.data));
      });
      manager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
  const { value, error } = JSON.parse(answer) as { value?: string; error?: string };
  if (error !== undefined) throw new Error(error);
  return String(value);
}

/** A real press in the middle of an element: Firefox counts it as the reader's. */
function toPress(selector: string): string {
  return `(() => {
    const element = content.document.querySelector(${JSON.stringify(selector)});
    if (element === null) return "";
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    for (const type of ["mousemove", "mousedown", "mouseup"])
      content.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount: 1 }, {});
    return "pressed";
  })()`;
}

/** Opens the toolbar popup of the extension and waits for its document. */
export async function openFirefoxPopup(browser: Browser, geckoId: string): Promise<Popup> {
  await inFirefox(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
      // As a real press does, which goes through the button and not straight to its popup.
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
      return "";
    })()`,
  );
  await until("the popup to stand open", async () => {
    const state = await inFirefox(browser, `String(${POPUP}?.closest("panel")?.state)`);
    return state === "open" && (await inFrame(browser, "content.document.readyState")) === "complete";
  });
  return {
    evaluate: async (fn, ...args) => {
      const call = JSON.stringify(toCall(fn, args));
      const sandbox = "new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })";
      return JSON.parse(await inFrame(browser, `Cu.evalInSandbox(${call}, ${sandbox})`)) as never;
    },
    click: async (selector) => {
      await until(`${selector} in the popup`, async () => (await inFrame(browser, toPress(selector))) === "pressed");
    },
    screenshot: async (path) => {
      const image = await inFirefox(
        browser,
        `(async () => {
          const bitmap = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, "white");
          const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
          [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
          canvas.getContext("2d").drawImage(bitmap, 0, 0);
          return canvas.toDataURL().split(",")[1];
        })()`,
      );
      await writeFile(path, Buffer.from(image, "base64"));
    },
    close: async () => {
      await inFirefox(browser, `(${POPUP}?.closest("panel")?.hidePopup(), "")`);
      await until("the popup to be gone", async () => (await inFirefox(browser, `String(${POPUP})`)) === "null");
    },
  };
}
