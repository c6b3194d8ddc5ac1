import type { CorrectionRow, LedgerRow } from "../../../utils/messages/answers.ts";
import { Appearance } from "./Appearance.tsx";
import { Backup } from "./Backup.tsx";
import { Communities } from "./Communities.tsx";
import { Corrections } from "./Corrections.tsx";
import { Help } from "./Help.tsx";
import { Keyboard } from "./Keyboard.tsx";
import { Nav } from "./Nav.tsx";
import { Sent } from "./Sent.tsx";
import { Sites } from "./Sites.tsx";
import { Sources } from "./Sources.tsx";
import type { Adding, ListActions, Looks, SiteRow, SourceRow, Told } from "./types.ts";

interface Props {
  /** Whether the welcome page was answered: before, nothing may be asked. */
  setUp: boolean;
  /** The background did not do what was last asked of it. */
  failed: boolean;
  /** The id of the section the reader went to. */
  current: string;
  sources: SourceRow[];
  sites: SiteRow[];
  looks: Looks;
  shortcut: string;
  corrections: CorrectionRow[];
  ledger: LedgerRow[];
  /** ms since 1970. */
  now: number;
  adding: Adding;
  /** What came of the last thing added, and of the last file. */
  told: Record<"source" | "community" | "site" | "file", Told>;
  missing: string[];
  lists: ListActions;
  onSetUp: () => void;
  onLooks: (part: Partial<Looks>) => void;
  onTakeBack: (row: CorrectionRow) => void;
  onSaveLedger: () => void;
  onEraseLedger: () => void;
  onSave: () => void;
  onLoad: (file: File) => void;
  onErase: () => void;
}

export function Options(props: Props) {
  const { sources, sites, told, adding, lists } = props;
  return (
    <div class="optpage ui">
      <Nav current={props.current} />
      <main>
        <div class="broken" role="alert">
          {props.failed && <p class="warn">Something went wrong inside Lemargin: nothing was changed. Try again.</p>}
        </div>
        {!props.setUp && (
          <p class="unset">
            <span class="grow">Lemargin is not set up: it looks at nothing and sends nothing.</span>
            <button type="button" class="btn primary" onClick={props.onSetUp}>
              Set it up
            </button>
          </p>
        )}
        <Sources sources={sources} told={told.source} busy={adding === "source"} actions={lists} />
        <Communities sources={sources} told={told.community} busy={adding === "community"} actions={lists} />
        <Sites sites={sites} told={told.site} busy={adding === "site"} actions={lists} />
        <Corrections rows={props.corrections} now={props.now} onTakeBack={props.onTakeBack} />
        <Appearance looks={props.looks} onChange={props.onLooks} />
        <Keyboard shortcut={props.shortcut} />
        <Sent rows={props.ledger} now={props.now} onSave={props.onSaveLedger} onErase={props.onEraseLedger} />
        <Backup
          told={told.file}
          missing={props.missing}
          onSave={props.onSave}
          onLoad={props.onLoad}
          onAllow={lists.allow}
          onErase={props.onErase}
        />
        <Help />
      </main>
    </div>
  );
}
