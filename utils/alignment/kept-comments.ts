import { type CommentText, readComment } from "./comments.ts";
import type { Source } from "./quotes/source.ts";
import type { AlignedComment } from "./types.ts";
import type { View } from "./words/view.ts";

/** Numbers kept for the views of all comments of an article: some 16 MB. */
const MOST_NUMBERS = 2_000_000;

interface Kept {
  of: AlignedComment;
  text: CommentText;
  /** Not yet looked at when undefined. */
  view: View | null | undefined;
}

/** The comments of an article that were read before: when more load, only those are read. Only a saving. */
export class KeptComments {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #readCount = 0;

  /** `paragraphs`: of the article; what is kept of each comment grows with them. */
  constructor(paragraphs: number) {
    this.#most = Math.floor(MOST_NUMBERS / (2 * paragraphs + 100));
  }

  /** How many comments had to be read so far. */
  get readCount(): number {
    return this.#readCount;
  }

  /** What a comment says: known, when it is the same as before. */
  readText(comment: AlignedComment, source: Source): CommentText {
    const known = this.#kept.get(comment.id);
    if (known !== undefined && isSame(known.of, comment)) return known.text;
    this.#readCount++;
    const text = readComment(comment, source);
    if (known !== undefined || this.#kept.size < this.#most)
      this.#kept.set(comment.id, { of: comment, text, view: undefined });
    return text;
  }

  /** What the article's paragraphs are to a comment whose text was read: known, or seen now. `undefined` is not kept. */
  readView(id: string, see: () => View | null | undefined): View | null | undefined {
    const known = this.#kept.get(id);
    if (known === undefined) return see();
    if (known.view === undefined) known.view = see();
    return known.view;
  }
}

function isSame(one: AlignedComment, other: AlignedComment): boolean {
  return (
    one.markdown === other.markdown &&
    one.gone === other.gone &&
    one.bot === other.bot &&
    one.authorName === other.authorName
  );
}
