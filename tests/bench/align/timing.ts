// How long a discussion takes, and the longest step between two possible pauses.
import { thinkAbout } from "../../../utils/alignment/align-discussion.ts";
import { alignDiscussion, type AlignmentInput } from "../../../utils/alignment/index.ts";
import { WEIGHTS } from "../../../utils/alignment/words/guess.ts";
import { makeDiscussion } from "./made-text.ts";

export const COMMENTS = 500;
export const PARAGRAPHS = 60;
export const WARM_RUNS = 20;

export interface Timing {
  total: number;
  slice: number;
}

export interface Timings {
  /** First run; median and longest slice of the further ones; the same with an article read before; with its pauses. */
  cold: Timing;
  warm: Timing;
  again: Timing;
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
  const again = toMedian(Array.from({ length: WARM_RUNS }, () => time(input)));
  const begun = performance.now();
  await alignDiscussion(fresh(WARM_RUNS));
  return { cold, warm, again, paused: performance.now() - begun };
}
