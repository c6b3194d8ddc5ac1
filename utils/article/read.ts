import type { ArticleText, Paragraph } from "../model.ts";
import { readBlocks, type Block, type Box } from "./blocks.ts";
import { findBody, isGood, isJunk } from "./body.ts";
import { rootOf } from "./dom.ts";
import { findHeadline } from "./headline.ts";
import { readIdentity } from "./identity.ts";
import type { LiveParagraph } from "./live.ts";
import { foldText } from "./text.ts";

const MOST_PARAGRAPHS = 5_000;
const MOST_TEXT = 500_000;

function isIn(block: Block, body: Box): boolean {
  for (let box: Box | null = block.box; box; box = box.parent) if (box === body) return true;
  return false;
}

function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}

const FOLLOWS = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Reads the article's body from the live page, in reading order, changing nothing. No paragraphs when no body was found. */
export function readArticle(doc: Document, url: string): { text: ArticleText; live: LiveParagraph[] } {
  const identity = readIdentity(doc, url);
  const headline = findHeadline(doc, identity.title);
  const root = rootOf(doc);
  const blocks = readBlocks(doc, root.querySelector("body") ?? root).filter((block) => isSeen(block.box.element));
  const body = findBody(blocks, headline);
  const live: LiveParagraph[] = [];
  let standfirst = "";
  let length = 0;
  if (body) {
    for (const block of blocks) {
      if (block.kind === "title" || isJunk(block)) continue;
      if (headline && !(headline.compareDocumentPosition(block.box.element) & FOLLOWS)) continue;
      if (!isIn(block, body)) {
        if (!standfirst && !live.length && isGood(block)) standfirst = block.text;
        continue;
      }
      if (block.linked > block.weight * 0.8) continue;
      length += block.text.length;
      if (length > MOST_TEXT || live.length >= MOST_PARAGRAPHS) break;
      const kind: Paragraph["kind"] = block.kind;
      live.push({ text: block.text, kind, element: block.box.element, nodes: block.nodes });
    }
  }
  const title = foldText(headline?.textContent ?? "") || identity.title;
  const paragraphs = live.map(({ text, kind }) => ({ text, kind }));
  return { text: { title, standfirst, paragraphs, language: identity.language }, live };
}
