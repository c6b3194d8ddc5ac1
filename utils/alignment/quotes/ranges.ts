import type { QuoteRange } from "../../model.ts";
import type { Located } from "./located.ts";
import { type Source, toParagraph } from "./source.ts";

/** The words of a quote in the texts' own offsets: one range for each text a span reaches into, in reading order. */
export function toRanges(source: Source, located: Located): QuoteRange[] {
  const { passages, texts } = source;
  const ranges: QuoteRange[] = [];
  for (const span of located.spans) {
    for (let place = span.from; place <= span.to; place++) {
      const text = passages.owner[place] ?? -1;
      if (text < 0) continue;
      const word = passages.index[place] ?? 0;
      const [start, end] = [texts[text]?.start[word] ?? 0, texts[text]?.end[word] ?? 0];
      const last = ranges.at(-1);
      if (last && last.paragraph === toParagraph(source, text) && place > span.from) last.end = end;
      else ranges.push({ paragraph: toParagraph(source, text), start, end });
    }
  }
  // The text that has most of the quote first: there the note stands.
  const anchor = toParagraph(source, located.text);
  return [
    ...ranges.filter((range) => range.paragraph === anchor),
    ...ranges.filter((range) => range.paragraph !== anchor),
  ];
}
