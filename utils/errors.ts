import type { FailureKind } from "./model.ts";

/** What is known of a failure beside its kind. */
export interface FailureDetails {
  /** HTTP status where there was one, else 0. */
  status?: number;
  /** How long the instance asked to be left alone; null when it did not say. */
  retryAfterMs?: number | null;
  /** The instance's own word for it (`couldnt_find_post`), "" when it gave none. A hint for adapters, never shown. */
  code?: string;
  cause?: unknown;
}

/** The one error a request to an instance ends in. */
export class SourceError extends Error {
  readonly kind: FailureKind;
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly code: string;

  constructor(kind: FailureKind, details: FailureDetails = {}) {
    super(details.code ? `${kind}: ${details.code}` : kind, { cause: details.cause });
    this.name = "SourceError";
    this.kind = kind;
    this.status = details.status ?? 0;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.code = details.code ?? "";
  }
}

function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name;
}

/**
 * Classifies whatever a request threw.
 * The caller's own signal decides first, because the browsers name the same end differently: a deadline that strikes
 * while the body arrives is a `TimeoutError` in Chromium and an `AbortError` in Firefox.
 * @param signal the signal the caller gave. @param late whether our own deadline had passed.
 */
export function toSourceError(error: unknown, signal?: AbortSignal, late = false): SourceError {
  if (error instanceof SourceError) return error;
  if (signal?.aborted) {
    return new SourceError(isNamed(signal.reason, "TimeoutError") ? "timeout" : "aborted", { cause: error });
  }
  if (late || isNamed(error, "TimeoutError")) return new SourceError("timeout", { cause: error });
  if (isNamed(error, "AbortError")) return new SourceError("aborted", { cause: error });
  // A refused redirect, no route, no name and a broken certificate are one and the same TypeError in both browsers.
  if (error instanceof TypeError) return new SourceError("offline", { cause: error });
  return new SourceError("malformed", { cause: error });
}
