import { SourceError } from "../errors.ts";
import type { Software } from "../sources/index.ts";
import type { Source } from "../sources/source.ts";
import { DAY_MS, MINUTE_MS, type Core } from "./deps.ts";
import type { Door, Errand } from "./door.ts";
import { readHost, updateHost, type HostRecord } from "./host-record.ts";

/**
 * How old the knowledge of an instance's software may be. Questions need it fresh: Lemmy 1.0 still answers the old
 * API, but takes a question for an address as a search for words. Lists and comments fail visibly after an upgrade
 * and are then asked again, so two requests a week do for them.
 */
const FOR_QUESTIONS_MS = DAY_MS;
const FOR_READING_MS = 7 * DAY_MS;
/** A failure that may mean "upgraded" makes us look again, but not more often than this. */
const RECHECK_MS = 10 * MINUTE_MS;

type Known = NonNullable<HostRecord["software"]>;

/** Runs operations of the adapter that fits an instance. */
export interface Sources {
  /** As `Door.run`, with the adapter in hand. @throws {SourceError} also `malformed`/"unsupported" for other software. */
  run<T>(
    host: string,
    errand: Errand,
    signal: AbortSignal,
    operation: (source: Source) => Promise<T>,
    countOf: (result: T) => number,
  ): Promise<T>;
  /** Asks an instance what it runs, whatever was known. */
  detect(host: string, errand: Errand, signal: AbortSignal): Promise<Software>;
}

/** Whether this failure is what an instance shows whose API changed under us. */
function mayMeanUpgraded(error: unknown): boolean {
  return (
    error instanceof SourceError && (error.kind === "malformed" || (error.kind === "http" && error.status === 404))
  );
}

export function createSources(core: Core, door: Door): Sources {
  async function detect(host: string, errand: Errand, signal: AbortSignal): Promise<Software> {
    const asking: Errand = { ...errand, what: "software", detail: "", told: "nothing", page: "" };
    const software = await door.run(
      host,
      asking,
      signal,
      (getJson) => core.detect(getJson, signal),
      () => 1,
    );
    const at = core.clock.now();
    const known: Known =
      "unsupported" in software
        ? { id: null, name: software.unsupported, version: software.version, at }
        : { id: software.id, name: software.name, version: software.version, at };
    await updateHost(core, host, (record) => ({ ...record, software: known }));
    return software;
  }

  async function findId(host: string, errand: Errand, signal: AbortSignal, maxAgeMs: number) {
    const { software } = await readHost(core, host);
    if (software !== null && core.clock.now() - software.at < maxAgeMs) return software.id;
    const found = await detect(host, errand, signal);
    return "unsupported" in found ? null : found.id;
  }

  return {
    detect,
    async run(host, errand, signal, operation, countOf) {
      const question = errand.what === "page" || errand.what === "title";
      const id = await findId(host, errand, signal, question ? FOR_QUESTIONS_MS : FOR_READING_MS);
      const through = (software: typeof id) => {
        if (software === null) throw new SourceError("malformed", { code: "unsupported" });
        return door.run(host, errand, signal, (getJson) => operation(core.sourceFor(software, host, getJson)), countOf);
      };
      try {
        return await through(id);
      } catch (error) {
        if (!mayMeanUpgraded(error) || id === null) throw error;
        const now = await findId(host, errand, signal, RECHECK_MS);
        if (now === id) throw error;
        return await through(now);
      }
    },
  };
}
