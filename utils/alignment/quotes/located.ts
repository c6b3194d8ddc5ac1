import type { Source } from "./source.ts";

/** Where a quote stands in the article. */
export interface Located {
  /** The text (of Source.texts) that has most of it. */
  text: number;
  /** Places in the passages, in order, both inclusive. Never empty. */
  spans: { from: number; to: number }[];
  /** The share of the quote's words found there: 1 when it is word for word. */
  share: number;
}

/** The text that most places of the spans belong to; the first of equals. */
export function mainText(source: Source, spans: readonly { from: number; to: number }[]): number {
  const counts = new Map<number, number>();
  for (const span of spans) {
    for (let place = span.from; place <= span.to; place++) {
      const text = source.passages.owner[place] ?? -1;
      if (text >= 0) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  let best = 0;
  let most = 0;
  for (const [text, count] of counts) if (count > most) [best, most] = [text, count];
  return best;
}
