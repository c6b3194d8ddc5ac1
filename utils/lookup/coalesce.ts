interface Flight {
  promise: Promise<unknown>;
  controller: AbortController;
  waiting: number;
}

/**
 * Joins equal requests that are on their way at the same time (several tabs, one article) into one. The request is
 * aborted when all who wait for it have left.
 */
export interface Coalescer {
  join<T>(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createCoalescer(): Coalescer {
  const flights = new Map<string, Flight>();
  return {
    async join<T>(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      let flight = flights.get(key);
      if (flight === undefined) {
        const controller = new AbortController();
        const begun: Flight = { promise: start(controller.signal), controller, waiting: 0 };
        const land = () => {
          if (flights.get(key) === begun) flights.delete(key);
        };
        begun.promise.then(land, land);
        flights.set(key, begun);
        flight = begun;
      }
      const mine = flight;
      mine.waiting += 1;
      const settled = new AbortController();
      const left = new Promise<never>((_, reject) => {
        const leave = () => {
          mine.waiting -= 1;
          if (mine.waiting === 0) {
            if (flights.get(key) === mine) flights.delete(key);
            mine.controller.abort(signal.reason);
          }
          reject(signal.reason as Error);
        };
        signal.addEventListener("abort", leave, { once: true, signal: settled.signal });
      });
      try {
        return (await Promise.race([mine.promise, left])) as T;
      } finally {
        settled.abort();
      }
    },
  };
}
