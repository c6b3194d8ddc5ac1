import { SourceError } from "../errors.ts";
import type { AskWhy, Asker } from "./ask.ts";
import { SECOND_MS, type Core } from "./deps.ts";
import type { KnownPage } from "./page.ts";

/** Decides which instance is asked about a page, and when. A failure is with its instance, not thrown. */
export interface Questions {
  /** One press: the first of the reader's instances that has not answered lately; home again when all have. */
  askNext(page: KnownPage, signal: AbortSignal): Promise<boolean>;
  /** Without a press: only instances set to "every", and only when their last answer no longer holds. */
  askAutomatically(page: KnownPage, signal: AbortSignal): Promise<boolean>;
}

/** The same question is not asked twice within a breath, whichever tab it comes from. */
const AGAIN_MS = 15 * SECOND_MS;

export function createQuestions(core: Core, asker: Asker): Questions {
  const holds = async (page: KnownPage, host: string) => {
    const answer = await asker.findAnswer(page, host);
    return answer !== null && core.clock.now() < answer.until;
  };
  const tryAsking = async (page: KnownPage, host: string, why: AskWhy, signal: AbortSignal): Promise<boolean> => {
    try {
      return (await asker.ask(page, host, why, signal)).threads.length > 0;
    } catch (error) {
      if (error instanceof SourceError) return false;
      throw error;
    }
  };

  return {
    async askNext(page, signal) {
      const settings = await core.settings();
      if (settings.welcomed === "" || page.candidates.length === 0) return false;
      const on = settings.sources.filter((source) => source.on);
      let chosen = on[0];
      for (const source of on) {
        if (await holds(page, source.host)) continue;
        chosen = source;
        break;
      }
      if (chosen === undefined) return false;
      const last = await asker.findAnswer(page, chosen.host);
      if (last !== null && core.clock.now() - last.at < AGAIN_MS) return last.threads.length > 0;
      return tryAsking(page, chosen.host, "ask", signal);
    },
    async askAutomatically(page, signal) {
      const settings = await core.settings();
      if (settings.welcomed === "" || page.candidates.length === 0) return false;
      const due: string[] = [];
      for (const { host, on, mode } of settings.sources) {
        if (on && mode === "every" && !(await holds(page, host))) due.push(host);
      }
      const results = await Promise.all(due.map((host) => tryAsking(page, host, "every", signal)));
      return results.includes(true);
    },
  };
}
