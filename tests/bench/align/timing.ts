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

/** Another aligner's first run and the median of further ones, in ms; it takes no pauses. `align` as the scorers call it. */
export function measureAligner(
  align: (paragraphs: string[], comments: object[], about: { title: string }) => unknown,
): { cold: number; warm: number } {
  const { paragraphs, comments, title } = makeDiscussion(COMMENTS, PARAGRAPHS);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const asked = comments.map(({ id, parent, markdown }) => ({ id, parentId: parent, markdown }));
  const totals = Array.from({ length: WARM_RUNS + 1 }, () => {
    const begun = performance.now();
    align(texts, asked, { title });
    return performance.now() - begun;
  });
  const warm = totals.slice(1).sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)] ?? 0;
  return { cold: totals[0] ?? 0, warm };
}
