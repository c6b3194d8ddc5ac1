// The recipe as a script for the extension's background. `recipe` is found where the bundler is told it is.
// @ts-expect-error -- a baseline of the benchmark, which has no types and need not be there
import { align } from "recipe";
import { makeDiscussion } from "./made-text.ts";
import { COMMENTS, PARAGRAPHS, WARM_RUNS } from "./timing.ts";

/** Its first run and the median of further ones, in ms; it takes no pauses. */
export function measureRecipe(): { cold: number; warm: number } {
  const { paragraphs, comments, title } = makeDiscussion(COMMENTS, PARAGRAPHS);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const asked = comments.map(({ id, parent, markdown }) => ({ id, parentId: parent, markdown }));
  const totals = Array.from({ length: WARM_RUNS + 1 }, () => {
    const begun = performance.now();
    (align as (paragraphs: string[], comments: object[], about: object) => unknown)(texts, asked, { title });
    return performance.now() - begun;
  });
  const warm = totals.slice(1).sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)] ?? 0;
  return { cold: totals[0] ?? 0, warm };
}
