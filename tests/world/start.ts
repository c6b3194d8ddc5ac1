import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { gzipSync } from "node:zlib";
import { toCaseArticle, toCaseThread, type CaseFile } from "./case-file.ts";
import { createCertificate } from "./certificate.ts";
import { spoil, writeHuge, type Fault } from "./faults.ts";
import type { Answer, Question } from "./instances/answer.ts";
import { createStore } from "./instances/federate.ts";
import { createInstance, type Instance } from "./instances/instance.ts";
import { DEFAULT_LIMITS, type Limits } from "./instances/limits.ts";
import { createPiefed } from "./instances/piefed.ts";
import { INSTANCES, SITES, type InstanceHost } from "./map.ts";
import { createProxy, listen } from "./proxy.ts";
import { answerSite } from "./sites/answer-site.ts";
import { THREADS } from "./threads/index.ts";
import type { ThreadSpec } from "./threads/spec.ts";

export type { CaseFile } from "./case-file.ts";
export type { Fault } from "./faults.ts";

/** One request that reached a host of the world. */
export interface RecordedRequest {
  /** ISO 8601. */
  at: string;
  host: string;
  method: string;
  /** With the query. */
  path: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  kind: "site" | "instance";
}

export interface World {
  /** The one door: an HTTP proxy on 127.0.0.1. */
  proxyPort: number;
  hosts: string[];
  /** All requests since the start, in order. */
  requests(): RecordedRequest[];
  /** Hosts outside of the world that were asked for, in order, with repeats. */
  refused(): string[];
  /** Breaks a host, or mends it with null. */
  fault(host: string, fault: Fault | null): void;
  /** Changes the rate limits of a Lemmy instance and starts counting anew. */
  limit(host: InstanceHost, limits: Partial<Limits>): void;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Adds a reference case: its article on its own host, its comments as a thread in world@lemmy.world. */
  case?: CaseFile;
  /** When the world is; everything in it is dated relative to this. */
  now?: Date;
  /** Takes the place of the world's own threads. */
  threads?: readonly ThreadSpec[];
  /** More sites, of pages that are not part of the repository. */
  saved?: SavedSites;
  /** Awaited before an instance answers. */
  hold?: () => Promise<void>;
}

/** Pages that were saved, each to be had at its own address. Their hosts are not in the certificate. */
export interface SavedSites {
  hosts: readonly string[];
  /** `path` with its query. */
  answer(host: string, path: string): Answer;
}

function toHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

function toQuestion(request: IncomingMessage, host: string): Question {
  const url = new URL(request.url ?? "/", `https://${host}`);
  return { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, headers: toHeaders(request) };
}

function send(response: ServerResponse, answer: Answer, question: Question): void {
  const zipped = answer.body !== "" && (question.headers["accept-encoding"] ?? "").includes("gzip");
  const body = zipped ? gzipSync(answer.body) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(zipped ? { "content-encoding": "gzip" } : {}),
    "content-length": body.length,
  });
  response.end(question.method === "HEAD" ? undefined : body);
}

/** Starts the small internet. All of it listens on 127.0.0.1 only and ends with `close`. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const now = options.now ?? new Date();
  const own = options.threads ?? THREADS;
  const threads = options.case === undefined ? own : [...own, toCaseThread(options.case)];
  const extra = options.case === undefined ? [] : [toCaseArticle(options.case)];
  const instances = new Map<string, Instance>(
    INSTANCES.map(({ host, software }) => {
      const store = createStore(host, threads, now);
      return [host, software === "piefed" ? createPiefed(store) : createInstance(store, software, DEFAULT_LIMITS)];
    }),
  );
  const named = [...new Set([...SITES, ...extra.map(({ url }) => new URL(url).host), ...instances.keys()])];
  const saved = new Set(options.saved?.hosts.filter((host) => !named.includes(host)));
  const hosts = [...named, ...saved];
  const requests: RecordedRequest[] = [];
  const faults = new Map<string, Fault>();
  const started = Date.now();

  function answer(host: string, question: Question): Answer {
    const instance = instances.get(host);
    // The world's clock runs on from `now`: ranks and rate limits need a moving time.
    const time = now.getTime() + (Date.now() - started);
    if (instance === undefined) return answerSite(host, question, { now, extra });
    const fault = faults.get(host);
    if (fault?.kind === "rate-limited") return instance.refuseAll(question);
    return instance.answer(question, time);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const question = toQuestion(request, host);
    const kind = instances.has(host) ? "instance" : "site";
    requests.push({
      at: new Date().toISOString(),
      host,
      method: question.method,
      path: request.url ?? "/",
      headers: question.headers,
      kind,
    });
    const fault = faults.get(host);
    if (fault?.kind === "down" || !hosts.includes(host)) {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === "slow") {
      if (fault.ms === null) return;
      const { ms } = fault;
      await new Promise((resolve) => void setTimeout(resolve, ms).unref());
    }
    if (fault?.kind === "huge") {
      await writeHuge(response, fault.bytes);
      return;
    }
    if (kind === "instance") await options.hold?.();
    const right =
      options.saved && saved.has(host) ? options.saved.answer(host, request.url ?? "/") : answer(host, question);
    send(response, fault === undefined ? right : spoil(right, fault), question);
  }

  const server = createServer(createCertificate(named), (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const proxy = createProxy(await listen(server), (host) => hosts.includes(host));
  const proxyPort = await listen(proxy.server);

  return {
    proxyPort,
    hosts,
    requests: () => [...requests],
    refused: () => [...proxy.refused],
    fault(host, fault) {
      if (!hosts.includes(host)) throw new Error(`${host} is not in the world`);
      if (fault === null) faults.delete(host);
      else faults.set(host, fault);
      const instance = instances.get(host);
      if (instance !== undefined) instance.store.site.isPrivate = fault?.kind === "private";
    },
    limit(host, limits) {
      instances.get(host)?.limit({ ...DEFAULT_LIMITS, ...limits });
    },
    async close() {
      server.closeAllConnections();
      proxy.server.closeAllConnections();
      await Promise.all([server, proxy.server].map((one) => new Promise((resolve) => void one.close(resolve))));
    },
  };
}
