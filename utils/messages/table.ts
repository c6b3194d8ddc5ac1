import * as z from "zod/mini";
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

/** Text of all paragraphs together: the margin reads no more, and session storage holds that of several tabs. */
const MAX_TEXT = 500_000;

const articleText = z.object({
  title: text(1_000),
  standfirst: text(5_000),
  paragraphs: z.array(z.object({ text: text(100_000), kind: z.enum(["text", "heading", "item", "quote"]) })).check(
    z.maxLength(5_000),
    z.refine((all) => all.reduce((sum, one) => sum + one.text.length, 0) <= MAX_TEXT),
  ),
  language: text(40),
});

/** How the margin stands in the page: what CSS the background puts in. `dock` is the room in px, 0 when none is made. */
const layout = z.object({
  dark: z.boolean(),
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
  z.object({ type: z.literal("read"), opening: text(40), text: articleText }),
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
  z.object({ type: z.literal("check-instance"), host }),
  z.object({ type: z.literal("check-community"), community: text(300) }),
  z.object({ type: z.literal("ledger") }),
  z.object({ type: z.literal("erase-ledger") }),
  z.object({ type: z.literal("erase-all") }),
]);
export type FromPanel = z.infer<typeof fromPanel>;
