import { isMachineText } from "./bots.ts";
import { type Candidate, findCandidates } from "./quotes/quotes-of.ts";
import type { Run } from "./quotes/passages.ts";
import type { Source } from "./quotes/source.ts";
import { type Block, readBlocks } from "./text/blocks.ts";
import { toPlain } from "./text/plain.ts";
import { readTokens, toFolded, type Tokens } from "./text/tokens.ts";
import type { AlignedComment } from "./types.ts";
import { MOST_SCORED } from "./words/scores.ts";
import { type Counted, countStems } from "./words/stems.ts";

/** What a comment says, read once: it depends on its own text and on the article, not on other comments. */
export interface CommentText {
  blocks: Block[];
  candidates: Candidate[];
  /** What the commenter wrote: no block quotes, no code. */
  own: Tokens;
  /** Its content stems, with how often: of as many words as are scored. */
  bag: Counted;
  /** Where it has the article's own words, in runs. */
  runs: Run[];
  /** A bot, a pingback, or nothing there any more: stands nowhere. */
  silent: boolean;
}

/** A comment in its discussion. */
export interface ReadComment extends CommentText {
  comment: AlignedComment;
  /** Index of its parent among the comments; -1 for none or an unknown one. */
  parent: number;
}

/** Reads a comment's text. */
export function readComment(comment: AlignedComment, { lexicon, passages }: Source): CommentText {
  const silent = comment.gone || isMachineText(comment.markdown, comment.bot, comment.authorName);
  const blocks = silent ? [] : readBlocks(comment.markdown);
  const own = readTokens(blocks.map(toOwnText).filter(Boolean).join("\n"), lexicon);
  return {
    blocks,
    candidates: findCandidates(blocks),
    own,
    bag: countStems(own, lexicon, 0, Math.min(own.words.length, MOST_SCORED)),
    runs: passages.findRuns(toFolded(own, lexicon)),
    silent,
  };
}

/** Reads all comments; `read` reads one, or has done so before. Yields between them: a place to pause. */
export function* readComments(
  comments: readonly AlignedComment[],
  read: (comment: AlignedComment) => CommentText,
): Generator<void, ReadComment[]> {
  const places = new Map(comments.map((comment, index) => [comment.id, index]));
  const all: ReadComment[] = [];
  for (const comment of comments) {
    const parent = comment.parent === null ? -1 : (places.get(comment.parent) ?? -1);
    all.push({ ...read(comment), comment, parent });
    yield;
  }
  return all;
}

function toOwnText(block: Block): string {
  if (block.kind === "code") return "";
  return toPlain(block.kind === "quote" ? block.lazy : block.text);
}
