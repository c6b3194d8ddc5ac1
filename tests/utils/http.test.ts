// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SourceError } from "../../utils/errors.ts";
import { BYTE_CAPS, getJson, readRest, readRetryAfter } from "../../utils/http.ts";
import type { FailureKind } from "../../utils/model.ts";

const JSON_TYPE = { "content-type": "application/json" };
const fetched = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal("fetch", fetched.mockReset()));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (signal = new AbortController().signal, cap: keyof typeof BYTE_CAPS = "list") =>
  getJson("lemmy.example.org", "/api/v3/site", { q: "a b", page: 2, empty: undefined }, cap, signal);

async function failure(answer: Response | Error): Promise<SourceError> {
  fetched.mockImplementation(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
  const error: unknown = await ask().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error("no SourceError", { cause: error });
  return error;
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { ...JSON_TYPE, ...headers } });
const html = (body: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(`<!doctype html>${body}`, { status, headers: { "content-type": "text/html", ...headers } });

/** A body that never ends, and counts what was taken of it. */
function endless(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const chunk = new Uint8Array(64_000).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

describe("getJson", () => {
  it("asks anonymously, past every cache, following nothing", async () => {
    fetched.mockResolvedValue(json({ ok: 1 }));
    await expect(ask()).resolves.toEqual({ ok: 1 });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect((url as URL).href).toBe("https://lemmy.example.org/api/v3/site?q=a+b&page=2");
    expect(init).toMatchObject({
      redirect: "error",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      headers: { accept: "application/json" },
    });
    expect(init).not.toHaveProperty("targetAddressSpace");
    expect(init?.method ?? "GET").toBe("GET");
  });

  it("asks no host that is not public, and never leaves it", async () => {
    for (const host of ["localhost", "127.0.0.1", "lemmy.example.org@evil.org", "lemmy.example.org/x", "a.local"]) {
      await expect(getJson(host, "/", {}, "list", new AbortController().signal)).rejects.toBeInstanceOf(SourceError);
    }
    await expect(
      getJson("lemmy.example.org", "@evil.org/", {}, "list", new AbortController().signal),
    ).rejects.toBeInstanceOf(SourceError);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("stops reading at the cap of each kind of answer", async () => {
    for (const [cap, bytes] of Object.entries(BYTE_CAPS)) {
      const { body, taken } = endless();
      fetched.mockResolvedValue(new Response(body, { headers: JSON_TYPE }));
      const error = await ask(undefined, cap as keyof typeof BYTE_CAPS).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: "malformed", code: "too_large" });
      expect(taken()).toBeLessThan(bytes + 200_000);
    }
  });

  it("ends after 5 s without a head and after 10 s in all, whichever name the browser has for it", async () => {
    vi.useFakeTimers();
    const waiting = Promise.resolve("waiting");
    for (const name of ["AbortError", "TimeoutError"]) {
      fetched.mockImplementation(
        (_url, init) =>
          new Promise((_resolve, reject) => {
            init?.signal?.addEventListener("abort", () => reject(new DOMException("stopped", name)));
          }),
      );
      const silent = ask().catch((thrown: unknown) => thrown);
      await vi.advanceTimersByTimeAsync(4_999);
      expect(await Promise.race([silent, waiting])).toBe("waiting");
      await vi.advanceTimersByTimeAsync(1);
      expect(await silent).toMatchObject({ kind: "timeout" });

      fetched.mockImplementation((_url, init) =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              start(controller) {
                init?.signal?.addEventListener("abort", () => controller.error(new DOMException("stopped", name)));
              },
            }),
            { headers: JSON_TYPE },
          ),
        ),
      );
      const trickling = ask().catch((thrown: unknown) => thrown);
      await vi.advanceTimersByTimeAsync(9_999);
      expect(await Promise.race([trickling, waiting])).toBe("waiting");
      await vi.advanceTimersByTimeAsync(1);
      expect(await trickling).toMatchObject({ kind: "timeout" });
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells the caller's own stop from a deadline", async () => {
    fetched.mockImplementation((_url, init) => {
      init?.signal?.throwIfAborted();
      return Promise.resolve(json({}));
    });
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ kind: "aborted" });
    const late = AbortSignal.abort(new DOMException("late", "TimeoutError"));
    await expect(ask(late)).rejects.toMatchObject({ kind: "timeout" });
  });
});

