import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer } from "./instances/answer.ts";

/** What can be wrong with a host. */
export type Fault =
  /** The connection breaks at the first byte. */
  | { kind: "down" }
  /** Answers after `ms`; never, when `ms` is null. */
  | { kind: "slow"; ms: number | null }
  /** The instance has become private. Instances only. */
  | { kind: "private" }
  /** Every API call is over the limit, in the instance's own words. Instances only. */
  | { kind: "rate-limited" }
  /** A bot wall's page instead of the answer. */
  | { kind: "html"; wall: "anubis" | "cloudflare" }
  /** JSON that is cut off in the middle. */
  | { kind: "garbage" }
  /** Well-formed, but every post links to somewhere else. */
  | { kind: "lying" }
  /** An endless answer of well-formed JSON, up to `bytes`. */
  | { kind: "huge"; bytes: number }
  /** JSON nested `depth` deep. */
  | { kind: "nested"; depth: number }
  /** Another status with an empty body, as a gateway gives it. */
  | { kind: "status"; status: number };

const LIE = "https://www.example.org/an-altogether-different-story";
const CHUNK = "x".repeat(65_536);

const ANUBIS = `<!doctype html><html lang="en"><head><title>Making sure you're not a bot!</title><link rel="stylesheet"
 href="/.within.website/x/xess/xess.min.css"></head><body><main><h1>Making sure you're not a bot!</h1></main></body></html>`;
const CLOUDFLARE = `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><noscript>
Enable JavaScript and cookies to continue</noscript></body></html>`;

function toLie(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toLie);
  if (typeof value !== "object" || value === null) return value;
  const isPost = "ap_id" in value && "url" in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isPost && name === "url" ? LIE : toLie(part)]),
  );
}

/** The answer a fault makes of the right one. Faults of the connection itself are not handled here. */
export function spoil(answer: Answer, fault: Fault): Answer {
  const html = { ...answer.headers, "content-type": "text/html; charset=utf-8" };
  if (fault.kind === "html" && fault.wall === "anubis") return { status: 200, headers: html, body: ANUBIS };
  if (fault.kind === "html")
    return { status: 403, headers: { ...html, "cf-mitigated": "challenge" }, body: CLOUDFLARE };
  if (fault.kind === "garbage") return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  if (fault.kind === "lying") return { ...answer, body: JSON.stringify(toLie(JSON.parse(answer.body))) };
  if (fault.kind === "nested")
    return { ...answer, status: 200, body: "[".repeat(fault.depth) + "]".repeat(fault.depth) };
  if (fault.kind === "status") return { status: fault.status, headers: {}, body: "" };
  return answer;
}

function* chunksOf(bytes: number): Generator<string> {
  yield '{"comments":["';
  for (let sent = 0; sent < bytes; sent += CHUNK.length) yield CHUNK;
  yield '"]}';
}

/** Writes well-formed JSON until `bytes` are out or nobody listens any more. */
export async function writeHuge(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, { "content-type": "application/json" });
  try {
    await pipeline(Readable.from(chunksOf(bytes)), response);
  } catch {
    // The reader hung up, which is what it should do.
  }
}
