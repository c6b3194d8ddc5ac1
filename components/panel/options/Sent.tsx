import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { LedgerRow } from "../../../utils/messages/answers.ts";
import { toCount } from "../../margin/words.ts";
import { Confirm } from "../Confirm.tsx";
import { ShowAll } from "./ShowAll.tsx";
import { toAnswer, toAsked, toDays, toReason, toSecond } from "./ledger-words.ts";

/** More are shown on request: a month may be a thousand. */
const SHOWN = 40;

interface Props {
  rows: LedgerRow[];
  now: number;
  onSave: () => void;
  onErase: () => void;
}

/** Every request, with whom it went to, what it asked and why. */
export function Sent({ rows, now, onSave, onErase }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  const days = toDays(shown, now);
  const today = toDays(rows, now).find((day) => day.name === "Today")?.rows ?? [];
  const forTable = today.filter((row) => row.why === "table").length;
  return (
    <section id="sent" aria-labelledby="h-sent">
      <h2 id="h-sent">Everything sent</h2>
      <p class="hint">Every request of the last 30 days. This list stays in this browser.</p>
      {rows.length > 0 && (
        <table class="tbl led">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">To</th>
              <th scope="col">What was asked</th>
              <th scope="col">Why</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <Fragment key={day.name}>
                <tr class="day">
                  <th scope="rowgroup" colSpan={5}>
                    {day.name}
                  </th>
                </tr>
                {day.rows.map((row, at) => (
                  <tr key={`${row.at} ${row.instance} ${at}`}>
                    <td>{toSecond(row.at)}</td>
                    <td>{row.instance}</td>
                    <td>
                      {toAsked(row)}
                      {row.detail !== "" && (
                        <>
                          <br />
                          <span class="hint">{row.detail}</span>
                        </>
                      )}
                    </td>
                    <td>{toReason(row)}</td>
                    <td>{toAnswer(row)}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <ShowAll shown={shown.length} of={rows.length} onShow={() => setAll(true)} />
      <div class="foot">
        <span class="hint grow">
          {rows.length === 0
            ? "Nothing was sent."
            : `${toCount(today.length, "request")} today, ${forTable} of them for the table.`}
        </span>
        {rows.length > 0 && (
          <>
            <button type="button" class="link" onClick={onSave}>
              Save as a file
            </button>
            <Confirm ask="Erase" warning="Forget what was sent?" go="Erase the list" onGo={onErase} />
          </>
        )}
      </div>
    </section>
  );
}
