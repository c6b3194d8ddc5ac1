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

/** Lets everything run that waits for nothing but promises. Hashing is real work elsewhere, so it takes some turns. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
