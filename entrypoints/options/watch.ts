import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { findMissing } from "../../utils/chosen/grant.ts";
import type { LedgerRow } from "../../utils/messages/answers.ts";
import { askBackground } from "../../utils/messages/send.ts";
import { getSettings, type Settings } from "../../utils/settings.ts";
import { toAllOrigins } from "./rows.ts";

/** Many things are stored in one go; the page looks once, after the last. */
const SETTLE_MS = 150;

interface Shown {
  settings: Settings;
  /** Origins the settings need and the browser does not allow. */
  missing: string[];
  /** Newest first; empty until the background has answered. */
  ledger: LedgerRow[];
}

/** What the options show, kept up to date with whatever changes it. */
export function useShown(first: Settings): Shown & { reload: () => void } {
  const [shown, setShown] = useState<Shown>({ settings: first, missing: [], ledger: [] });

  const reload = useCallback(() => {
    const show = (part: Partial<Shown>) => setShown((now) => ({ ...now, ...part }));
    const readSettings = async () => {
      const settings = await getSettings();
      show({ settings });
      show({ missing: await findMissing(toAllOrigins(settings)) });
    };
    // Without the background the list stays as it was.
    const readLedger = () =>
      askBackground<"ledger">({ type: "ledger" }).then(
        (ledger) => show({ ledger }),
        () => undefined,
      );
    void readSettings();
    void readLedger();
  }, []);

  useEffect(() => {
    reload();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(reload, SETTLE_MS);
    };
    browser.storage.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [reload]);

  return { ...shown, reload };
}

/** The section the address points to, "" when to none. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const changed = () => setHash(location.hash.slice(1));
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return hash;
}
