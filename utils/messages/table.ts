import * as z from "zod/mini";
import { readColumns } from "../article/columns.ts";
import { MOST_COLUMN, MOST_HEADINGS, MOST_TITLE, MOST_WORD } from "../article/outline.ts";
import { settingsChange } from "../chosen/settings-change.ts";

/**
 * The one message table. `fromPage` is all that a page (detector, chip, margin) may ask; everything in it is reversible
 * and names no host. `fromPanel` is what the extension's own documents may ask. `toPage` is pushed to the margin.
 * What an incoming message may contain is checked here, at the door; answers are trusted (they come from the background).
 */
const text = (max: number) => z.string().check(z.maxLength(max));

const identity = z.object({
  addresses: z.array(text(4_000)).check(z.maxLength(6)),
  title: text(1_000),
  language: text(40),
  published: text(40),
});

const column = text(MOST_COLUMN);
/** The page's text as collected; who judges it trusts its indexes. */
const outline = z
  .object({
    language: text(MOST_WORD),
    title: text(MOST_TITLE),
    parents: column,
    tags: column,
    classes: column,
    names: column,
    flags: column,
    owners: column,
    texts: column,
    headings: z
      .array(z.object({ element: z.number(), text: text(MOST_TITLE), first: z.boolean() }))
      .check(z.maxLength(MOST_HEADINGS)),
  })
  .check(z.refine((it) => readColumns(it) !== null));

/** How the margin stands in the page: what CSS the background puts in. `dock` is the room in px, 0 when none is made. */
const layout = z.object({
  ground: z.object({
    layers: z.array(z.object({ color: text(1_000), pictured: z.boolean() })).check(z.maxLength(40)),
    dark: z.boolean(),
  }),
  dock: z.number().check(z.gte(0), z.lte(400)),
  side: z.enum(["end", "start"]),
});

export const fromPage = z.discriminatedUnion("type", [
  /** `loaded`: the document's `performance.timeOrigin`. */
  z.object({ type: z.literal("article"), article: identity, loaded: z.number() }),
  z.object({ type: z.literal("no-article") }),
  z.object({ type: z.literal("chip") }),
  z.object({ type: z.literal("hide-chip") }),
  z.object({ type: z.literal("open") }),
  /** Where is the article? With `keep` its text is what comments are placed at from now on. */
  z.object({ type: z.literal("judge"), outline, keep: z.boolean() }),
  z.object({ type: z.literal("read"), opening: text(40) }),
  z.object({ type: z.literal("layout"), layout }),
  z.object({ type: z.literal("more"), opening: text(40) }),
  z.object({ type: z.literal("retry"), opening: text(40) }),
  z.object({ type: z.literal("unpin"), comment: text(500), pinned: z.boolean() }),
  z.object({ type: z.literal("options") }),
  z.object({ type: z.literal("close") }),
  z.object({ type: z.literal("appearance") }),
]);
export type FromPage = z.infer<typeof fromPage>;

const host = text(253);
export const fromPanel = z.discriminatedUnion("type", [
  z.object({ type: z.literal("tab"), tabId: z.number() }),
  z.object({ type: z.literal("open-tab"), tabId: z.number() }),
  z.object({ type: z.literal("change"), change: settingsChange }),
  z.object({ type: z.literal("ask"), tabId: z.number() }),
  z.object({ type: z.literal("fill-table") }),
  z.object({ type: z.literal("reject"), tabId: z.number(), thread: text(2_000), rejected: z.boolean() }),
  z.object({ type: z.literal("use-thread"), tabId: z.number(), address: text(2_000) }),
  z.object({ type: z.literal("corrections") }),
  z.object({ type: z.literal("take-back"), page: text(200), thread: text(2_000) }),
  z.object({ type: z.literal("software") }),
  z.object({ type: z.literal("check-instance"), host }),
  z.object({ type: z.literal("check-community"), community: text(300) }),
  z.object({ type: z.literal("ledger") }),
  z.object({ type: z.literal("erase-ledger") }),
  z.object({ type: z.literal("erase-all") }),
]);
export type FromPanel = z.infer<typeof fromPanel>;
