import type { KeyValue } from "../cache.ts";
import type { Serial } from "../serial.ts";
import type { Settings } from "../settings.ts";
import type { Software } from "../sources/index.ts";
import type { ByteCap, GetJson, SoftwareId, Source } from "../sources/source.ts";

/** Time as the policies see it: real in the extension, turned by hand in tests and in the simulation. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The one function that talks to the network (`utils/http.ts`). */
export type HttpGet = (
  host: string,
  path: string,
  query: Record<string, string | number | boolean | undefined>,
  cap: ByteCap,
  signal: AbortSignal,
  /** Told when the instance says that it allows no more for so many ms. */
  onRest: (ms: number) => void,
) => Promise<unknown>;

/** Everything the lookup needs from outside. */
export interface LookupDeps {
  kv: KeyValue;
  clock: Clock;
  /** 0 ≤ x < 1. */
  random: () => number;
  settings(): Promise<Settings>;
  /** Whether the browser grants requests to this instance. */
  canReach(host: string): Promise<boolean>;
  get: HttpGet;
  detect(getJson: GetJson, signal: AbortSignal): Promise<Software>;
  sourceFor(id: SoftwareId, host: string, getJson: GetJson): Source;
}

/** Told each time something new came in: nobody waits for the slowest instance to see what others answered. */
export type OnNews = () => void;
export const UNHEARD: OnNews = () => undefined;

/** `LookupDeps` and what the parts of the lookup share. */
export interface Core extends LookupDeps {
  serial: Serial;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The last time there is, ECMAScript 21.4.1.1. */
const LAST_MS = 8.64e15;

/** A time in ms as model and messages write it; "" for 0, "never", and for what is no time. */
export function toIso(ms: number): string {
  return ms > 0 && ms <= LAST_MS ? new Date(ms).toISOString() : "";
}

/** ms of an ISO time; 0 when it cannot be read. Times without a zone (Lemmy 0.18) are UTC. */
export function fromIso(iso: string): number {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? 0 : ms;
}
