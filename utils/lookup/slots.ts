/** Requests on their way at once: two per instance, four in all, so that no burst of tabs becomes one at a server. */
const PER_HOST = 2;
const IN_ALL = 4;

/** Hands out places for requests, first come first served. Lives in memory, as requests on their way do. */
export interface Slots {
  /** Runs the task when there is room. Rejects with the signal's reason when aborted while waiting. */
  run<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T>;
}

interface Waiting {
  host: string;
  start(): void;
}

export function createSlots(): Slots {
  const busy = new Map<string, number>();
  let all = 0;
  let queue: Waiting[] = [];

  const hasRoom = (host: string) => all < IN_ALL && (busy.get(host) ?? 0) < PER_HOST;
  const take = (host: string) => {
    all += 1;
    busy.set(host, (busy.get(host) ?? 0) + 1);
  };
  const release = (host: string) => {
    all -= 1;
    busy.set(host, (busy.get(host) ?? 1) - 1);
    const next = queue.find((one) => hasRoom(one.host));
    if (next === undefined) return;
    queue = queue.filter((one) => one !== next);
    take(next.host);
    next.start();
  };
  const enter = (host: string, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (hasRoom(host)) {
      take(host);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue = queue.filter((one) => one !== waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        host,
        start() {
          signal.removeEventListener("abort", leave);
          resolve();
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      queue.push(waiting);
    });
  };

  return {
    async run(host, signal, task) {
      await enter(host, signal);
      try {
        return await task();
      } finally {
        release(host);
      }
    },
  };
}
