import { useState } from "preact/hooks";
import type { TabView } from "../../../utils/messages/answers.ts";
import { toAge, toCount } from "../../margin/words.ts";
import { Fold } from "../Fold.tsx";
import { isWebAddress } from "../words.ts";

/** As many as fit without scrolling. */
const SHOWN = 3;

interface Props {
  articles: TabView["discussed"];
  now: number;
}

/** What else on this site is being discussed; folded where this article has a thread. */
export function Discussed({ articles, now, site, folded }: Props & { site: string; folded: boolean }) {
  if (folded)
    return (
      <Fold title="Also discussed here" summary={toCount(articles.length, "article")} open={false}>
        <List articles={articles} now={now} />
      </Fold>
    );
  return (
    <>
      <h2>Discussed on {site}</h2>
      <List articles={articles} now={now} />
    </>
  );
}

function List({ articles, now }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? articles : articles.slice(0, SHOWN);
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
              <span dir="auto">{title}</span>
            )}
            <span class="res ell">
              {toCount(comments, "comment")} · {community} · {toAge(published, now)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < articles.length && (
        <button type="button" class="link small" onClick={() => setAll(true)}>
          {articles.length - shown.length} more
        </button>
      )}
    </>
  );
}
