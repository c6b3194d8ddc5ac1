import { alignDiscussion } from "../alignment/index.ts";
import { runInSlices, type Work } from "../slices.ts";
import type { Discussion, DiscussionComment } from "../lookup/index.ts";
import { cleanName, parseMarkdown } from "../markdown/index.ts";
import type { ArticleText, Author, Block, Comment, Picture, Placement } from "../model.ts";
import { toGap } from "./gap.ts";
import { toSum } from "./sum.ts";

/** What the reader said of single comments: apIds that are "not about this paragraph". */
export type Unpinned = ReadonlySet<string>;

/**
 * Makes of a discussion and the text it is about the one picture the margin draws: Markdown parsed, every comment placed.
 *
 * @param opening the opening the picture answers.
 * @returns a picture in which every comment has a placement; deleted comments without replies are left out.
 */
export async function toPicture(
  discussion: Discussion,
  text: ArticleText,
  opening: string,
  unpinned: Unpinned,
): Promise<Picture> {
  const kept = withoutEmptyGone(discussion.comments);
  // A hostile comment takes up to 0.1 s to parse, and 300 of them must not hold up the other tabs.
  const comments = await runInSlices(parseAll(kept));
  const { placements, asked } = await alignDiscussion({
    paragraphs: text.paragraphs,
    title: text.title,
    standfirst: text.standfirst,
    language: text.language,
    comments: kept.map((comment) => ({
      id: comment.apId,
      parent: comment.parent,
      markdown: comment.markdown,
      bot: comment.author.bot,
      gone: comment.gone !== null,
      authorName: comment.author.name,
    })),
  });
  const bodies = new Map(comments.map((comment) => [comment.apId, comment.body]));
  const { threads, failures, dropped, fetched, kept: isKept } = discussion;
  const total = Math.max(discussion.total, comments.length);
  return {
    opening,
    state: stateOf(discussion),
    threads,
    comments,
    placements: placements.map((placement) => checked(unpin(placement, unpinned), bodies.get(placement.comment) ?? [])),
    asked,
    failures,
    gap: toGap(failures),
    sum: toSum({ comments, total, dropped, kept: isKept, fetched, threads }),
    total,
    dropped,
    fetched,
    kept: isKept,
  };
}

/** Nothing came and somebody could not be asked: that is no empty discussion. */
function stateOf({ done, fetched, failures }: Discussion): Picture["state"] {
  if (!done) return "loading";
  return fetched === "" && failures.length > 0 ? "failed" : "ready";
}

/** Deleted and removed comments are kept only where something still hangs on them. */
function withoutEmptyGone(comments: readonly DiscussionComment[]): DiscussionComment[] {
  const kept: DiscussionComment[] = [];
  const needed = new Set<string>();
  // Parents stand before children: from the end, a comment's children are known before it.
  for (const comment of comments.toReversed()) {
    if (comment.gone !== null && !needed.has(comment.apId)) continue;
    kept.push(comment);
    if (comment.parent !== null) needed.add(comment.parent);
  }
  return kept.reverse();
}

function toAuthor(author: Author): Author {
  return { ...author, name: cleanName(author.name) };
}

function* parseAll(kept: readonly DiscussionComment[]): Work<Comment[]> {
  const comments: Comment[] = [];
  for (const comment of kept) {
    comments.push(toComment(comment));
    yield;
  }
  return comments;
}

function toComment(comment: DiscussionComment): Comment {
  const { apId, parent, thread, score, published, edited, gone, distinguished, language, markdown } = comment;
  return {
    apId,
    parent,
    thread,
    author: gone === null ? toAuthor(comment.author) : null,
    score,
    published,
    edited,
    gone,
    distinguished,
    language,
    body: gone === null ? parseMarkdown(markdown, { host: comment.author.host }) : [],
  };
}

/** The reader's word counts more than ours: what they unpinned is about the article. */
function unpin(placement: Placement, unpinned: Unpinned): Placement {
  if (!unpinned.has(placement.comment)) return placement;
  return { ...placement, paragraph: null, reason: { kind: "general" }, quotes: [], quoteBlock: null };
}

/** The block drawn apart must really be a quote: the aligner counts blocks in the Markdown, the parser made the tree. */
function checked(placement: Placement, body: readonly Block[]): Placement {
  const { quoteBlock } = placement;
  return quoteBlock === null || body[quoteBlock]?.t === "quote" ? placement : { ...placement, quoteBlock: null };
}
