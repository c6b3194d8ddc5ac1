import { render } from "preact";
import "../../components/tokens.css";
import "../../components/panel/tokens.css";
import "../../components/panel/base.css";
import "../../components/panel/controls.css";
import "../../components/panel/page.css";
import "../../components/panel/options.css";
import "../../components/panel/options-lists.css";
import { followSystemTheme } from "../../components/panel/theme.ts";
import { getSettings } from "../../utils/settings.ts";
import { App } from "./App.tsx";

followSystemTheme(document.documentElement);
const root = document.getElementById("app");
if (root) {
  render(<App first={await getSettings()} />, root);
  // The sections are drawn only now: what the address points to has to be gone to once more.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
