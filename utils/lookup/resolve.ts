import { toSourceError } from "../errors.ts";
import type { FailureKind, Thread } from "../model.ts";
import type { Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import type { Sources } from "./software.ts";
import type { Table } from "./table.ts";

/** What became of a pasted address. */
export type Resolved =
  | { found: true; thread: Thread }
  /** `not-known`: none of the reader's instances knows it. Else why they could not be asked. */
  | { found: false; why: "bad-address" | "not-known" | FailureKind };

/** The host of an address someone pasted; null when it is no https address. */
function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" && url.port === "" ? url.hostname : null;
}

/**
 * Finds the thread a post's or comment's address belongs to, through the reader's instances alone: the one it points to
 * first if it is among them, else in their order, until one knows it.
 */
export async function resolveThread(
  core: Core,
  sources: Sources,
  table: Table,
  address: string,
  signal: AbortSignal,
): Promise<Resolved> {
  const text = address.trim();
  const host = hostOf(text);
  if (host === null) return { found: false, why: "bad-address" };
  const settings = await core.settings();
  const hosts = settings.sources.filter((source) => source.on).map((source) => source.host);
  const errand: Errand = { what: "thread", detail: text, why: "ask", told: "thread", page: "", spending: "click" };
  let why: "not-known" | FailureKind = "not-known";
  for (const one of [...hosts.filter((own) => own === host), ...hosts.filter((own) => own !== host)]) {
    try {
      const thread = await sources.run(
        one,
        errand,
        signal,
        (source) => source.findByApId(text, signal),
        (found) => (found === null ? 0 : 1),
      );
      if (thread === null) continue;
      await table.takeIn([thread]);
      return { found: true, thread };
    } catch (error) {
      why = toSourceError(error, signal).kind;
    }
  }
  return { found: false, why };
}
