import { vi } from "vitest";
import { getJson } from "../../utils/http.ts";
import { detectSoftware, sourceFor } from "../../utils/sources/index.ts";
import type { GetJson, SoftwareId, Source } from "../../utils/sources/source.ts";

/** Parts of the contract not every fake server can be asked for. `pages`: it keeps orders, counts and limits. */
export type Ability = "address" | "title" | "resolve" | "community" | "pages";

/** One server the contract is held against. */
export interface Backend {
  name: string;
  software: SoftwareId;
  /** `name@host` of a community with link posts. */
  community: string;
  /** What it cannot do: then that part of the contract is not asked for. */
  lacks: ReadonlySet<Ability>;
  /** The instance as the adapter is told it. */
  host: string;
  /** Answers requests in place of the network; undefined: the real one. */
  fetch?: (path: string, signal: AbortSignal) => Promise<Response>;
}

/** A public name for servers whose own would be refused (they are only ever reached through `fetch` above). */
const ASKED_HOST = "instance.example.org";

/** The real request code, over the backend in place of the network. */
function bindGetJson(backend: Backend): GetJson {
  const { fetch } = backend;
  if (fetch) {
    vi.stubGlobal("fetch", (url: URL, init: RequestInit) => {
      init.signal?.throwIfAborted();
      return fetch(url.pathname + url.search, init.signal ?? new AbortController().signal);
    });
  }
  const host = fetch ? ASKED_HOST : backend.host;
  return (path, query, cap, signal) => getJson(host, path, query, cap, signal);
}

export const openSource = (backend: Backend): Source => sourceFor(backend.software, backend.host, bindGetJson(backend));

export const detect = (backend: Backend) => detectSoftware(bindGetJson(backend), new AbortController().signal);