/** Every behaviour of `http-behaviours.json` that reaches this code, and more: what it is called. */
const ANSWERS: [string, () => Response | Error, FailureKind, Partial<SourceError>?][] = [
  ["DNS failure", () => new TypeError("Failed to fetch"), "offline"],
  ["a refused redirect in Firefox", () => new TypeError("NetworkError when attempting to fetch resource."), "offline"],
  ["200 text/html with JSON body", () => new Response("{}", { headers: { "content-type": "text/html" } }), "challenge"],
  ["JSON as plain text", () => new Response("{}", { headers: { "content-type": "text/plain" } }), "malformed"],
  ["no content type", () => new Response(new Uint8Array([123, 125])), "malformed"],
  [
    "200 application/json; charset=utf-16",
    () =>
      new Response(new Uint8Array([123, 0, 125, 0]), {
        headers: { "content-type": "application/json; charset=utf-16" },
      }),
    "malformed",
  ],
  ["429 Retry-After: 7", () => json({}, 429, { "retry-after": "7" }), "rate-limited", { retryAfterMs: 7_000 }],
  ["429 Retry-After: -1", () => json({}, 429, { "retry-after": "-1" }), "rate-limited", { retryAfterMs: 1_000 }],
  ["429 Retry-After: 1e9", () => json({}, 429, { "retry-after": "1e9" }), "rate-limited", { retryAfterMs: 86_400_000 }],
  [
    "429 Retry-After: Wed, 21 Oct 2099 07:28:00 GMT",
    () => json({}, 429, { "retry-after": "Wed, 21 Oct 2099 07:28:00 GMT" }),
    "rate-limited",
    { retryAfterMs: 86_400_000 },
  ],
  ["429 without Retry-After", () => json({ error: "too_many_requests" }, 429), "rate-limited", { retryAfterMs: null }],
  [
    "503 Retry-After: 120",
    () => html("busy", 503, { "retry-after": "120" }),
    "rate-limited",
    { retryAfterMs: 120_000 },
  ],
  ["Lemmy 0.19's refusal", () => json({ error: "rate_limit_error" }, 400), "rate-limited", { status: 400 }],
  ["a server that starts", () => json({ error: "Lemmy is currently starting" }, 503), "rate-limited"],
  ["500 once then 200", () => html("oops", 500), "http", { status: 500 }],
  ["403 Cloudflare challenge HTML", () => html("Just a moment...", 403, { "cf-mitigated": "challenge" }), "challenge"],
  ["a challenge with status 503", () => html("Just a moment...", 503, { "cf-mitigated": "challenge" }), "challenge"],
  ["an Anubis page", () => html('<script src="/.within.website/x/cmd/anubis/main.mjs">'), "challenge"],
  ["an Anubis page with status 401", () => html("/.within.website/x", 401), "challenge"],
  ["a block page", () => html("Sorry, you have been blocked", 403), "challenge"],
  ["401", () => json({ error: "incorrect_login" }, 401), "private-instance"],
  ["a private instance", () => json({ error: "instance_is_private" }, 400), "private-instance"],
  ["404", () => new Response(null, { status: 404 }), "http", { status: 404 }],
  ["404 in HTML", () => html("not here", 404), "http", { status: 404 }],
  ["410", () => json({}, 410), "http", { status: 410 }],
  ["204 empty", () => new Response(null, { status: 204 }), "malformed"],
  ["304 without a stored body", () => new Response(null, { status: 304 }), "http", { status: 304 }],
  ["an error of Lemmy", () => json({ error: "couldnt_find_post" }, 400), "http", { code: "couldnt_find_post" }],
  [
    "an error of PieFed",
    () => json({ code: 400, message: "No object found.", status: "Bad Request" }, 400),
    "http",
    { code: "No object found." },
  ],
  [
    "content-length lies (too large, then close)",
    () => new Response('{"posts":[', { headers: JSON_TYPE }),
    "malformed",
  ],
  [
    "connection reset mid-body",
    () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"a":'));
            controller.error(new TypeError("terminated"));
          },
        }),
        { headers: JSON_TYPE },
      ),
    "offline",
  ],
];

