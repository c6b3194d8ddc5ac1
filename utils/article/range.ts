import type { LiveParagraph } from "./live.ts";
import { foldUnit } from "./text.ts";

interface Place {
  node: Text;
  /** Offset into the node's data. */
  at: number;
}

/** The folded text of the nodes as they are now, and where each of its UTF-16 units stands. */
function foldNodes(nodes: readonly (Text | null)[]): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = "";
  let space: Place | null = null;
  let last: Text | null = null;
  for (const node of nodes) {
    const owner: Text | null = node ?? last;
    if (!owner) continue;
    last = owner;
    const data = node ? node.data : " ";
    for (let i = 0; i < data.length; i++) {
      const unit = foldUnit(data.charAt(i));
      const place = { node: owner, at: node ? i : owner.data.length };
      if (unit === " ") {
        space ??= place;
      } else if (unit) {
        if (space && text) {
          text += " ";
          places.push(space);
        }
        space = null;
        text += unit;
        places.push(place);
      }
    }
  }
  return { text, places };
}

/**
 * The live range of `live.text.slice(start, end)` (UTF-16 offsets, end exclusive), exact to the word across nested
 * elements. Null when the page has changed or removed the paragraph since it was read, or the offsets are outside it.
 */
export function rangeOf(live: LiveParagraph, start: number, end: number): Range | null {
  if (!live.nodes.every((node) => !node || node.isConnected)) return null;
  const { text, places } = foldNodes(live.nodes);
  const from = places[start];
  const to = places[end - 1];
  if (text !== live.text || !from || !to || end <= start) return null;
  const range = new Range();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, Math.min(to.at + 1, to.node.data.length));
  return range;
}
