import type * as z from "zod/mini";
import type { Thread } from "../../model.ts";
import type { CommentPage, Page, SourceComment } from "../source.ts";
import { newestFirst } from "./convert.ts";
import { parseItems } from "./schema.ts";

/** Most rows a flat list gives: Lemmy's limit. */
export const PAGE_ROWS = 50;
/** Most rows a tree gives: Lemmy's fixed limit, whatever is asked for. */
export const TREE_ROWS = 300;
/** Deepest a tree is asked for: Lemmy lets no comment stand deeper. */
export const TREE_DEPTH = 50;

function convertAll<In, Out>(parsed: { items: In[]; dropped: number }, convert: (item: In) => Out | null) {
  const items = parsed.items.map(convert).filter((item) => item !== null);
  return { items, dropped: parsed.dropped + parsed.items.length - items.length };
}

/**
 * A list of posts as threads, newest first, each once; posts without a link are left out and not counted as malformed.
 * @param asked how many rows were asked for: a server that sends more is read no further.
 */
export function toLinkPage<T extends z.core.$ZodType>(
  rows: readonly unknown[],
  schema: T,
  convert: (view: z.core.output<T>) => Thread | null,
  { asked, next }: { asked: number; next: string | null },
): Page<Thread> {
  const { items, dropped } = convertAll(parseItems(rows, schema, Math.min(asked, PAGE_ROWS)), convert);
  const links = new Map(items.filter((thread) => thread.url !== "").map((thread) => [thread.apId, thread]));
  return { items: newestFirst([...links.values()]), dropped, next };
}

/**
 * A list of comments in the order given; `arrange` puts them in the order asked for.
 * @param end `asked`: how many rows were asked for, as for `toLinkPage`.
 */
export function toCommentPage<T extends z.core.$ZodType>(
  rows: readonly unknown[],
  schema: T,
  convert: (view: z.core.output<T>) => SourceComment | null,
  arrange: (comments: SourceComment[]) => SourceComment[],
  { asked, next, complete }: { asked: number; next: string | null; complete: boolean },
): CommentPage {
  const { items, dropped } = convertAll(parseItems(rows, schema, Math.min(asked, TREE_ROWS)), convert);
  return { items: arrange(items), dropped, next, complete };
}
