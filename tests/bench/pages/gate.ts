/** Holds the instances' answers back until the moment from which time is counted. */
export interface Gate {
  /** Awaited by the world before an instance answers. */
  pass: () => Promise<void>;
  close(): void;
  /** Returns when a request stands before the closed gate. */
  knocked(): Promise<void>;
  /** Lets all pass. The time, in ms since 1970. */
  open(): number;
}

export function createGate(): Gate {
  let opened = Promise.withResolvers<void>();
  let knock = Promise.withResolvers<void>();
  opened.resolve();
  return {
    pass() {
      knock.resolve();
      return opened.promise;
    },
    close() {
      opened = Promise.withResolvers();
      knock = Promise.withResolvers();
    },
    knocked: () => knock.promise,
    open() {
      opened.resolve();
      return Date.now();
    },
  };
}
