/** How often a condition is looked at again. Short enough not to be felt, long enough not to keep the browser busy. */
const LOOK_AGAIN_MS = 40;
/** Generous: on a loaded machine a browser needs seconds for what takes it milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Asks again and again until the answer is neither null, undefined nor false, and returns it.
 * A question that throws (a page that is just navigating) counts as "not yet"; its last reason ends up in the error.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  patienceMs: number = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  let reason = "it never was so";
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms for ${what}: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
