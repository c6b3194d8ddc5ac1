import type { Software } from "./instances/instance.ts";

/** Which recordings are compared, and how strictly. */

/** Rows of equal rank come in the order the database likes: the ranks are compared, not the ids. */
export const TIED: Record<Software, readonly string[]> = {
  "0.19.20": [
    "children-flat",
    "comments-controversial10",
    "comments-defaults",
    "comments-hot",
    "comments-roots",
    "comments-top",
    "comments-tree-50",
    "comments-tree",
    "big-tree-full",
  ],
  "1.0.0-beta.1": [
    "comments-controversial10",
    "comments-roots",
    "comments-top",
    "comments-tree-50",
    "comments-slim",
    "v3shim-comments-top",
    "v3shim-comments-top-page2",
  ],
};

/** Not played by this world, each for its reason. */
export const LEFT_OUT = new Set([
  // Compression belongs to the wire; their bodies are "same as comments-top".
  "encoding-br",
  "encoding-gzip",
  "encoding-gzip-deflate-br-zstd",
  "encoding-identity",
  "encoding-zstd",
  // A server that is just starting is the fault {kind: "status", status: 503}.
  "startup-503",
  // Nobody here asks for them.
  "modlog",
  "user",
  "multi",
  "multi-list",
  "multi-posts",
  // Asked with a token; this world is read by strangers.
  "resolve-unknown-logged-in",
  "comments-nsfw-post-logged-in",
  // Their times of meeting are not known.
  "federated-instances",
]);

export const EXTRA: Record<Software, readonly string[]> = {
  "0.19.20": [
    "nodeinfo-well-known",
    "nodeinfo-2.0",
    "nodeinfo-2.1-json",
    "url-version",
    "head",
    "unknown-route",
    "unknown-route-root",
    "cors-preflight",
    "feed-badsort",
    "feed-othercase",
    "feed-far",
    "feed-nosuch",
    "write-comment-anonymous",
    "private-post",
    "private-comments",
    "private-community",
    "private-resolve",
    "private-postlist",
  ],
  "1.0.0-beta.1": [
    "nodeinfo-well-known",
    "nodeinfo-2.0",
    "nodeinfo-2.1-json",
    "url-version",
    "head",
    "unknown-route",
    "unknown-route-root",
    "cors-preflight",
    "feed-badsort",
    "feed-othercase",
    "feed-nosuch",
    "write-comment-anonymous",
    "private-post",
    "private-comments",
    "private-community",
    "private-resolve",
    "private-postlist",
    "private-feed",
    "private-v3shim-search",
    "comments-slim",
    "comments-slim-tree",
    "v3shim-comments-top",
    "v3shim-comments-top-page2",
    "v3shim-search-url-popular",
    "v3shim-post",
    "v3shim-post-missing",
    "v3shim-comment",
    "v3shim-community-posts",
    "v3shim-search-title",
    "v3shim-resolve",
    "v3shim-resolve-unknown",
    "v3shim-community",
    "v3shim-unknown-route",
    "v3shim-comments-far-notype",
  ],
};

/** The second page's cursor is the server's own: it is taken from our first page. */
export const FIRST_PAGE: Record<string, string> = {
  "comments-page2": "comments-page1",
  "community-posts-page2": "community-posts",
  "search-page2": "search-page1",
};
