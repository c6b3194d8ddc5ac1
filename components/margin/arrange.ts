import type { Comment, Picture, Placement } from "../../utils/model.ts";
import type { Order } from "./order.ts";

/** One comment where it is drawn as a note. */
export interface Note {
  comment: Comment;
  placement: Placement | null;
  /** All replies below it, at any depth. */
  replies: number;
}

/** A picture sorted into what stands where. */
export interface Arranged {
  notes: ReadonlyMap<string, Note>;
  /** Direct replies by parent, in order. */
  children: ReadonlyMap<string, Note[]>;
  /** About the article as a whole, in order. */
  general: Note[];
  /** Notes by paragraph, in order; paragraphs in the order of the text. */
  at: ReadonlyMap<number, Note[]>;
  /** Every top-level comment, in order. */
  roots: Note[];
  /** How many notes stand beside the text. */
  beside: number;
}

export type Sort = "best" | "new" | "old" | "top";

/** Counts the replies below each comment. Iterative, and safe with cycles: a comment counts for at most 50 parents. */
function countReplies(comments: Comment[], byId: ReadonlyMap<string, Comment>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const comment of comments) {
    let parent = comment.parent;
    for (let depth = 0; parent !== null && depth < 50; depth++) {
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
      parent = byId.get(parent)?.parent ?? null;
    }
  }
  return counts;
}

function pushTo<K>(map: Map<K, Note[]>, key: K, note: Note): void {
  const list = map.get(key);
  if (list) list.push(note);
  else map.set(key, [note]);
}

/**
 * Sorts a picture. `moved` holds placements that replace the picture's own (unpinned by the reader, or a passage that is
 * not in the page any more). Deleted and removed comments stand only where they have replies.
 */
export function arrange(picture: Picture, order: Order, moved: ReadonlyMap<string, Placement>): Arranged {
  const byId = new Map(picture.comments.map((it) => [it.apId, it]));
  const counts = countReplies(picture.comments, byId);
  const placements = new Map(picture.placements.map((it) => [it.comment, it]));
  const rank = (it: Comment) => order.ranks.get(it.apId) ?? Number.MAX_SAFE_INTEGER;
  const notes = new Map<string, Note>();
  const children = new Map<string, Note[]>();
  const unsorted = new Map<number, Note[]>();
  const general: Note[] = [];
  const roots: Note[] = [];
  let beside = 0;
  for (const comment of picture.comments.toSorted((a, b) => rank(a) - rank(b))) {
    const replies = counts.get(comment.apId) ?? 0;
    if (comment.gone && replies === 0) continue;
    const placement = moved.get(comment.apId) ?? placements.get(comment.apId) ?? null;
    const note = { comment, placement, replies };
    notes.set(comment.apId, note);
    const top = comment.parent === null || !byId.has(comment.parent);
    if (top) roots.push(note);
    else if (comment.parent !== null) pushTo(children, comment.parent, note);
    const paragraph = placement?.paragraph ?? null;
    if (paragraph !== null && paragraph >= 0 && (top || placement?.reason.kind === "quote")) {
      pushTo(unsorted, paragraph, note);
      beside++;
    } else if (top) general.push(note);
  }
  const at = new Map([...unsorted].toSorted(([a], [b]) => a - b));
  return { notes, children, general, at, roots, beside };
}

/** The notes in another order; "best" is the one they have. */
export function sortNotes(notes: Note[], sort: Sort): Note[] {
  if (sort === "best") return notes;
  if (sort === "top") return notes.toSorted((a, b) => b.comment.score - a.comment.score);
  const late = sort === "new" ? -1 : 1;
  return notes.toSorted((a, b) => late * (Date.parse(a.comment.published) - Date.parse(b.comment.published)));
}
