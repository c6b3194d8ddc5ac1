/** What a server says, before it is put on the wire. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
}

/** What a server is asked. */
export interface Question {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string>;
}

/** A refusal in Lemmy's own form. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, string>;
  /** Not one of Lemmy's own errors but the framework's: these lack CORS and rate-limit headers. */
  readonly foreign: boolean;

  constructor(status: number, body: Record<string, string>, foreign = false) {
    super(body["error"] ?? "refused");
    this.status = status;
    this.body = body;
    this.foreign = foreign;
  }
}

export function toJson(body: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

export function toEmpty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: "" };
}
