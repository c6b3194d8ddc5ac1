import { render } from "preact";
import "../../components/tokens.css";
import "../../components/panel/tokens.css";
import "../../components/panel/base.css";
import "../../components/panel/controls.css";
import "../../components/panel/page.css";
import "../../components/panel/welcome.css";
import { followSystemTheme } from "../../components/panel/theme.ts";
import { getSettings } from "../../utils/settings.ts";
import { App } from "./App.tsx";

followSystemTheme(document.documentElement);
const root = document.getElementById("app");
if (root) render(<App settings={await getSettings()} />, root);
