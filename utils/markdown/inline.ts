import type { Token } from "markdown-it";
import type { Inline } from "../model.ts";
import type { Context } from "./budget.ts";
import { toHref, toMentionHref, toShownDomain } from "./links.ts";
import { MAX_INLINE_DEPTH } from "./parser.ts";
import { inlineText } from "./plain.ts";
import { cleanText } from "./text.ts";

/** Lemmy's ways to name a community or person: `!c@host`, `/c/c@host`, `/m/c@host`, `@u@host`, `/u/u@host`. */
const MENTION =
  /(?<![\p{L}\p{N}/@!])(\/[cmu]\/|!|@)([\w.-]{1,100}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z][a-z0-9-]{1,24})(?![\p{L}\p{N}@])/giu;

const SPANS = { em: "em", strong: "strong", s: "s", sub: "sub", sup: "sup" } as const;
type SpanName = keyof typeof SPANS;
const isSpan = (name: string): name is SpanName => Object.hasOwn(SPANS, name);

/** An element that is open: where its children go, and what becomes of them when it closes. */
interface Frame {
  children: Inline[];
  /** Null: too deep, or no element at all; its children are its parent's. */
  close: ((children: Inline[]) => Inline) | null;
}

function toText(content: string, context: Context): Inline[] {
  const nodes: Inline[] = [];
  const add = (node: Inline) => {
    if (context.budget.take()) nodes.push(node);
  };
  let from = 0;
  for (const found of content.matchAll(MENTION)) {
    const [whole, sigil = "", handle = ""] = found;
    if (found.index > from) add({ t: "text", text: content.slice(from, found.index) });
    const kind = sigil === "@" || sigil === "/u/" ? "u" : "c";
    add({ t: "link", href: toMentionHref(kind, handle, context.host), domain: "", c: [{ t: "text", text: whole }] });
    from = found.index + whole.length;
  }
  if (from < content.length) add({ t: "text", text: content.slice(from) });
  return nodes;
}

/** Joins neighbouring runs of text, then cleans them and finds mentions: marks and names must not be split. */
function finish(children: Inline[], context: Context, inLink: boolean): Inline[] {
  const joined: Inline[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.t === "text" && last?.t === "text") last.text += child.text;
    else joined.push(child);
  }
  return joined.flatMap((child) => {
    if (child.t !== "text") return [child];
    const text = cleanText(child.text);
    if (text === "") return [];
    return inLink ? [{ t: "text", text }] : toText(text, context);
  });
}

function toLink(href: string, context: Context): (children: Inline[]) => Inline {
  return (children) => {
    const c = finish(children, context, true);
    const text = inlineText(c);
    if (text.trim() === "") return { t: "link", href, domain: "", c: [{ t: "text", text: href }] };
    return { t: "link", href, domain: toShownDomain(href, text), c };
  };
}

/** Images are links of words, never loaded; within a link only words. */
function toImage(token: Token, context: Context, inLink: boolean): Inline {
  const href = toHref(String(token.attrGet("src") ?? ""), context.host);
  const alt = cleanText(token.content).trim();
  if (href === null || inLink) return { t: "text", text: alt || href || "" };
  return { t: "image", href, alt };
}

function toLeaf(token: Token, context: Context, inLink: boolean): Inline | null {
  switch (token.type) {
    case "text":
    case "text_special":
      return { t: "text", text: token.content };
    case "softbreak":
      return { t: "text", text: " " };
    case "hardbreak":
      return { t: "br" };
    case "code_inline":
      return { t: "code", text: cleanText(token.content) };
    case "image":
      return toImage(token, context, inLink);
    case "ruby":
      return { t: "ruby", base: cleanText(String(token.meta?.base)), text: cleanText(String(token.meta?.text)) };
    case "footnote_ref":
      return { t: "sup", c: [{ t: "text", text: `[${Number(token.meta?.id) + 1}]` }] };
    default:
      return null;
  }
}

function openFrame(token: Token, context: Context, parent: Frame, depth: number, inLink: boolean): Frame {
  const flat: Frame = { children: parent.children, close: null };
  if (depth >= MAX_INLINE_DEPTH || !context.budget.take()) return flat;
  const name = token.type.slice(0, -"_open".length);
  if (isSpan(name)) {
    return { children: [], close: (children) => ({ t: SPANS[name], c: finish(children, context, inLink) }) };
  }
  // An address within a link's words becomes a link of its own in Markdown; what is clicked must be one thing.
  const href = name === "link" && !inLink ? toHref(String(token.attrGet("href") ?? ""), context.host) : null;
  return href === null ? flat : { children: [], close: toLink(href, context) };
}

/**
 * The inline tokens of one block as a tree, no deeper than `MAX_DEPTH` levels in all.
 * @param depth how many elements are around it. Never throws; elements that are not closed end with the block.
 */
export function toInlines(tokens: readonly Token[], context: Context, depth: number): Inline[] {
  const root: Frame = { children: [], close: null };
  const open: Frame[] = [root];
  let links = 0;
  const closeLast = () => {
    const frame = open.pop() ?? root;
    const parent = open.at(-1) ?? root;
    if (frame.close) parent.children.push(frame.close(frame.children));
  };
  for (const token of tokens) {
    const parent = open.at(-1) ?? root;
    if (token.nesting === 1) {
      const elements = open.filter(({ close }) => close !== null).length;
      open.push(openFrame(token, context, parent, depth + elements, links > 0));
      if (token.type === "link_open") links += 1;
    } else if (token.nesting === -1) {
      if (token.type === "link_close") links -= 1;
      if (open.length > 1) closeLast();
    } else {
      const leaf = toLeaf(token, context, links > 0);
      if (leaf && (leaf.t === "text" || context.budget.take())) parent.children.push(leaf);
    }
  }
  while (open.length > 1) closeLast();
  return finish(root.children, context, false);
}
