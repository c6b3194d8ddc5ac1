import * as z from "zod/mini";
import { SourceError } from "../errors.ts";
import { cleanLine } from "../markdown/text.ts";
import { getBody, shortText } from "./shared/schema.ts";
import type { GetJson, SoftwareId, SourceKind } from "./source.ts";

/** What an instance runs: one we can speak with, or the name of one we cannot. */
export type Software = { id: SoftwareId; name: string; version: string } | { unsupported: string; version: string };

const wellKnown = z.object({ links: z.array(z.unknown()) });
const link = z.object({ rel: shortText, href: shortText });
const nodeinfo = z.object({ software: z.object({ name: shortText, version: shortText }) });
/** NodeInfo's name for its schemas; others may be linked beside it. */
const NODEINFO = /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/\d+\.\d+$/;

/** Path and query of the newest nodeinfo document named. Its host is not believed: the request stays with the instance. */
function findPath(links: readonly unknown[]): string | null {
  const known = links
    .slice(0, 20)
    .map((item) => z.safeParse(link, item).data)
    .filter((item) => item !== undefined && NODEINFO.test(item.rel) && URL.canParse(item.href))
    .toSorted((a, b) => ((a?.rel ?? "") < (b?.rel ?? "") ? 1 : -1));
  if (!known[0]) return null;
  const { pathname, search } = new URL(known[0].href);
  return pathname + search;
}

/**
 * Asks an instance what it is, by following the link in `/.well-known/nodeinfo`: its place differs between versions.
 * @throws {SourceError} `malformed` where the answer is no nodeinfo; `http` 404 where there is none.
 */
export async function detectSoftware(
  kinds: readonly SourceKind[],
  getJson: GetJson,
  signal: AbortSignal,
): Promise<Software> {
  const { links } = getBody(await getJson("/.well-known/nodeinfo", {}, "nodeinfo", signal), wellKnown);
  const path = findPath(links);
  if (path === null) throw new SourceError("malformed", { code: "no_nodeinfo" });
  const { software } = getBody(await getJson(path, {}, "nodeinfo", signal), nodeinfo);
  const version = cleanLine(software.version).slice(0, 100);
  const kind = kinds.find((one) => one.speaks(software.name.toLowerCase(), version));
  if (!kind) return { unsupported: cleanLine(software.name).slice(0, 100), version };
  return { id: kind.id, name: kind.name, version };
}
