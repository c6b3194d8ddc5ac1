import { columnOf } from "../../utils/article/column.ts";
import { collect } from "../../utils/article/collect.ts";
import { toLive, type LiveParagraph } from "../../utils/article/live.ts";
import { rangeOf } from "../../utils/article/range.ts";
import type { Picture, Placement } from "../../utils/model.ts";
import { runInSlices } from "../../utils/slices.ts";
import { ask } from "./runtime.ts";

/** The article as it stands in the page, with the live ranges the notes hang on. */
export interface LiveArticle {
  language: string;
  live: LiveParagraph[];
  headline: Element | null;
  /** By element, the paragraph it holds: for what lies under the pointer. */
  byElement: Map<Element, number>;
}

/** Before the page was read. */
export const NO_ARTICLE: LiveArticle = { language: "", live: [], headline: null, byElement: new Map() };

/**
 * Reads the article: collected here, in slices, judged by the background. With `keep` comments are placed at this text
 * from now on.
 */
export async function readLive(doc: Document, keep: boolean): Promise<LiveArticle> {
  const collected = await runInSlices(collect(doc));
  const reading = await ask({ type: "judge", outline: collected.outline, keep });
  if (!reading) return NO_ARTICLE;
  const live = toLive(collected, reading);
  const byElement = new Map<Element, number>();
  live.forEach((it, i) => {
    if (!byElement.has(it.element)) byElement.set(it.element, i);
  });
  const headline = reading.headline === null ? null : (collected.elements[reading.headline] ?? null);
  return { language: reading.language, live, headline, byElement };
}

/** Whether two readings of a page found the same text: then ranges may move from one to the other. */
export function isSameText({ live: a }: LiveArticle, { live: b }: LiveArticle): boolean {
  return a.length === b.length && a.every((it, i) => it.text === b[i]?.text);
}

/** So many paragraphs say where the column is: an article of thousands is measured no longer than others. */
const COLUMN_PARAGRAPHS = 200;

/** The text as a box in viewport px, with the face its quotes are set in. Null where no text is laid out. */
export function measureColumn(article: LiveArticle) {
  const [first] = article.live;
  const column = columnOf(article.live.slice(0, COLUMN_PARAGRAPHS));
  const last = article.live.at(-1);
  if (!first || !last || !column) return null;
  const head = article.headline?.getBoundingClientRect();
  const start = first.element.getBoundingClientRect().top;
  return {
    element: first.element,
    paragraphs: article.byElement,
    face: column.font,
    left: column.left - window.scrollX,
    right: column.right - window.scrollX,
    top: head && head.height > 0 && head.top < start ? head.top : start,
    bottom: last.element.getBoundingClientRect().bottom,
  };
}

/** The live ranges of one placed comment: where it stands, and all the words it quotes. */
export interface Anchor {
  at: Range;
  marks: Range[];
}

/** More than this is not tinted: the stroke says enough. */
const TINT_MAX = 300;

/** Whether a passage is laid out, and no box of the page ends above it and cuts it off: a teaser, a folded part. */
function isShown(range: Range): boolean {
  const [line] = range.getClientRects();
  if (!line) return false;
  for (let at = range.startContainer.parentElement; at && at.localName !== "body"; at = at.parentElement) {
    if (at.getBoundingClientRect().bottom <= line.top && /hidden|clip/.test(getComputedStyle(at).overflowY))
      return false;
  }
  return true;
}

function findAnchor({ live }: LiveArticle, placement: Placement): Anchor | null {
  const { paragraph } = placement;
  const own = paragraph === null ? undefined : live[paragraph];
  if (!own) return null;
  const quotes = placement.quotes.filter((it) => it.paragraph >= 0);
  const ranges = quotes.map((it) => {
    const of = live[it.paragraph];
    return of ? rangeOf(of, it.start, it.end) : null;
  });
  const index = quotes.findIndex((it, i) => it.paragraph === paragraph && ranges[i]);
  if (placement.reason.kind === "quote" && index < 0) return null;
  const at = ranges[index] ?? rangeOf(own, 0, own.text.length);
  const marks = ranges.flatMap((range, i) => {
    const quote = quotes[i];
    return range && quote && quote.end - quote.start <= TINT_MAX ? [range] : [];
  });
  return at && isShown(at) ? { at, marks } : null;
}

/**
 * The ranges of all placed comments. A comment whose passage is not in the page (any more), or not shown, is in `lost`: it
 * stands about the article, never at the nearest paragraph.
 */
export function findAnchors(
  article: LiveArticle,
  picture: Picture,
): { anchors: Map<string, Anchor>; lost: Map<string, Placement> } {
  const anchors = new Map<string, Anchor>();
  const lost = new Map<string, Placement>();
  for (const placement of picture.placements) {
    if (placement.paragraph === null || placement.reason.kind === "reply") continue;
    const anchor = findAnchor(article, placement);
    if (anchor) anchors.set(placement.comment, anchor);
    else lost.set(placement.comment, { ...placement, paragraph: null });
  }
  return { anchors, lost };
}

/** The whole of a paragraph, as a range. */
export function paragraphRange(article: LiveArticle, paragraph: number): Range | null {
  const live = article.live[paragraph];
  return live ? rangeOf(live, 0, live.text.length) : null;
}

/** The paragraph an element of the page belongs to; null outside the article. */
export function findParagraphOf(article: LiveArticle, element: Element | null): number | null {
  for (let at = element; at; at = at.parentElement) {
    const paragraph = article.byElement.get(at);
    if (paragraph !== undefined) return paragraph;
  }
  return null;
}
