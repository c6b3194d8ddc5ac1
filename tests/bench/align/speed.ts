// How long 500 comments × 60 paragraphs take: cold, warm, and the longest slice between two pauses.
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import type { AlignmentInput } from "../../../utils/alignment/index.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { makeDiscussion } from "./made-text.ts";

const COMMENTS = 500;
const PARAGRAPHS = 60;
const WARM_RUNS = 20;

interface Timing {
  total: number;
  slice: number;
}

const median = (runs: readonly Timing[]): string => (runs[Math.floor(runs.length / 2)]?.total ?? 0).toFixed(1);
const longest = (runs: readonly Timing[]): string => Math.max(...runs.map((run) => run.slice)).toFixed(1);

/** One run as the background does it, with the steps between two possible pauses timed. */
function time(input: AlignmentInput): Timing {
  const begun = performance.now();
  let last = begun;
  let slice = 0;
  const work = thinkAbout(input, WEIGHTS);
  for (let step = work.next(); ; step = work.next()) {
    const now = performance.now();
    slice = Math.max(slice, now - last);
    last = now;
    if (step.done) return { total: now - begun, slice };
  }
}

export function printSpeed(): void {
  const input = makeDiscussion(COMMENTS, PARAGRAPHS);
  const cold = time(input);
  // Another title each time: an article read before would not be read again.
  const runs = Array.from({ length: WARM_RUNS }, (_, k) => time({ ...input, title: `${input.title} ${k}` }));
  const warm = runs.sort((a, b) => a.total - b.total);
  const again = Array.from({ length: WARM_RUNS }, () => time(input)).sort((a, b) => a.total - b.total);
  const letters = input.comments.reduce((sum, comment) => sum + comment.markdown.length, 0);
  console.log(`Node ${process.version}, ${COMMENTS} comments (${letters} letters) × ${PARAGRAPHS} paragraphs`);
  console.log(`cold ${cold.total.toFixed(1)} ms, longest step ${cold.slice.toFixed(1)} ms`);
  console.log(`warm, median of ${WARM_RUNS}: ${median(warm)} ms, longest step ${longest(warm)} ms`);
  console.log(`the same article again: ${median(again)} ms, longest step ${longest(again)} ms`);
}
