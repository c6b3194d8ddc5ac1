import { useState } from "preact/hooks";
import type { TabView } from "../../../utils/messages/answers.ts";
import { toAge, toCount } from "../../margin/words.ts";
import { Fold } from "../Fold.tsx";
import { isWebAddress } from "../words.ts";
import type { DiscussedBy } from "./actions.ts";

/** As many as fit without scrolling. */
const SHOWN = 3;

const ORDERS: readonly [DiscussedBy, string][] = [
  ["newest", "Newest"],
  ["most", "Most discussed"],
];

interface Props {
  /** Newest first. */
  articles: TabView["discussed"];
  by: DiscussedBy;
  now: number;
  onOrder: (by: DiscussedBy) => void;
}

/** What else on this site is being discussed; folded where this article has a thread. */
export function Discussed({ site, folded, ...list }: Props & { site: string; folded: boolean }) {
  if (folded)
    return (
      <Fold title="Also discussed here" summary={toCount(list.articles.length, "article")} open={false}>
        <List {...list} />
      </Fold>
    );
  return (
    <>
      <h2 class="brk">Discussed on {site}</h2>
      <List {...list} />
    </>
  );
}

function List({ articles, by, now, onOrder }: Props) {
  const [all, setAll] = useState(false);
  const ordered = by === "most" ? articles.toSorted((a, b) => b.comments - a.comments) : articles;
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <>
      <ul>
        {shown.map(({ url, title, comments, community, published }) => (
          <li key={url}>
            {isWebAddress(url) ? (
              <a class="ell" dir="auto" href={url} target="_blank" rel="noreferrer" title={title}>
                {title}
              </a>
            ) : (
              <span class="brk" dir="auto">
                {title}
              </span>
            )}
            <span class="res ell" title={community}>
              {toCount(comments, "comment")} · <bdi>{community}</bdi> · {toAge(published, now)}
            </span>
          </li>
        ))}
      </ul>
      {articles.length > 1 && (
        <div class="below">
          {shown.length < articles.length && (
            <button type="button" class="link" onClick={() => setAll(true)}>
              {articles.length - shown.length} more
            </button>
          )}
          <span class="orders" role="group" aria-label="Order">
            {ORDERS.map(([order, words]) => (
              <button key={order} type="button" class="link" aria-pressed={order === by} onClick={() => onOrder(order)}>
                {words}
              </button>
            ))}
          </span>
        </div>
      )}
    </>
  );
}
