import { OutLink } from "./Markdown.tsx";
import { Icon } from "./Icon.tsx";
import type { Picture } from "../../utils/model.ts";
import type { View } from "./view.ts";
import { toClock, toCount, toWaitingWords } from "./words.ts";

/** The page of a thread at the instance it is read from. */
export function threadUrl({ instance, postId }: { instance: string; postId: number }): string {
  return `https://${instance}/post/${postId}`;
}

function Waiting({ view }: { view: View }) {
  if (view.waiting === 0) return null;
  return <p class="say is-quiet">{toWaitingWords(view.picture, view.waiting === 2)}</p>;
}

function Failed({ view, picture }: { view: View; picture: Picture }) {
  const { title, text } = picture.gap;
  const refused = picture.failures[0]?.kind === "no-permission";
  return (
    <div class="say">
      <b>{title}</b>
      {text}
      <div class="do-row">
        <button onClick={() => view.act({ do: "retry" })}>Try again</button>
        {refused && <button onClick={() => view.act({ do: "options" })}>Open the options</button>}
      </div>
    </div>
  );
}

/** More than 300: what is here, and how to get the rest. */
export function More({ view }: { view: View }) {
  const { picture, act } = view;
  if (!picture?.sum.more) return null;
  const [thread] = picture.threads;
  return (
    <div class="say">
      These are the {picture.comments.length.toLocaleString("en")} that were fetched.
      <div class="do-row">
        <button onClick={() => act({ do: "more" })}>Fetch 300 more</button>
        {thread && (
          <OutLink class="do" href={threadUrl(thread)}>
            Open the thread <Icon name="out" small flip />
          </OutLink>
        )}
      </div>
    </div>
  );
}

/** Words instead of notes, and words before them. Null when there is nothing to say. */
export function Say({ view }: { view: View }) {
  const { picture, lost } = view;
  if (!picture || picture.state === "loading") return <Waiting view={view} />;
  if (picture.state === "failed") return <Failed view={view} picture={picture} />;
  const offline = picture.failures.some((it) => it.kind === "offline");
  // With a gap in it nobody can tell; the head says which.
  const empty = picture.comments.length === 0 && picture.failures.length === 0;
  return (
    <>
      {picture.kept && (
        <p class="say">
          {offline ? "You are offline. " : ""}This is the discussion as it was at {toClock(picture.fetched)}.
        </p>
      )}
      {empty && (
        <p class="say">
          {picture.threads.length > 0
            ? "Nobody has written anything there yet."
            : "No discussion of this article is known. The toolbar button says where was looked."}
        </p>
      )}
      {lost > 0 && (
        <div class="say">
          <b>
            {toCount(lost, "note")} lost {lost === 1 ? "its" : "their"} sentence
          </b>
          The article was edited after {lost === 1 ? "it was" : "they were"} written.{" "}
          {lost === 1 ? "It stands" : "They stand"} with the comments about the article, each with the words it quotes.
        </div>
      )}
    </>
  );
}
