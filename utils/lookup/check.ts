import { toSourceError, type SourceError } from "../errors.ts";
import { isAllowedHost } from "../http.ts";
import type { CheckResult } from "../messages/answers.ts";
import type { Core } from "./deps.ts";
import type { Errand } from "./door.ts";
import { readHost } from "./host-record.ts";
import type { Sources } from "./software.ts";

const HANDLE = /^[\w.-]{1,100}@([a-z0-9.-]+)$/;

function errandOf(what: Errand["what"], detail: string, told: Errand["told"]): Errand {
  return { what, detail, why: "check", told, page: "", spending: "click" };
}

/** Something answers, but not as an instance does: no nodeinfo, a web page, another kind of server. */
function toReason(error: SourceError): Exclude<CheckResult, { ok: true }>["why"] {
  if (error.code === "unsupported") return "not-supported";
  if (error.kind === "malformed" || (error.kind === "http" && error.status < 500)) return "not-an-instance";
  return error.kind;
}

/** What the reader typed as an instance, as a host: without scheme, path and case. */
function toHost(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/.*$/, "");
}

/** Asks an instance what it is and whether a stranger may read there. */
export async function checkInstance(sources: Sources, typed: string, signal: AbortSignal): Promise<CheckResult> {
  const host = toHost(typed);
  if (!isAllowedHost(host)) return { ok: false, why: "bad-address", detail: host };
  try {
    const errand = errandOf("instance", "", "nothing");
    const software = await sources.detect(host, errand, signal);
    if ("unsupported" in software) return { ok: false, why: "not-supported", detail: software.unsupported };
    const site = await sources.run(
      host,
      errand,
      signal,
      (source) => source.readSite(signal),
      () => 1,
    );
    if (!site.open) return { ok: false, why: "private-instance", detail: site.name };
    return { ok: true, software: software.name, version: software.version, detail: site.name };
  } catch (error) {
    return { ok: false, why: toReason(toSourceError(error, signal)), detail: host };
  }
}

/**
 * Asks the reader's instances whether they know a community: its own instance first if it is among them.
 * @returns `detail` is the community as the instance writes it.
 */
export async function checkCommunity(
  core: Core,
  sources: Sources,
  typed: string,
  signal: AbortSignal,
): Promise<CheckResult> {
  const handle = typed.trim().replace(/^!/, "");
  const own = HANDLE.exec(handle)?.[1];
  if (own === undefined) return { ok: false, why: "bad-address", detail: handle };
  const on = (await core.settings()).sources.filter((source) => source.on).map((source) => source.host);
  let failed: CheckResult = { ok: false, why: "not-found", detail: handle };
  for (const host of [...on.filter((one) => one === own), ...on.filter((one) => one !== own)]) {
    try {
      const found = await sources.run(
        host,
        errandOf("community", handle, "communities"),
        signal,
        (source) => source.findCommunity(handle, signal),
        (name) => (name === null ? 0 : 1),
      );
      if (found === null) continue;
      const { software } = await readHost(core, host);
      return { ok: true, software: software?.name ?? "", version: software?.version ?? "", detail: found };
    } catch (error) {
      failed = { ok: false, why: toReason(toSourceError(error, signal)), detail: host };
    }
  }
  return failed;
}
