import type { SourceComment } from "../../../utils/sources/source.ts";

/** A comment of a thread by its local id and path, the rest plain. */
export function comment(id: number, path: string, more: Partial<SourceComment> = {}): SourceComment {
  const ids = path.split(".").map(Number);
  return {
    apId: `https://a.org/comment/${id}`,
    id,
    parentId: ids.at(-2) || null,
    parent: null,
    depth: ids.length - 2,
    author: { name: "a", host: "a.org", bot: false, mod: false, admin: false, op: false },
    authorId: "https://a.org/u/a",
    score: 1,
    published: "2026-11-24T12:00:00.000Z",
    edited: false,
    gone: null,
    distinguished: false,
    language: "",
    markdown: "x",
    ...more,
  };
}
