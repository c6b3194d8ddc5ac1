/** Runs tasks of one name one after another, so that no change is lost between reading and writing. */
export type Serial = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** A queue for each name; a task that fails does not hold up the next. Lives as long as the background does. */
export function createSerial(): Serial {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, task: () => Promise<T>): Promise<T> => {
    const next = (last.get(name) ?? Promise.resolve()).then(task, task);
    last.set(name, next);
    const forget = () => {
      if (last.get(name) === next) last.delete(name);
    };
    next.then(forget, forget);
    return next;
  };
}
