import type { Clock } from "../../../utils/lookup/deps.ts";

interface Sleeper {
  until: number;
  wake(): void;
}

/** A clock turned by hand. */
export class HandClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];

  constructor(start = Date.parse("2026-01-02T12:00:00Z")) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { until: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(signal.reason as Error);
      });
    });
  }

  /** Turns the clock forward; who slept until then wakes, the earliest first, and all that follows from it runs. */
  async advance(ms: number): Promise<void> {
    const target = this.#now + ms;
    await settle();
    for (;;) {
      const [next] = this.#sleepers.filter(({ until }) => until <= target).toSorted((a, b) => a.until - b.until);
      if (next === undefined) break;
      this.#now = Math.max(this.#now, next.until);
      this.#sleepers = this.#sleepers.filter((one) => one !== next);
      next.wake();
      await settle();
    }
    this.#now = target;
    await settle();
  }
}

/** Hashing is the one thing the lookup waits for that is neither a promise of ours nor the clock: it runs in other threads. */
const hashing = new Set<Promise<unknown>>();
const digest = crypto.subtle.digest.bind(crypto.subtle);
crypto.subtle.digest = (...input) => {
  const running = digest(...input);
  hashing.add(running);
  const end = () => hashing.delete(running);
  running.then(end, end);
  return running;
};

/** One turn of the event loop: all promises that are settled by now have run. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Lets everything run that does not wait for the clock. It waits for hashes however long the machine takes for them:
 * else the clock would be turned under a task that is about to look at it.
 */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    if (hashing.size > 0) quiet = 0;
    await Promise.allSettled(hashing);
    await turn();
  }
}
