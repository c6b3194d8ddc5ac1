import { useState } from "preact/hooks";
import type { CorrectionRow } from "../../../utils/messages/answers.ts";
import { isWebAddress, toWhen } from "../words.ts";
import { ShowAll } from "./ShowAll.tsx";

/** More are shown on request. */
const SHOWN = 20;

interface Props {
  /** Newest first. */
  rows: CorrectionRow[];
  now: number;
  onTakeBack: (row: CorrectionRow) => void;
}

/** What the reader said of threads in the popup, each with the way back. */
export function Corrections({ rows, now, onTakeBack }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section id="corrections" aria-labelledby="h-corrections">
      <h2 id="h-corrections">Your corrections</h2>
      <p class="hint">
        {rows.length === 0
          ? "None so far. In the popup, ⋯ beside a thread says that it is about another article, and “Use a thread I know” adds one."
          : "Threads you left out as the wrong article, and those you added. Each counts for that one article, whose headline is kept for this list."}
      </p>
      {rows.length > 0 && (
        <table class="tbl said">
          <thead>
            <tr>
              <th scope="col">Thread</th>
              <th scope="col">Article</th>
              <th scope="col">You said</th>
              <th scope="col" class="e">
                When
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={`${row.page} ${row.thread.apId}`} row={row} now={now} onTakeBack={onTakeBack} />
            ))}
          </tbody>
        </table>
      )}
      <ShowAll shown={shown.length} of={rows.length} onShow={() => setAll(true)} />
    </section>
  );
}

function Row({ row, now, onTakeBack }: { row: CorrectionRow } & Pick<Props, "now" | "onTakeBack">) {
  const { kind, thread, article, at } = row;
  return (
    <tr>
      <th scope="row">
        {isWebAddress(thread.apId) ? (
          <a href={thread.apId} target="_blank" rel="noreferrer" dir="auto">
            {thread.title}
          </a>
        ) : (
          <bdi>{thread.title}</bdi>
        )}
        <span class="hint line">{thread.community}</span>
      </th>
      <td dir="auto">{article === "" ? <span class="hint">Headline not known</span> : article}</td>
      <td>
        {kind === "rejected" ? "Wrong article" : "Use this thread"}
        <button
          type="button"
          class="link line"
          aria-label={`Take it back: ${thread.title}`}
          onClick={() => onTakeBack(row)}
        >
          Take it back
        </button>
      </td>
      <td class="e">{toWhen(at, now)}</td>
    </tr>
  );
}
