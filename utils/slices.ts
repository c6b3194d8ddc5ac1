/** Work that can pause wherever it yields. */
export type Work<T> = Generator<void, T>;

/** Half a frame at 60 Hz: what stands between two pauses may take the other half. */
const SLICE_MS = 8;

/** Does the work in one go. */
export function runAtOnce<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Does the work in slices, letting others run between them. Rejects with what the work throws. */
export async function runInSlices<T>(work: Work<T>, pause: () => Promise<void> = makePause()): Promise<T> {
  let begun = performance.now();
  let step = work.next();
  while (!step.done) {
    if (performance.now() - begun >= SLICE_MS) {
      await pause();
      begun = performance.now();
    }
    step = work.next();
  }
  return step.value;
}

/** A macrotask without the 4 ms that browsers add to nested timers. */
function makePause(): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
}
