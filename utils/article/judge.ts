import type { ArticleIdentity, ArticleText } from "../model.ts";
import type { Work } from "../slices.ts";
import { readBlocks, type Block } from "./blocks.ts";
import { findBody, isGood, type Headline } from "./body.ts";
import { rateHeading } from "./headline.ts";
import { readColumns, type Columns } from "./columns.ts";
import { MOST_TITLE, MOST_WORD, type Outline, type Reading } from "./outline.ts";
import { refine } from "./refine.ts";
import { findRule } from "./sites/index.ts";

const MOST_PARAGRAPHS = 5_000;
const MOST_TEXT = 500_000;
/** Longer than any that was written; what is cut off is what is not looked through. */
const MOST_PARAGRAPH = 100_000;
const MOST_STANDFIRST = 5_000;
/** While less of the text is seen than this, the page is still hiding it (until its scripts or its styles are there). */
const SEEN_SHARE = 0.3;

const NOTHING: Columns = { parents: [], tags: [], classes: [], names: [], flags: [], owners: [], texts: [] };

function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isGood(block) ? block.weight : 0), 0);
}

/** The blocks that are laid out; all of them where the page does not show its text yet. */
function seenOf(blocks: Block[]): Block[] {
  const seen = blocks.filter(({ box }) => !box.hidden);
  return weightOf(seen) < weightOf(blocks) * SEEN_SHARE ? blocks : seen;
}

/** A heading that what the page calls the article repeats, else the first of the first rank; null when there is none. */
function findHeadline(headings: Outline["headings"], parents: readonly number[], named: string): Headline | null {
  let best: Headline | null = null;
  let most = 0;
  for (const { element, text, first } of headings) {
    const score = rateHeading(text, first, named);
    if (score <= most) continue;
    const around = new Set<number>();
    for (let at = element; at >= 0; at = parents[at] ?? -1) around.add(at);
    best = { element, around, text };
    most = score;
  }
  return best;
}

/**
 * Finds the article in an outline: its text, and where in the outline it stands. No paragraphs when no body was found,
 * or the outline is not whole.
 *
 * @param known what the page said of its article as a whole; null when nobody has looked.
 * @param host the page's host, for the few sites that need a rule of their own.
 */
export function* judge(
  outline: Outline,
  known: Pick<ArticleIdentity, "title" | "language"> | null,
  host: string,
): Work<{ text: ArticleText; reading: Reading }> {
  const named = known?.title || outline.title;
  const columns = readColumns(outline) ?? NOTHING;
  const headline = findHeadline(outline.headings, columns.parents, named);
  const blocks = seenOf(yield* readBlocks(columns, findRule(host)?.skip ?? null));
  const body = yield* findBody(blocks, headline);
  const { own, standfirst } = body ? yield* refine(blocks, body, headline) : { own: [], standfirst: "" };
  const paragraphs: ArticleText["paragraphs"] = [];
  const places: Reading["paragraphs"] = [];
  let length = 0;
  for (const { kind, text: whole, box, from, to } of own.slice(0, MOST_PARAGRAPHS)) {
    const text = whole.slice(0, MOST_PARAGRAPH);
    length += text.length;
    if (length > MOST_TEXT) break;
    if (kind === "title") continue;
    paragraphs.push({ text, kind });
    places.push({ kind, element: box.index, from, to });
  }
  const language = (outline.language || known?.language || "").replace("_", "-").trim().slice(0, MOST_WORD);
  return {
    text: {
      title: (headline?.text || named).slice(0, MOST_TITLE),
      standfirst: standfirst.slice(0, MOST_STANDFIRST),
      paragraphs,
      language,
    },
    reading: { paragraphs: places, headline: headline?.element ?? null, language },
  };
}
