import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/tokens.css";
import "../../components/panel/tokens.css";
import "../../components/panel/base.css";
import "../../components/panel/controls.css";
import "../../components/panel/popup.css";
import { followSystemTheme } from "../../components/panel/theme.ts";
import { App } from "./App.tsx";

/** The tab the popup is about: the one in front, or the one its own address names when it stands in a tab itself. */
async function findTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error("no tab in front");
  return tab.id;
}

followSystemTheme(document.documentElement);
const root = document.getElementById("app");
if (root) render(<App tabId={await findTabId()} />, root);
