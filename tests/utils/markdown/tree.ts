import type { Block, Inline } from "../../../utils/model.ts";

type Node = Block | Inline;
const TAGS = new Set("p h quote list code table spoiler hr text em strong s sub sup br link image ruby".split(" "));
/** What no text may hold: control, bidi and zero-width characters, except a joiner between two others. */
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF\u{E0000}-\u{E007F}\p{Cs}]/u;
const STACK = /\p{M}{5}/u;

function childrenOf(node: Node): readonly Node[] {
  if (node.t === "list") return node.items.flat();
  if (node.t === "table") return [...node.head.flat(), ...node.rows.flat(2)];
  if (node.t === "spoiler") return [...node.title, ...node.c];
  return "c" in node ? node.c : [];
}

function textsOf(node: Node): string[] {
  if (node.t === "text") return [node.text];
  if (node.t === "code") return [node.text.replace(/[\n\t]/g, " ")];
  if (node.t === "image") return [node.alt];
  return node.t === "ruby" ? [node.base, node.text] : [];
}

export interface Measured {
  nodes: number;
  depth: number;
  /** Everything a tree must not hold. Empty when it is as promised. */
  wrong: string[];
}

/** Walks a tree without recursion and says what is in it that may not be. */
export function measure(blocks: readonly Block[]): Measured {
  const measured: Measured = { nodes: 0, depth: 0, wrong: [] };
  const open: { node: Node; level: number; inLink: boolean }[] = blocks.map((node) => ({
    node,
    level: 1,
    inLink: false,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level, inLink } = next;
    measured.nodes += 1;
    measured.depth = Math.max(measured.depth, level);
    if (!TAGS.has(node.t)) measured.wrong.push(`tag ${node.t}`);
    if (node.t === "link" || node.t === "image") {
      const url = new URL(node.href);
      if (!/^https?:$/.test(url.protocol) || url.username || url.password) measured.wrong.push(`href ${node.href}`);
      if (inLink) measured.wrong.push(`link in link ${node.href}`);
    }
    for (const text of textsOf(node)) {
      if (UNSEEN.test(text)) measured.wrong.push(`unseen ${JSON.stringify(text).slice(0, 80)}`);
      if (STACK.test(text)) measured.wrong.push(`stack ${JSON.stringify(text).slice(0, 80)}`);
    }
    for (const child of childrenOf(node))
      open.push({ node: child, level: level + 1, inLink: inLink || node.t === "link" });
  }
  return measured;
}

/** All addresses of a tree. */
export function hrefsOf(blocks: readonly Block[]): string[] {
  const hrefs: string[] = [];
  const open: Node[] = [...blocks];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.t === "link" || node.t === "image") hrefs.push(node.href);
    open.push(...childrenOf(node));
  }
  return hrefs;
}
