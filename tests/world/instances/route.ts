import type { Limits } from "./limits.ts";
import type { PostQuery } from "./posts.ts";
import { readFlag } from "./query.ts";
import type { Store } from "./store.ts";

export interface Context {
  store: Store;
  limits: Limits;
  version: string;
  /** Milliseconds since 1970: ranks decay with it. */
  now: number;
}

/** Returns the JSON body or throws a Refusal. */
export type Route = (query: URLSearchParams, context: Context) => unknown;

export const EVERYTHING: PostQuery = {
  community: null,
  sort: "new",
  localOnly: false,
  nsfw: true,
  url: null,
  words: null,
  titleOnly: false,
  pinnedFirst: false,
};

/** Whether anonymous readers see NSFW posts. */
export function showsNsfw(store: Store, query: URLSearchParams): boolean {
  return readFlag(query, "show_nsfw") || store.site.contentWarning !== "";
}
