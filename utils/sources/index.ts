import { detectSoftware as detect, type Software } from "./detect.ts";
import { lemmyV3 } from "./lemmy-v3/index.ts";
import { lemmyV4 } from "./lemmy-v4/index.ts";
import { piefed } from "./piefed/index.ts";
import type { GetJson, SoftwareId, Source, SourceKind } from "./source.ts";

export type { Software } from "./detect.ts";
export { toTree } from "./shared/tree.ts";

/** Every software Lemargin can read. To add one: a folder beside this file and a line here. */
export const SOURCES: readonly SourceKind[] = [lemmyV3, lemmyV4, piefed];

/** What the instance behind `getJson` runs. @throws {SourceError} as `getJson`, and `malformed` where it tells no nodeinfo. */
export function detectSoftware(getJson: GetJson, signal: AbortSignal): Promise<Software> {
  return detect(SOURCES, getJson, signal);
}

/** The adapter for an instance whose software is known. @throws when the id is of no adapter, which the types exclude. */
export function sourceFor(id: SoftwareId, host: string, getJson: GetJson): Source {
  const kind = SOURCES.find((one) => one.id === id);
  if (!kind) throw new RangeError(`no adapter ${id}`);
  return kind.create(host, getJson);
}