describe("what an answer that is no answer is called", () => {
  it.each(ANSWERS)("%s", async (_name, answer, kind, more = {}) => {
    const error = await failure(answer());
    expect(error).toMatchObject({ kind, ...more });
  });

  it("names an error's own word only up to 100 characters", async () => {
    expect((await failure(json({ error: "x".repeat(5_000) }, 400))).code).toHaveLength(100);
  });

  it("takes a BOM, and refuses half of JSON", async () => {
    fetched.mockResolvedValue(new Response('\uFEFF{"posts":[]}', { headers: JSON_TYPE }));
    await expect(ask()).resolves.toEqual({ posts: [] });
    for (const text of ["", "cb({})", "{}{}", "<!doctype html>", "undefined"]) {
      fetched.mockResolvedValue(new Response(text, { headers: JSON_TYPE }));
      await expect(ask()).rejects.toMatchObject({ kind: "malformed" });
    }
  });
});

describe("readRetryAfter", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  it.each([
    [null, null],
    ["", null],
    ["soon", null],
    ["0", 1_000],
    ["90", 90_000],
    ["Infinity", 86_400_000],
    ["Tue, 24 Nov 2026 12:05:00 GMT", 300_000],
    ["Tue, 24 Nov 2020 12:05:00 GMT", 1_000],
  ])("%s", (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms);
  });
});

describe("a rate limit told in headers", () => {
  const NOW = Date.parse("2026-11-24T12:00:00Z");
  const rest = (headers: Record<string, string>) => readRest(new Headers(headers), NOW);

  it("holds until the reset when nothing is left, and not before", () => {
    const limit = (remaining: string) => ({ "x-ratelimit-limit": "180", "x-ratelimit-remaining": remaining });
    expect(rest({ ...limit("0"), "x-ratelimit-reset": "41" })).toBe(41_000);
    expect(rest({ ...limit("1"), "x-ratelimit-reset": "41" })).toBeNull();
    expect(rest({ "ratelimit-remaining": "0", "ratelimit-reset": "7" })).toBe(7_000);
    expect(rest({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1_000 + 90) })).toBe(90_000);
    expect(rest({})).toBeNull();
  });

  it("stays within bounds whatever is sent", () => {
    const DAY = 24 * 60 * 60 * 1_000;
    for (const reset of ["", "soon", "-5", "0", "NaN", "Infinity", "99999999", "1e300", "0.001"]) {
      const ms = rest({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset });
      expect(ms, reset).toBeGreaterThanOrEqual(1_000);
      expect(ms, reset).toBeLessThanOrEqual(DAY);
    }
    for (const remaining of ["", "none", "0, 3", "0x0", "NaN"]) {
      expect(rest({ "x-ratelimit-remaining": remaining, "x-ratelimit-reset": "9" }), remaining).toBeNull();
    }
  });

  it("is told with good answers and with errors, and is what a refusal without Retry-After goes by", async () => {
    const used = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" };
    const told: number[] = [];
    for (const answer of [json({}, 200, used), json({ error: "not_found" }, 404, used), json({}, 200)]) {
      fetched.mockResolvedValue(answer);
      const signal = new AbortController().signal;
      await getJson("lemmy.example.org", "/x", {}, "list", signal, (ms) => told.push(ms)).catch(() => undefined);
    }
    expect(told).toEqual([30_000, 30_000]);
    expect(await failure(json({ error: "too_many_requests" }, 429, used))).toMatchObject({ retryAfterMs: 30_000 });
    const both = { ...used, "retry-after": "5" };
    expect(await failure(json({ error: "too_many_requests" }, 429, both))).toMatchObject({ retryAfterMs: 5_000 });
  });
});
