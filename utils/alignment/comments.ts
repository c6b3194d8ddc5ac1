import { isMachineText } from "./bots.ts";
import { type Candidate, findCandidates } from "./quotes/quotes-of.ts";
import { type Block, readBlocks } from "./text/blocks.ts";
import type { Lexicon } from "./text/lexicon.ts";
import { toPlain } from "./text/plain.ts";
import { readTokens, type Tokens } from "./text/tokens.ts";
import type { AlignedComment } from "./types.ts";
import { MOST_SCORED } from "./words/scores.ts";
import { type Counted, countStems } from "./words/stems.ts";

/** A comment, read once. */
export interface ReadComment {
  comment: AlignedComment;
  /** Index of its parent among the comments; -1 for none or an unknown one. */
  parent: number;
  blocks: Block[];
  candidates: Candidate[];
  /** What the commenter wrote: no block quotes, no code. */
  own: Tokens;
  /** Its content stems, with how often: of as many words as are scored. */
  bag: Counted;
  /** A bot, a pingback, or nothing there any more: stands nowhere. */
  silent: boolean;
}

/** Reads all comments. Yields between them: a place to pause. */
export function* readComments(comments: readonly AlignedComment[], lexicon: Lexicon): Generator<void, ReadComment[]> {
  const places = new Map(comments.map((comment, index) => [comment.id, index]));
  const read: ReadComment[] = [];
  for (const comment of comments) {
    const silent = comment.gone || isMachineText(comment.markdown, comment.bot, comment.authorName);
    const blocks = silent ? [] : readBlocks(comment.markdown);
    const ownText = blocks.map(toOwnText).filter(Boolean).join("\n");
    const own = readTokens(ownText, lexicon);
    read.push({
      comment,
      parent: comment.parent === null ? -1 : (places.get(comment.parent) ?? -1),
      blocks,
      candidates: findCandidates(blocks),
      own,
      bag: countStems(own, lexicon, 0, Math.min(own.words.length, MOST_SCORED)),
      silent,
    });
    yield;
  }
  return read;
}

function toOwnText(block: Block): string {
  if (block.kind === "code") return "";
  return toPlain(block.kind === "quote" ? block.lazy : block.text);
}
