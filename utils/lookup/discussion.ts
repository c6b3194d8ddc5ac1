import { type Cache } from "../cache.ts";
import { toSourceError } from "../errors.ts";
import type { Failure, Thread } from "../model.ts";
import { needsReader } from "./breaker.ts";
import { MINUTE_MS, SECOND_MS, toIso, type Core } from "./deps.ts";
import type { CommentFetcher, OpenWhy } from "./fetch-comments.ts";
import type { Found } from "./find.ts";
import { findHostFailure } from "./host-record.ts";
import { tryInTurn } from "./in-turn.ts";
import type { Kept } from "./kept-comments.ts";
import { done, gather, type OnUpdate, type Part } from "./discussion-parts.ts";
import type { Discussion } from "./merge-discussion.ts";
import type { KnownPage } from "./page.ts";
import { toSaltedKey } from "./salt.ts";

export type { OnUpdate } from "./discussion-parts.ts";
export type { Discussion, DiscussionComment } from "./merge-discussion.ts";

/** What was fetched so lately is not fetched again when the margin is opened anew, or "Try again" is pressed. */
const FRESH_MS = 2 * MINUTE_MS;
const FRESH_AT_RETRY_MS = 15 * SECOND_MS;

/** An instance that has not answered for so long is not waited for where another has a copy of the thread. */
const PATIENCE_MS = 2 * SECOND_MS;

/** Opens discussions: fetches, merges, keeps a copy. None of it throws for an instance's failure: those are in the result. */
export interface Opener {
  open(page: KnownPage, found: Found, why: OpenWhy, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
  more(page: KnownPage, found: Found, signal: AbortSignal, onUpdate: OnUpdate): Promise<Discussion>;
}

/** The rest of a long thread follows its beginning without another press: it is paid like the beginning. */
const toMore = (why: OpenWhy) => (why === "by-itself" ? why : "more");

export function createOpener(core: Core, fetcher: CommentFetcher, cache: Cache<Kept>): Opener {
  const keyOf = (apId: string) => toSaltedKey(core.kv, core.serial, apId);

  async function toFailure(instance: string, thrown: unknown, signal: AbortSignal): Promise<Failure> {
    const { kind, status, retryAfterMs } = toSourceError(thrown, signal);
    const known = await findHostFailure(core, instance);
    const now = core.clock.now();
    // What only waits for a limit is no failure of the instance, and is not remembered as one.
    const said = retryAfterMs === null ? "" : toIso(now + retryAfterMs);
    const retryAt = [known?.retryAt ?? "", said].toSorted().at(-1) ?? "";
    return { instance, kind, status, at: toIso(now), retryAt: needsReader(kind) ? "" : retryAt };
  }

  /** Tries the copies of one thread in the reader's order of instances; else what was kept. */
  async function openThread(
    copies: readonly Thread[],
    page: string,
    why: OpenWhy,
    signal: AbortSignal,
    show: (part: Part) => void,
  ): Promise<Part> {
    const key = await keyOf(copies[0]?.apId ?? "");
    const before = (await cache.find(key))?.value ?? null;
    const fresh = why === "retry" ? FRESH_AT_RETRY_MS : FRESH_MS;
    if (before !== null && core.clock.now() - before.at < fresh) {
      const cutShort = !before.complete && before.next === null;
      return cutShort ? continueThread(before, key, page, toMore(why), signal, []) : done(before);
    }
    const failures: Failure[] = [];
    const kept = await tryInTurn(
      copies,
      (copy, own) => fetcher.fetch(copy, page, why, own),
      async (copy, error) => {
        failures.push(await toFailure(copy.instance, error, signal));
      },
      PATIENCE_MS,
      (ms, own) => core.clock.sleep(ms, own),
      signal,
    );
    if (kept === null) return { kept: before, old: before !== null, failures, unfinished: false };
    await cache.put(key, kept);
    if (kept.complete) return done(kept, failures);
    show({ ...done(kept, failures), unfinished: true });
    return continueThread(kept, key, page, toMore(why), signal, failures);
  }

  /** Goes on with a thread of which a part is there. That part stays when the rest cannot be had. */
  async function continueThread(
    before: Kept,
    key: string,
    page: string,
    why: "by-itself" | "more",
    signal: AbortSignal,
    failures: readonly Failure[],
  ): Promise<Part> {
    try {
      const kept = await fetcher.fetchMore(before, page, why, signal);
      await cache.put(key, kept);
      return done(kept, [...failures]);
    } catch (error) {
      return done(before, [...failures, await toFailure(before.thread.instance, error, signal)]);
    }
  }

  return {
    open(page, found, why, signal, onUpdate) {
      return gather(found, (copies, show) => openThread(copies, page.id, why, signal, show), onUpdate);
    },
    more(page, found, signal, onUpdate) {
      return gather(
        found,
        async (copies, show) => {
          const key = await keyOf(copies[0]?.apId ?? "");
          const before = (await cache.find(key))?.value ?? null;
          if (before === null) return openThread(copies, page.id, "open", signal, show);
          return before.complete ? done(before) : continueThread(before, key, page.id, "more", signal, []);
        },
        onUpdate,
      );
    },
  };
}
