import { collect } from "../../../utils/article/collect.ts";
import { judge } from "../../../utils/article/judge.ts";
import { toLive, type LiveParagraph } from "../../../utils/article/live.ts";
import type { ArticleText } from "../../../utils/model.ts";
import { runAtOnce } from "../../../utils/slices.ts";

type Known = Parameters<typeof judge>[1];

/** Both halves of reading, one after the other: what page and background do together. */
export function readArticle(
  doc: Document,
  known: Known = null,
  host = "",
): { text: ArticleText; live: LiveParagraph[]; headline: Element | null } {
  const collected = runAtOnce(collect(doc));
  const { text, reading } = runAtOnce(judge(collected.outline, known, host));
  const headline = reading.headline === null ? null : (collected.elements[reading.headline] ?? null);
  return { text, live: toLive(collected, reading), headline };
}
