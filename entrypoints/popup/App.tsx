import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Busy } from "../../components/panel/popup/actions.ts";
import { Popup } from "../../components/panel/popup/Popup.tsx";
import { askBackground } from "../../utils/messages/send.ts";
import type { TabView } from "../../utils/messages/answers.ts";
import { toActions } from "./actions.ts";

/**
 * The popup looks again so often while it is open. That keeps the background awake (it sleeps after 30 s): Chrome drops
 * the message of a document that is closed while a background is only being started for it.
 */
const LOOK_AGAIN_MS = 20_000;

/** Many things are stored in one go; the popup looks once, after the last. */
const SETTLE_MS = 150;

export function App({ tabId }: { tabId: number }) {
  const [view, setView] = useState<TabView | null>(null);
  const [busy, setBusy] = useState<Busy>("");
  const [failed, setFailed] = useState(false);
  const [threadWhy, setThreadWhy] = useState("");

  const reload = useCallback(async () => {
    try {
      setView(await askBackground<"tab">({ type: "tab", tabId }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [tabId]);

  useEffect(() => {
    void reload();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), SETTLE_MS);
    };
    browser.storage.onChanged.addListener(changed);
    const again = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => {
      clearInterval(again);
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(changed);
    };
  }, [reload]);

  /**
   * Runs one action: says that it is under way, shows what came of it, or that it failed. No press is lost because
   * something else is under way; only the same thing twice is once.
   */
  const run = async (what: Busy, action: () => Promise<unknown>): Promise<void> => {
    if (what !== "" && busy === what) return;
    if (what !== "") setBusy(what);
    try {
      await action();
      await reload();
    } catch {
      setFailed(true);
    } finally {
      setBusy((now) => (now === what ? "" : now));
    }
  };

  const actions = toActions({ tabId, view, run, setThreadWhy });
  return <Popup view={view} now={Date.now()} busy={busy} failed={failed} threadWhy={threadWhy} actions={actions} />;
}
