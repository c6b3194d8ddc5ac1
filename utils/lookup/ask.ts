import * as z from "zod/mini";
import { createCache, type Cache } from "../cache.ts";
import { toSourceError } from "../errors.ts";
import type { Thread } from "../model.ts";
import { articleKey } from "../url/index.ts";
import { createCoalescer } from "./coalesce.ts";
import { DAY_MS, type Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import { foundHoldsMs, noneHoldsMs } from "./freshness.ts";
import { findTellable, type KnownPage } from "./page.ts";
import type { Sources } from "./software.ts";
import { storedThread } from "./stored-thread.ts";
import type { Table } from "./table.ts";
import { toTitleWords } from "./title-words.ts";

/** What an instance last said about a page. Failures are no answers and are not kept here. */
export interface Answer {
  threads: Thread[];
  /** When it was asked, and until when that need not be done again; ms since 1970. */
  at: number;
  until: number;
  /** How often in a row it knew nothing. */
  misses: number;
}

const answer: z.ZodMiniType<Answer> = z.object({
  threads: z.array(storedThread).check(z.maxLength(50)),
  at: z.number(),
  until: z.number(),
  misses: z.number(),
});

/** `every`: by itself, as the reader chose for all articles of a site. `ask`: one press, one page. */
export type AskWhy = "ask" | "every";

/** Questions to an instance about one page. They tell it the page's address. */
export interface Asker {
  /** What the instance last said, however old (a week at most); null when it was not asked. */
  findAnswer(page: KnownPage, host: string): Promise<Answer | null>;
  /**
   * Asks for at most three spellings of the address, and on a press for the title; stops at the first hit.
   * Threads of other articles are left out, whatever the instance says.
   * @throws {SourceError} when it could not be asked. What it said before is kept then.
   */
  ask(page: KnownPage, host: string, why: AskWhy, signal: AbortSignal): Promise<Answer>;
}

/** Automatic questions are many: two spellings for each, and never the dear search by title. */
const AUTOMATIC_FORMS = 2;
const MAX_THREADS = 50;
/** A found thread is shown for so long although it should be asked for again. */
const KEPT_MS = 7 * DAY_MS;

/** Servers search by likeness, lie, and are of several versions: a hit counts when its own link is the article's. */
function onlyOf(hits: readonly Thread[], keys: ReadonlySet<string>): Thread[] {
  return hits.filter((thread) => keys.has(articleKey(thread.url) ?? ""));
}

const keyOf = (page: KnownPage, host: string) => `${page.id}@${host}`;

export function createAsker(core: Core, sources: Sources, table: Table): Asker {
  const coalescer = createCoalescer();
  const cache: Cache<Answer> = createCache(
    core.kv,
    core.serial,
    answer,
    { prefix: "answer:", entries: 600, entryBytes: 30_000, allBytes: 1_000_000, ageMs: KEPT_MS },
    () => core.clock.now(),
  );

  async function search(page: KnownPage, host: string, why: AskWhy, signal: AbortSignal): Promise<Thread[]> {
    const keys = new Set(page.candidates.filter((one) => one.believed).map((one) => one.key));
    const errand: Omit<Errand, "what" | "detail"> = {
      why,
      told: "address",
      page: page.id,
      spending: why === "ask" ? "click" : "auto",
    };
    const forms = findTellable(page);
    for (const { address } of why === "ask" ? forms : forms.slice(0, AUTOMATIC_FORMS)) {
      const hits = await sources.run(
        host,
        { ...errand, what: "page", detail: address },
        signal,
        async (source) => onlyOf((await source.findByUrl(address, signal)).items, keys),
        (found) => found.length,
      );
      if (hits.length > 0) return hits;
    }
    const words = why === "ask" ? toTitleWords(page.article.title) : "";
    if (words === "") return [];
    return sources.run(
      host,
      { ...errand, what: "title", detail: words },
      signal,
      async (source) => onlyOf((await source.findByTitle(words, signal)).items, keys),
      (found) => found.length,
    );
  }

  async function ask(page: KnownPage, host: string, why: AskWhy, signal: AbortSignal): Promise<Answer> {
    const before = (await cache.find(keyOf(page, host)))?.value ?? null;
    let threads: Thread[];
    try {
      threads = (await search(page, host, why, signal)).slice(0, MAX_THREADS);
    } catch (error) {
      throw toSourceError(error, signal);
    }
    await table.takeIn(threads);
    const now = core.clock.now();
    const misses = threads.length > 0 ? 0 : (before?.misses ?? 0) + 1;
    const holds = misses > 0 ? noneHoldsMs(page.article, now, misses) : foundHoldsMs(page.article, now);
    const next: Answer = { threads, at: now, until: now + holds, misses };
    await cache.put(keyOf(page, host), next);
    return next;
  }

  return {
    async findAnswer(page, host) {
      return (await cache.find(keyOf(page, host)))?.value ?? null;
    },
    ask: (page, host, why, signal) =>
      coalescer.join(`${why} ${keyOf(page, host)}`, signal, (shared) => ask(page, host, why, shared)),
  };
}
