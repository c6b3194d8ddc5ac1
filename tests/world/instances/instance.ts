import { Refusal, toEmpty, toJson, type Answer, type Question } from "./answer.ts";
import { createTokenBucket, createWindow, type Bucket, type Left, type Limits } from "./limits.ts";
import { toNodeinfo, toNodeinfoLinks } from "./nodeinfo.ts";
import { answerFeed } from "./rss.ts";
import type { Route } from "./route.ts";
import { ROUTES_SHIM } from "./routes-shim.ts";
import { ROUTES_V3 } from "./routes-v3.ts";
import { ROUTES_V4 } from "./routes-v4.ts";
import { searchV4 } from "./search-v4.ts";
import type { Store } from "./store.ts";

/** One Lemmy server: 0.19.20 (API v3) or 1.0.0-beta.1 (API v4 and what is left of v3). */
export type Software = "0.19.20" | "1.0.0-beta.1";

const ROUTES: Record<Software, Record<string, Route>> = {
  "0.19.20": ROUTES_V3,
  "1.0.0-beta.1": { ...ROUTES_V4, "/api/v4/search": searchV4, ...ROUTES_SHIM },
};

/** What stays open on a private instance. */
const OPEN_WHEN_PRIVATE = /\/(?:site|validate_auth)$/;
/** What costs the search budget. */
const SEARCHES = /^\/api\/(?:v3\/search|v4\/(?:search|resolve_object))$/;
const VARY = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

export interface Instance {
  store: Store;
  answer(question: Question, now: number): Answer;
  /** What it says when its limit is reached. */
  refuseAll(question: Question): Answer;
  /** Changes its rate limits; counting starts anew. */
  limit(limits: Limits): void;
}

export function createInstance(store: Store, software: Software, initial: Limits): Instance {
  const old = software === "0.19.20";
  let limits = initial;
  let buckets: { message: Bucket; search: Bucket };
  const limit = (next: Limits) => {
    limits = next;
    const create = old ? createTokenBucket : createWindow;
    buckets = { message: create(next.message), search: create(next.search) };
  };
  limit(initial);

  const tooMany = old
    ? new Refusal(400, { error: "rate_limit_error" })
    : new Refusal(429, { error: "too_many_requests" });

  /** Takes what a request costs. `left` is what 1.0 tells in its headers: always of the message budget. */
  function charge(path: string, now: number): Left {
    const search = SEARCHES.test(path);
    if (old && search) return takeOr(buckets.search, now);
    const left = takeOr(buckets.message, now);
    if (search && !(path.startsWith("/api/v3") && old)) takeOr(buckets.search, now);
    // 1.0's v3 is a client of its own v4: everything is counted twice.
    if (!old && path.startsWith("/api/v3")) takeOr(buckets.message, now);
    return left;
  }
  function takeOr(bucket: Bucket, now: number): Left {
    const left = bucket.take(now);
    if (left === null) throw tooMany;
    return left;
  }

  function runRoute({ path, query, method }: Question, now: number): Answer {
    const route = ROUTES[software][path];
    if (method === "GET" && route !== undefined) {
      if (store.site.isPrivate && !OPEN_WHEN_PRIVATE.test(path)) {
        throw new Refusal(400, { error: "instance_is_private", ...(old ? {} : { cause: "InstanceIsPrivate" }) });
      }
      return toJson(route(query, { store, limits, version: software, now }));
    }
    if (method === "GET" || method === "HEAD") return toEmpty(404);
    throw new Refusal(401, { error: "incorrect_login", ...(old ? {} : { cause: "IncorrectLogin" }) });
  }

  function answerApi(question: Question, now: number): Answer {
    let left: Left | null = null;
    try {
      left = charge(question.path, now);
      return finish(runRoute(question, now), left);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = { ...toJson(error.body), status: error.status };
      return finish(answer, error.foreign ? null : left, error.foreign && old);
    }
  }

  function finish(answer: Answer, left: Left | null, bare = false): Answer {
    const rate =
      old || left === null
        ? {}
        : {
            "x-ratelimit-limit": String(left.limit),
            "x-ratelimit-remaining": String(left.remaining),
            "x-ratelimit-reset": String(left.resetSeconds),
          };
    return { ...answer, headers: { ...answer.headers, ...rate, ...(bare ? {} : { vary: VARY }) } };
  }

  return {
    store,
    limit,
    refuseAll(question) {
      // Neither nodeinfo nor feeds are limited.
      if (!question.path.startsWith("/api/")) return this.answer(question, Date.now());
      return withCommonHeaders(finish({ ...toJson(tooMany.body), status: tooMany.status }, null), question);
    },
    answer(question, now) {
      const answer = answerAny(question, now);
      return withCommonHeaders(answer, question);
    },
  };

  function answerAny(question: Question, now: number): Answer {
    const { path, method } = question;
    if (method === "OPTIONS") return finish(toEmpty(200), null);
    if (method === "GET" && path === "/.well-known/nodeinfo") return finish(toNodeinfoLinks(store.host), null);
    if (method === "GET" && path === "/nodeinfo/2.1") return finish(toNodeinfo(store, software), null);
    if (["/version", "/nodeinfo/2.0.json", "/nodeinfo/2.1.json", "/nodeinfo/2.0"].includes(path) && method === "GET") {
      return finish(toEmpty(307, { location: "/nodeinfo/2.1" }), null);
    }
    if (path.startsWith("/feeds/") && method === "GET") {
      const feed = answerFeed(question, store, { old, now });
      return finish(feed, null, old && feed.status !== 200);
    }
    if (path.startsWith("/api/v3/") || (!old && path.startsWith("/api/v4/"))) return answerApi(question, now);
    return finish(toEmpty(404), null);
  }
}

/** Cache and CORS as every answer has them, errors included. */
function withCommonHeaders(answer: Answer, { headers, method }: Question): Answer {
  const authorised = headers["authorization"] !== undefined || /\bjwt=/.test(headers["cookie"] ?? "");
  const origin = headers["origin"];
  const cors: Record<string, string> = {};
  if (origin !== undefined && answer.headers["vary"] !== undefined) {
    cors["access-control-allow-origin"] = origin;
    if (method === "OPTIONS") {
      cors["access-control-allow-methods"] = "PATCH, DELETE, OPTIONS, HEAD, TRACE, GET, PUT, POST, CONNECT";
      cors["access-control-allow-headers"] = headers["access-control-request-headers"] ?? "";
      cors["access-control-max-age"] = "3600";
    }
  }
  const exposed = [...Object.keys(answer.headers), ...Object.keys(cors)].filter(
    (name) => !["vary", "cache-control"].includes(name),
  );
  const expose =
    answer.headers["vary"] === undefined || exposed.length === 0 || method === "OPTIONS"
      ? {}
      : { "access-control-expose-headers": exposed.join(", ") };
  return {
    ...answer,
    headers: {
      "cache-control": authorised ? "private" : "public, max-age=60",
      ...expose,
      ...cors,
      ...answer.headers,
    },
  };
}
