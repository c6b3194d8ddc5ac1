import { SourceError } from "../errors.ts";
import type { AskWhy, Asker } from "./ask.ts";
import { MINUTE_MS, SECOND_MS, fromIso, type Core, type OnNews } from "./deps.ts";
import { findHostFailure, readHost } from "./host-record.ts";
import type { KnownPage } from "./page.ts";
import { findAskedByThemselves } from "./who-is-asked.ts";

/** Decides which instance is asked about a page, and when. A failure is with its instance, not thrown. */
export interface Questions {
  /** Whom the next press would ask; null when there is nobody. */
  findNext(page: KnownPage): Promise<Next | null>;
  /** One press: the first of the reader's instances that has neither answered nor failed lately; home when all have. */
  askNext(page: KnownPage, signal: AbortSignal): Promise<boolean>;
  /** Without a press: only where the reader chose "every article", and only when the last answer no longer holds. */
  askAutomatically(page: KnownPage, signal: AbortSignal, onNews: OnNews): Promise<boolean>;
}

/** Whom a press of "Ask" is for. */
export interface Next {
  host: string;
  /** It is the home's turn again, because every instance has answered or failed lately. */
  again: boolean;
  /** Until when what it answered holds, so that it need not be asked again; ms since 1970, 0: it has not answered. */
  until: number;
}

/** An instance that failed so lately counts as asked: the next press is for the next one. */
const FAILING_MS = 5 * MINUTE_MS;
/** The same question is not asked twice within a breath, whichever tab it comes from. */
const AGAIN_MS = 15 * SECOND_MS;

export function createQuestions(core: Core, asker: Asker): Questions {
  const holds = async (page: KnownPage, host: string) => {
    const answer = await asker.findAnswer(page, host);
    return answer !== null && core.clock.now() < answer.until;
  };
  const isFailing = async (host: string) => {
    if ((await readHost(core, host)).restUntil > core.clock.now()) return true;
    const failure = await findHostFailure(core, host);
    return failure !== null && core.clock.now() - fromIso(failure.at) < FAILING_MS;
  };
  const tryAsking = async (page: KnownPage, host: string, why: AskWhy, signal: AbortSignal): Promise<boolean> => {
    try {
      return (await asker.ask(page, host, why, signal)).threads.length > 0;
    } catch (error) {
      if (error instanceof SourceError) return false;
      throw error;
    }
  };

  const findNext = async (page: KnownPage): Promise<Next | null> => {
    const settings = await core.settings();
    if (settings.welcomed === "" || page.candidates.length === 0) return null;
    const hosts = settings.sources.filter((source) => source.on).map((source) => source.host);
    for (const host of hosts) {
      if (!(await holds(page, host)) && !(await isFailing(host))) return { host, again: false, until: 0 };
    }
    const [home] = hosts;
    if (home === undefined) return null;
    return { host: home, again: true, until: (await asker.findAnswer(page, home))?.until ?? 0 };
  };

  return {
    findNext,
    async askNext(page, signal) {
      const next = await findNext(page);
      if (next === null) return false;
      const last = await asker.findAnswer(page, next.host);
      if (last !== null && core.clock.now() - last.at < AGAIN_MS) return last.threads.length > 0;
      return tryAsking(page, next.host, "ask", signal);
    },
    async askAutomatically(page, signal, onNews) {
      const settings = await core.settings();
      if (settings.welcomed === "" || page.candidates.length === 0) return false;
      const due: string[] = [];
      for (const host of findAskedByThemselves(settings, page.url)) if (!(await holds(page, host))) due.push(host);
      const results = await Promise.all(
        due.map(async (host) => {
          const found = await tryAsking(page, host, "every", signal);
          if (found) onNews();
          return found;
        }),
      );
      return results.includes(true);
    },
  };
}
