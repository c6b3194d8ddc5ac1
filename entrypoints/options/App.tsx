import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { Options } from "../../components/panel/options/Options.tsx";
import type { Adding, Told } from "../../components/panel/options/types.ts";
import { askBackground, changeSettings } from "../../utils/messages/send.ts";
import type { Settings } from "../../utils/settings.ts";
import { eraseEverything, loadSettings, saveLedger, saveSettings } from "./files.ts";
import { toListActions } from "./list-actions.ts";
import { toSiteRows, toSourceRows } from "./rows.ts";
import { useHash, useShown } from "./watch.ts";

const QUIET: Told = { text: "", bad: false };

/** The options page; `first` are the settings it opens with. */
export function App({ first }: { first: Settings }) {
  const { settings, missing, corrections, ledger, software, reload } = useShown(first);
  const [shortcut, setShortcut] = useState("");
  const [adding, setAdding] = useState<Adding>("");
  const [told, setTold] = useState({ source: QUIET, community: QUIET, site: QUIET, file: QUIET });
  const tell = (what: keyof typeof told, one: Told) => setTold((now) => ({ ...now, [what]: one }));
  const [failed, setFailed] = useState(false);
  const run = (work: Promise<unknown>) =>
    void work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const now = Date.now();

  useEffect(() => {
    // Firefox for Android has no shortcuts.
    void browser.commands
      ?.getAll()
      .then((all) => setShortcut(all.find((one) => one.name === "toggle")?.shortcut ?? ""))
      .catch(() => undefined);
  }, []);

  return (
    <Options
      setUp={settings.welcomed !== ""}
      failed={failed}
      current={useHash()}
      sources={toSourceRows(settings, missing, ledger, software, now)}
      sites={toSiteRows(settings, missing)}
      looks={settings}
      shortcut={shortcut}
      corrections={corrections}
      ledger={ledger}
      now={now}
      adding={adding}
      told={told}
      missing={missing}
      lists={toListActions({ settings, adding, setAdding, tell, run })}
      onSetUp={() => location.assign("/welcome.html")}
      onLooks={(part) => run(changeSettings({ do: "looks", part }))}
      onTakeBack={({ page, thread }) =>
        run(askBackground<"take-back">({ type: "take-back", page, thread: thread.apId }).then(reload))
      }
      onSaveLedger={() => run(saveLedger())}
      onEraseLedger={() => run(askBackground<"erase-ledger">({ type: "erase-ledger" }).then(reload))}
      onSave={() => saveSettings(settings)}
      onLoad={(file) => run(loadSettings(file).then((one) => tell("file", one)))}
      onErase={() => run(eraseEverything().then(() => location.assign("/welcome.html")))}
    />
  );
}
