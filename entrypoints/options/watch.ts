import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { findMissing } from "../../utils/chosen/grant.ts";
import type { CorrectionRow, LedgerRow, SoftwareView } from "../../utils/messages/answers.ts";
import { askBackground } from "../../utils/messages/send.ts";
import { getSettings, type Settings } from "../../utils/settings.ts";
import { toAllOrigins } from "./rows.ts";

/** Many things are stored in one go; the page looks once, after the last. */
const SETTLE_MS = 150;

interface Shown {
  settings: Settings;
  /** Origins the settings need and the browser does not allow. */
  missing: string[];
  /** These are newest first, and empty until the background has answered. */
  corrections: CorrectionRow[];
  ledger: LedgerRow[];
  /** Of the sources that were ever asked. */
  software: SoftwareView[];
}

/** What the options show, kept up to date with whatever changes it. */
export function useShown(first: Settings): Shown & { reload: () => void } {
  const [shown, setShown] = useState<Shown>({
    settings: first,
    missing: [],
    corrections: [],
    ledger: [],
    software: [],
  });

  const reload = useCallback(() => {
    const show = (part: Partial<Shown>) => setShown((now) => ({ ...now, ...part }));
    const readSettings = async () => {
      const settings = await getSettings();
      show({ settings });
      show({ missing: await findMissing(toAllOrigins(settings)) });
    };
    void readSettings();
    // Without the background the lists stay as they were.
    askBackground<"ledger">({ type: "ledger" }).then(
      (ledger) => show({ ledger }),
      () => undefined,
    );
    askBackground<"software">({ type: "software" }).then(
      (software) => show({ software }),
      () => undefined,
    );
    askBackground<"corrections">({ type: "corrections" }).then(
      (corrections) => show({ corrections }),
      () => undefined,
    );
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
