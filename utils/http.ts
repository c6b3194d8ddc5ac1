import { parse } from "tldts";
import { SourceError, toSourceError } from "./errors.ts";
import type { FailureKind } from "./model.ts";
import type { ByteCap } from "./sources/source.ts";

/** Without an answer's head after this long, the instance counts as not answering. */
const HEADERS_MS = 5_000;
/** Background workers die at 30 s even in the middle of a request; a lookup must have ended long before. */
const TOTAL_MS = 10_000;
/** How much is read of an answer that is no JSON: enough to recognise a bot wall. */
const WALL_BYTES = 64_000;
/** Bounds of `Retry-After`: less is no pause, more is a broken clock. */
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 24 * 60 * 60 * 1_000;

/** Bytes an answer may have, uncompressed. Real ones: 4.2 kB a comment in Lemmy's API v3, 198 comments 831 kB. */
export const BYTE_CAPS: Record<ByteCap, number> = {
  nodeinfo: 64_000,
  site: 1_000_000,
  list: 1_000_000,
  comments: 8_000_000,
};

/** Names the Public Suffix List knows and yet never public: RFC 7686 (.onion), RFC 8375 (.home.arpa), reverse DNS (.arpa). */
const NOT_PUBLIC = /(?:^|\.)(?:onion|arpa|localhost\.localdomain)$/;
const DNS_NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Whether `host` is a public DNS name an instance may have: lower case, no port, a public suffix of the ICANN part of the
 * list. Never an IP literal in any spelling, a single label, or a name of a private network. A public name that resolves
 * to a private address cannot be told here.
 */
export function isAllowedHost(host: string): boolean {
  if (!DNS_NAME.test(host) || NOT_PUBLIC.test(host)) return false;
  // The URL parser is the judge of what the browser would really ask: `127.1` and full-width digits become addresses.
  if (!URL.canParse(`https://${host}/`) || new URL(`https://${host}/`).host !== host) return false;
  const { isIcann, isIp, domain } = parse(host);
  return isIcann === true && isIp !== true && domain !== null;
}

/**
 * The host of an instance as a reader writes it: a bare name, or its https address with nothing behind it.
 * @returns null when it is no allowed host.
 */
export function readHost(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^https:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();
  if (!/^[^\s/?#@:\\]+$/.test(bare) || !URL.canParse(`https://${bare}/`)) return null;
  const host = new URL(`https://${bare}/`).host;
  return isAllowedHost(host) && !bare.endsWith(".") ? host : null;
}

/** Reads `Retry-After` (seconds or a date) into milliseconds from now, within 1 s and 24 h; null when absent or unreadable. */
export function readRetryAfter(value: string | null, now = Date.now()): number | null {
  if (value === null || value.trim() === "") return null;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1_000;
  return Number.isNaN(ms) ? null : Math.min(RETRY_MAX_MS, Math.max(RETRY_MIN_MS, ms));
}

/** A rest without an end named: the windows of Lemmy's limits are a minute. */
const REST_MS = 60_000;
/** Some servers write the end of a window as seconds since 1970; no window lasts 30 years. */
const EPOCH_S = 1e9;

/**
 * How long a server wants to be left alone because what it allows us is used up: Lemmy 1.0 says so with its last good
 * answer (`x-ratelimit-remaining: 0`, `-reset` in seconds) and says nothing when it then refuses. Others leave out "x-".
 * @returns milliseconds within 1 s and 24 h; null when something is left, or nothing is said.
 */
export function readRest(headers: Headers, now = Date.now()): number | null {
  for (const prefix of ["x-ratelimit-", "ratelimit-"]) {
    const remaining = headers.get(`${prefix}remaining`)?.trim() ?? "";
    if (!/^-?\d+$/.test(remaining) || Number(remaining) > 0) continue;
    const reset = Number(headers.get(`${prefix}reset`) ?? "");
    if (!Number.isFinite(reset) || reset <= 0) return REST_MS;
    return readRetryAfter(String(reset > EPOCH_S ? reset - now / 1_000 : reset), now);
  }
  return null;
}

async function readText(response: Response, cap: number): Promise<string> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > cap) {
      await reader.cancel();
      throw new SourceError("malformed", { status: response.status, code: "too_large" });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new SourceError("malformed", { status, cause: error });
  }
}

/** Lemmy says `{error}`, PieFed `{message}`. */
function readCode(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return "";
    const own = Object.entries(body).find(
      ([key, value]) => /^(?:error|message)$/.test(key) && typeof value === "string",
    );
    return String(own?.[1] ?? "").slice(0, 100);
  } catch {
    return "";
  }
}

/** Lemmy 0.19 refuses with HTTP 400 and a word, 1.0 with 429, a proxy in front of either with 503 and HTML. */
function toRefusal(status: number, code: string): FailureKind {
  if (status === 429 || status === 503 || code === "rate_limit_error" || code === "too_many_requests") {
    return "rate-limited";
  }
  return status === 401 || code === "instance_is_private" ? "private-instance" : "http";
}

/** Anubis answers 200 with its own page; Cloudflare marks its challenge with a header, other walls with 403 and HTML. */
function isWall(response: Response, text: string): boolean {
  if (text.includes("/.within.website/")) return true;
  const html = /^\s*<(?:!doctype|html|head)/i.test(text) || /html/i.test(response.headers.get("content-type") ?? "");
  return html && (response.ok || response.status === 403);
}

async function readAnswer(response: Response, cap: number): Promise<unknown> {
  const { status, headers } = response;
  const retryAfterMs = readRetryAfter(headers.get("retry-after")) ?? readRest(headers);
  if (headers.has("cf-mitigated")) throw new SourceError("challenge", { status, retryAfterMs });
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get("content-type") ?? "");
  if (response.ok && isJson) return parseJson(await readText(response, cap), status);
  const text = await readText(response, WALL_BYTES);
  const code = isJson ? readCode(text) : "";
  if (!isJson && isWall(response, text)) throw new SourceError("challenge", { status, retryAfterMs });
  throw new SourceError(response.ok ? "malformed" : toRefusal(status, code), { status, retryAfterMs, code });
}

/**
 * The only request Lemargin makes: one anonymous GET of JSON over https. It follows no redirect, carries no cookie and no
 * referrer, asks past every cache, and ends within 10 s.
 * @param path starts with "/". @param query undefined values are left out.
 * @param onRest told when this answer was the last that the instance allows for some time, in ms.
 * @returns the parsed JSON, unchecked.
 * @throws {SourceError} always and only.
 */
export async function getJson(
  host: string,
  path: string,
  query: Record<string, string | number | boolean | undefined>,
  cap: ByteCap,
  signal: AbortSignal,
  onRest: (ms: number) => void = () => undefined,
): Promise<unknown> {
  if (!isAllowedHost(host) || !path.startsWith("/")) throw new SourceError("http", { code: "host_not_allowed" });
  const url = new URL(`https://${host}${path}`);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  const deadline = new AbortController();
  const total = setTimeout(() => deadline.abort(), TOTAL_MS);
  const head = setTimeout(() => deadline.abort(), HEADERS_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.any([signal, deadline.signal]),
    });
    clearTimeout(head);
    const restMs = readRest(response.headers);
    if (restMs !== null) onRest(restMs);
    return await readAnswer(response, BYTE_CAPS[cap]);
  } catch (error) {
    throw toSourceError(error, signal, deadline.signal.aborted);
  } finally {
    clearTimeout(head);
    clearTimeout(total);
  }
}
