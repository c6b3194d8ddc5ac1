import type { ArticleText } from "../model.ts";
import { readBlocks, type Block } from "./blocks.ts";
import { findBody, isGood } from "./body.ts";
import { rootOf } from "./dom.ts";
import { findHeadline } from "./headline.ts";
import { readLanguage, readTitle } from "./identity.ts";
import type { LiveParagraph } from "./live.ts";
import { readMetadata } from "./metadata.ts";
import { refine } from "./refine.ts";
import { findRule } from "./sites/index.ts";
import { foldText } from "./text.ts";

const MOST_PARAGRAPHS = 5_000;
const MOST_TEXT = 500_000;
/** What the background's door lets through of one text; a longer one is cut, not the whole reading lost. */
const MOST_PARAGRAPH = 100_000;
const MOST_TITLE = 1_000;
const MOST_STANDFIRST = 5_000;
/** While less of the text is seen than this, the page is still hiding it (until its scripts or its styles are there). */
const SEEN_SHARE = 0.3;

function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isGood(block) ? block.weight : 0), 0);
}

/** The blocks that are laid out; all of them where the page does not show its text yet. */
function seenOf(blocks: Block[]): Block[] {
  const seen = blocks.filter(({ box: { element } }) => element.checkVisibility?.() ?? true);
  return weightOf(seen) < weightOf(blocks) * SEEN_SHARE ? blocks : seen;
}

/** Reads the article's body from the live page, in reading order, changing nothing. No paragraphs when no body was found. */
export function readArticle(doc: Document): { text: ArticleText; live: LiveParagraph[] } {
  const root = rootOf(doc);
  const data = readMetadata(root);
  const named = readTitle(root, data);
  const headline = findHeadline(doc, named);
  const rule = findRule(doc.location?.hostname ?? "");
  const start = (rule?.body && root.querySelector(rule.body)) || (root.querySelector("body") ?? root);
  const blocks = seenOf(readBlocks(doc, start, rule?.skip ?? ""));
  const body = findBody(blocks, headline);
  const { own, standfirst } = body ? refine(blocks, body, headline) : { own: [], standfirst: "" };
  const live: LiveParagraph[] = [];
  let length = 0;
  for (const { kind, text: whole, box, nodes } of own.slice(0, MOST_PARAGRAPHS)) {
    const text = whole.slice(0, MOST_PARAGRAPH);
    length += text.length;
    if (length > MOST_TEXT) break;
    if (kind !== "title") live.push({ text, kind, element: box.element, nodes });
  }
  const title = (foldText(headline?.textContent ?? "") || named).slice(0, MOST_TITLE);
  const paragraphs = live.map(({ text, kind }) => ({ text, kind }));
  return {
    text: { title, standfirst: standfirst.slice(0, MOST_STANDFIRST), paragraphs, language: readLanguage(root, data) },
    live,
  };
}
