/**
 * Tries alternatives in order: the next one starts when the one before failed, or has not answered for `patienceMs`.
 * The first that succeeds wins and the others are aborted.
 * @param failed told of each that failed, while none has won.
 * @returns null when all failed, or the caller aborted.
 */
export async function tryInTurn<A, T>(
  alternatives: readonly A[],
  attempt: (one: A, signal: AbortSignal) => Promise<T>,
  failed: (one: A, error: unknown) => Promise<void>,
  patienceMs: number,
  sleep: (ms: number, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<T | null> {
  const over = new AbortController();
  const own = AbortSignal.any([signal, over.signal]);
  let result: { value: T } | null = null;
  const run = async (one: A): Promise<void> => {
    try {
      const value = await attempt(one, own);
      result ??= { value };
      over.abort();
    } catch (error) {
      if (result === null) await failed(one, error);
    }
  };
  const running: Promise<void>[] = [];
  for (const one of alternatives) {
    if (result !== null || signal.aborted) break;
    const attempted = run(one);
    running.push(attempted);
    // A sleep that is cut short by the winner is no failure.
    await Promise.race([attempted, sleep(patienceMs, own).catch(() => undefined)]);
  }
  const won = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve(), { once: true }));
  if (result === null) await Promise.race([won, Promise.all(running)]);
  return (result as { value: T } | null)?.value ?? null;
}
