import { Refusal } from "./answer.ts";

/** 1.0's page cursors: opaque to callers; a row's id and the direction inside. */

export function toCursor(kind: "next" | "previous", id: number): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** The id of the row a cursor starts after; null without one. Throws on a broken one. */
export function readCursor(query: URLSearchParams): number | null {
  const cursor = query.get("page_cursor");
  if (cursor === null) return null;
  const [, id] = /^(?:next|previous):(\d+)$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  const cause = "invalid utf-8 sequence of 1 bytes from index 2";
  if (id === undefined) throw new Refusal(400, { error: "unknown", message: cause, cause });
  return Number(id);
}

/** The `next_page`/`prev_page` fields of a list: left out where there is none. */
export function toPageFields(next: { id: number } | null, previous: { id: number } | null): Record<string, string> {
  return {
    ...(next === null ? {} : { next_page: toCursor("next", next.id) }),
    ...(previous === null ? {} : { prev_page: toCursor("previous", previous.id) }),
  };
}
