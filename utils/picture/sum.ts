import type { Picture, Sum } from "../model.ts";

/** A thread of so many is fetched in parts; below, what is missing is what its server does not give. */
const PART = 300;

/** The time of day in the reader's zone: "09:12". */
export function toClock(iso: string): string {
  return iso && new Date(iso).toTimeString().slice(0, 5);
}

function toCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Sums up what was fetched, in words, and tells whether there is more to fetch. */
export function toSum({
  comments,
  total,
  dropped,
  kept,
  fetched,
  threads,
}: Pick<Picture, "comments" | "total" | "dropped" | "kept" | "fetched" | "threads">): Sum {
  const all = toCount(total, "comment", "comments");
  if (comments.length >= PART && total > comments.length + dropped) {
    return { bold: `${comments.length.toLocaleString("en")} of ${all}`, rest: "", more: true };
  }
  const communities = new Set(threads.map(({ community }) => community)).size;
  const rest = kept ? `kept since ${toClock(fetched)}` : `in ${toCount(communities, "community", "communities")}`;
  return { bold: all, rest, more: false };
}
