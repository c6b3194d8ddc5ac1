import { useState } from "preact/hooks";
import type { Thread } from "../../../utils/model.ts";
import { toAge } from "../../margin/words.ts";
import { Icon } from "../Icon.tsx";
import { isWebAddress } from "../words.ts";

interface Props {
  threads: Thread[];
  now: number;
  onReject: (apId: string) => void;
}

/** The discussions that were found. */
export function Threads({ threads, now, onReject }: Props) {
  return (
    <>
      <h2>Threads</h2>
      <ul>
        {threads.map((thread) => (
          <Row key={thread.apId} thread={thread} now={now} onReject={onReject} />
        ))}
      </ul>
    </>
  );
}

function Row({ thread, now, onReject }: { thread: Thread } & Pick<Props, "now" | "onReject">) {
  const [more, setMore] = useState(false);
  const { apId, community, comments, published, title } = thread;
  return (
    <>
      <li>
        <span class="grow ell" title={community}>
          {community}
        </span>
        <span class="hint">
          <span title={`${comments} comments`}>{comments.toLocaleString("en")}</span> · {toAge(published, now)}
        </span>
        {isWebAddress(apId) && (
          <a class="ib" href={apId} target="_blank" rel="noreferrer" aria-label={`Open the thread in ${community}`}>
            <Icon name="out" />
          </a>
        )}
        <button
          type="button"
          class="ib"
          aria-expanded={more}
          aria-label={`More about the thread in ${community}`}
          onClick={() => setMore(!more)}
        >
          <Icon name="more" />
        </button>
      </li>
      {more && (
        <li class="under">
          <span class="res brk" dir="auto">
            {title}
          </span>
          <button type="button" class="link small" onClick={() => onReject(apId)}>
            Wrong article: leave it out
          </button>
        </li>
      )}
    </>
  );
}

/** Threads the reader left out, each with the way back. */
export function Rejected({ threads, onTakeBack }: { threads: Thread[]; onTakeBack: (apId: string) => void }) {
  return (
    <>
      <h2>{threads.length === 1 ? "One thread left out" : `${threads.length} threads left out`}</h2>
      {threads.map(({ apId, title, community }) => (
        <div key={apId}>
          <p class="res brk">
            You said that “<bdi>{title}</bdi>” on {community} is about another article.
          </p>
          <button type="button" class="link small" onClick={() => onTakeBack(apId)}>
            Take it back
          </button>
        </div>
      ))}
    </>
  );
}
