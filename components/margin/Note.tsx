import type { Note } from "./arrange.ts";
import { Author } from "./Author.tsx";
import { Icon } from "./Icon.tsx";
import { Markdown } from "./Markdown.tsx";
import { NoteMenu } from "./NoteMenu.tsx";
import { Replies } from "./Replies.tsx";
import type { View } from "./view.ts";
import { GONE_WORDS, toCount, toReason } from "./words.ts";

/** Where a note is drawn: beside its paragraph, about the article, perhaps about what was asked, or in the thread. */
export type NotePlace = "beside" | "general" | "perhaps" | "thread";

interface Props {
  note: Note;
  view: View;
  place: NotePlace;
  /** Lines at rest, "all" for no cut. */
  lines: string;
  folded?: boolean | undefined;
}

const ACTIVE_LINES = "12";

/** Why it stands there; in the thread, where it stands, which takes the reader there. */
function Why({ note, view, place }: { note: Note; view: View; place: NotePlace }) {
  const { placement, comment } = note;
  const weak = place === "perhaps";
  const quoted = placement?.quotes.some((it) => it.paragraph === view.state.asked) === true;
  const icon = <Icon name={(!weak || quoted) && placement?.reason.kind === "quote" ? "quote" : "words"} small />;
  if (place === "thread") {
    const paragraph = placement?.paragraph ?? null;
    if (paragraph === null) return null;
    return (
      <button class="note-why link" onClick={() => view.act({ do: "go", note: comment.apId })}>
        {icon}
        <span>Stands beside paragraph {paragraph + 1}</span>
      </button>
    );
  }
  const reason = weak ? `${quoted ? "Quotes" : "Shares few words with"} this paragraph` : toReason(placement);
  if (!reason) return null;
  return (
    <p class={weak ? "note-why is-weak" : "note-why"}>
      {icon}
      <span dir="auto">{reason}</span>
    </p>
  );
}

function nameOf(note: Note): string {
  const { author, gone } = note.comment;
  return author ? `${author.name}@${author.host}` : gone ? GONE_WORDS[gone] : "A comment";
}

function threadOf(note: Note, view: View): string {
  const threads = view.picture?.threads ?? [];
  return threads.length > 1 ? (threads.find((it) => it.apId === note.comment.thread)?.community ?? "") : "";
}

function Actions({ note, view, active }: { note: Note; view: View; active: boolean }) {
  const { comment, replies } = note;
  const { state, act, cut } = view;
  const id = comment.apId;
  const open = state.replies.has(id);
  const more = active && (cut.has(id) || state.whole.has(id));
  if (!replies && !active) return null;
  return (
    <div class="note-do">
      {more && (
        <button aria-expanded={state.whole.has(id)} onClick={() => act({ do: "whole", note: id })}>
          {state.whole.has(id) ? "Less" : "More"}
        </button>
      )}
      {replies > 0 && (
        <button class={open ? "is-open" : ""} aria-expanded={open} onClick={() => act({ do: "replies", note: id })}>
          <span>{toCount(replies, "reply", "replies")}</span> <Icon name={open ? "up" : "down"} small />
        </button>
      )}
      {active && (
        <button
          class="end"
          aria-label="More about this comment"
          aria-haspopup="menu"
          aria-expanded={state.menu === id}
          onClick={() => act({ do: "menu", note: id })}
        >
          <Icon name="more" />
        </button>
      )}
    </div>
  );
}

/** A press on the note itself, not on something in it, and not the end of selecting words. */
function isOnNote(event: MouseEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element) || target.closest("a, button, summary, .replies, .menu, pre, .wide")) return false;
  return (target.ownerDocument.getSelection()?.toString() ?? "") === "";
}

/** A note, from top to bottom: reason, quote, author, community, body, actions, replies. */
export function NoteView({ note, view, place, lines, folded }: Props) {
  const { comment, placement } = note;
  const { state, appearance, act, now } = view;
  const id = comment.apId;
  const weak = place === "perhaps";
  const active = state.active === id && !weak;
  const whole = state.whole.has(id) || (!active && lines === "all");
  const reason = place === "thread" ? "" : toReason(placement);
  const quote = place === "thread" || weak || placement?.reason.kind !== "quote" ? "" : placement.reason.text;
  const community = active ? threadOf(note, view) : "";
  const classes = [
    "note",
    active && "is-active",
    folded && "is-folded",
    comment.gone && "is-gone",
    weak && "is-perhaps",
  ];
  const placed = placement !== null && placement.paragraph !== null;
  const pinned = view.unpinned.has(id) ? false : placed || null;
  return (
    <article
      class={classes.filter(Boolean).join(" ")}
      data-note={id}
      lang={comment.language || undefined}
      tabIndex={state.focused === id ? 0 : -1}
      aria-label={reason ? `${nameOf(note)}, ${reason}` : nameOf(note)}
      onFocusIn={() => state.focused !== id && act({ do: "focus", note: id })}
      onClick={(event: MouseEvent) => isOnNote(event) && act({ do: "activate", note: id })}
    >
      <Why note={note} view={view} place={place} />
      {quote && (
        <p class="note-quote" dir="auto" lang={view.look.lang || undefined}>
          {quote}
        </p>
      )}
      {(comment.author || !comment.gone) && <Author comment={comment} scores={appearance.scores} now={now} />}
      {community && (
        <p class="note-in">
          in <bdi>{community}</bdi>
        </p>
      )}
      <div
        class={whole ? "note-body md" : "note-body md clamp"}
        style={whole ? {} : { "--n": active ? ACTIVE_LINES : lines }}
      >
        {comment.gone ? (
          <p>{GONE_WORDS[comment.gone]}</p>
        ) : (
          <Markdown body={comment.body} without={quote ? (placement?.quoteBlock ?? null) : null} />
        )}
      </div>
      {!weak && <Actions note={note} view={view} active={active} />}
      {active && state.menu === id && (
        <div class="menu-at">
          <NoteMenu note={note} pinned={pinned} act={act} />
        </div>
      )}
      {state.replies.has(id) && !weak && <Replies of={id} view={view} step={1} />}
    </article>
  );
}
