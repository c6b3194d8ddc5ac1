import { Icon } from "./Icon.tsx";
import { OutLink } from "./Markdown.tsx";
import { More, threadUrl } from "./Say.tsx";
import type { View } from "./view.ts";
import { toAge, toCount } from "./words.ts";

/** Where all this comes from, when it was fetched, what is missing of it. */
export function Foot({ view }: { view: View }) {
  const { picture, now } = view;
  if (!picture || picture.state !== "ready") return null;
  const age = toAge(picture.fetched, now);
  return (
    <div class="foot">
      <More view={view} />
      <span>
        {picture.threads.length > 1 ? "Merged from " : "From "}
        {picture.threads.map((it, i) => (
          <span key={it.apId}>
            {i === 0 ? "" : i === picture.threads.length - 1 ? " and " : ", "}
            <OutLink class="link" href={threadUrl(it)}>
              <bdi dir="ltr">{it.community}</bdi>
              <Icon name="out" small flip />
            </OutLink>
          </span>
        ))}
        {age ? `, fetched ${age === "now" ? "now" : `${age} ago`}.` : "."}
      </span>
      {picture.dropped > 0 && <span>{toCount(picture.dropped, "comment")} could not be read.</span>}
    </div>
  );
}
