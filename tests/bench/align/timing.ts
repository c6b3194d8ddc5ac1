// How long a discussion takes, and the longest step between two possible pauses.
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { alignDiscussion, type AlignmentInput } from "../../../utils/alignment/index.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { makeDiscussion } from "./made-text.ts";

export const COMMENTS = 500;
export const PARAGRAPHS = 60;
export const WARM_RUNS = 20;
/** Comments that come later, after the others were read. */
const LATER = 50;

export interface Timing {
  total: number;
  slice: number;
}

export interface Timings {
  /** First run; median and longest slice of the further ones; when the last comments come after the others; with its pauses. */
  cold: Timing;
  warm: Timing;
  more: Timing;
  paused: number;
}

/** One run in one go, with the steps timed. */
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

function toMedian(runs: readonly Timing[]): Timing {
  const totals = runs.map((run) => run.total).sort((a, b) => a - b);
  return { total: totals[Math.floor(totals.length / 2)] ?? 0, slice: Math.max(...runs.map((run) => run.slice)) };
}

/** Times the largest case. */
export async function measureTime(): Promise<Timings> {
  const input = makeDiscussion(COMMENTS, PARAGRAPHS);
  // Another title each time: an article read before would not be read again.
  const fresh = (k: number): AlignmentInput => ({ ...input, title: `${input.title} ${k}` });
  const cold = time(input);
  const warm = toMedian(Array.from({ length: WARM_RUNS }, (_, k) => time(fresh(k))));
  const more = toMedian(
    Array.from({ length: WARM_RUNS }, (_, k) => {
      const all = fresh(WARM_RUNS + k);
      time({ ...all, comments: all.comments.slice(0, -LATER) });
      return time(all);
    }),
  );
  const begun = performance.now();
  await alignDiscussion(fresh(2 * WARM_RUNS));
  return { cold, warm, more, paused: performance.now() - begun };
}
