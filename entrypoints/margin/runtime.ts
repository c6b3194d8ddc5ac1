import type { PageAnswers, ToPage } from "../../utils/messages/answers.ts";
import type { FromPage } from "../../utils/messages/table.ts";

/** The little of the extension API the margin needs, on the browser's own object: no polyfill in the page. */
interface Runtime {
  id?: string;
  sendMessage(message: FromPage): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: ToPage) => void): void;
    removeListener(listener: (message: ToPage) => void): void;
  };
}

function findRuntime(): Runtime | undefined {
  const apis = globalThis as unknown as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return apis.browser?.runtime ?? apis.chrome?.runtime;
}

/** The extension was updated, reloaded or removed: nobody listens to this script any more. */
export class GoneError extends Error {}

/** How the browsers say that. Any other rejection is the background's own. */
const GONE =
  /context invalidated|receiving end does not exist|message (?:port|channel) (?:is )?closed|dead object|destroyed before query/i;

/** Whether the extension that started this script is still there. */
export function isAlive(): boolean {
  return typeof findRuntime()?.id === "string";
}

/**
 * Asks the background. Undefined when it did not know the message; throws a GoneError when there is no background any
 * more, and the background's error when it failed. A background that died over the question is asked once more: the
 * browser starts it again, and every question may be asked twice.
 */
export async function ask<M extends FromPage>(message: M): Promise<PageAnswers[M["type"]] | undefined> {
  for (let tries = 1; ; tries++) {
    const runtime = findRuntime();
    if (!runtime || !isAlive()) throw new GoneError();
    try {
      return (await runtime.sendMessage(message)) as PageAnswers[M["type"]] | undefined;
    } catch (error) {
      const cut = GONE.test(String(error));
      if (!isAlive() || (cut && tries > 1)) throw new GoneError(String(error), { cause: error });
      if (!cut) throw error;
    }
  }
}

/** Listens to what the background pushes, until the signal is aborted. */
export function listen(listener: (message: ToPage) => void, signal: AbortSignal): void {
  const runtime = findRuntime();
  // Nothing is returned: another listener of this extension in the page may answer.
  const only = (message: ToPage): void => listener(message);
  runtime?.onMessage.addListener(only);
  signal.addEventListener("abort", () => {
    if (isAlive()) runtime?.onMessage.removeListener(only);
  });
}
