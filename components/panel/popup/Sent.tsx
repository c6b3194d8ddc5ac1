import type { LedgerRow } from "../../../utils/messages/answers.ts";
import { toClock, toCount } from "../../margin/words.ts";
import { toAnswerWord, toTold } from "./words.ts";

/** As many as say who learned of the page; the options have all. */
const SHOWN = 4;

interface Props {
  sent: LedgerRow[];
  /** How many instances opening would ask; 0 when there is nothing to open. */
  opening: number;
  onAll: () => void;
}

/** What was sent about this page, and to whom. */
export function Sent({ sent, opening, onAll }: Props) {
  return (
    <>
      <div class="head">
        <h2>Sent about this page</h2>
        <button type="button" class="link" onClick={onAll}>
          Everything sent
        </button>
      </div>
      {sent.length === 0 ? (
        <p class="small">
          Nothing yet.{opening > 0 && ` Opening asks ${toCount(opening, "instance")} for the threads.`}
        </p>
      ) : (
        <ul class="sent">
          {sent.slice(0, SHOWN).map((row) => (
            <li key={`${row.at} ${row.instance} ${row.detail}`}>
              <time class="hint" dateTime={row.at}>
                {toClock(row.at)}
              </time>
              <span class="grow what">
                <span class="ell" title={row.instance}>
                  {row.instance}
                </span>
                : {toTold(row)}
              </span>
              <span class="hint">{toAnswerWord(row)}</span>
            </li>
          ))}
          {sent.length > SHOWN && <li class="hint">and {sent.length - SHOWN} more</li>}
        </ul>
      )}
    </>
  );
}
