import type { SoftwareId } from "../../utils/sources/source.ts";

/** The least each software says of a post and a comment: every field that must be there, and none that may be missing. */
export const POST_VIEWS: Record<SoftwareId, object> = {
  "lemmy-v3": {
    post: {
      id: 12,
      name: "A title",
      url: "https://news.example.org/a",
      creator_id: 5,
      removed: false,
      deleted: false,
      locked: false,
      nsfw: false,
      published: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/post/77",
    },
    community: { name: "news", actor_id: "https://far.example.org/c/news" },
    counts: { comments: 3, score: 9 },
  },
  "lemmy-v4": {
    post: {
      id: 12,
      name: "A title",
      url: "https://news.example.org/a",
      removed: false,
      deleted: false,
      locked: false,
      nsfw: false,
      published_at: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/post/77",
      comments: 3,
      score: 9,
    },
    community: { name: "news", ap_id: "https://far.example.org/c/news" },
  },
  piefed: {
    post: {
      id: 12,
      title: "A title",
      url: "https://news.example.org/a",
      removed: false,
      deleted: false,
      locked: false,
      nsfw: false,
      published: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/post/77",
    },
    community: { name: "news", actor_id: "https://far.example.org/c/news" },
    counts: { comments: 3, score: 9 },
  },
};

export const COMMENT_VIEWS: Record<SoftwareId, object> = {
  "lemmy-v3": {
    comment: {
      id: 34,
      content: "Words",
      removed: false,
      deleted: false,
      published: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/comment/88",
      path: "0.34",
    },
    creator: { id: 6, name: "reader", actor_id: "https://home.example.org/u/reader" },
    post: { creator_id: 5 },
    counts: { score: 2 },
  },
  "lemmy-v4": {
    comment: {
      id: 34,
      content: "Words",
      removed: false,
      deleted: false,
      published_at: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/comment/88",
      path: "0.34",
      score: 2,
    },
    creator: { id: 6, name: "reader", ap_id: "https://home.example.org/u/reader" },
    post: { creator_id: 5 },
  },
  piefed: {
    comment: {
      id: 34,
      body: "Words",
      removed: false,
      deleted: false,
      published: "2026-11-24T12:00:00.123456Z",
      ap_id: "https://home.example.org/comment/88",
      path: "0.34",
    },
    creator: { id: 6, user_name: "reader", actor_id: "https://home.example.org/u/reader" },
    counts: { score: 2 },
  },
};

/** A list answer under all names the three have for it. */
export const postList = (rows: readonly unknown[]): object => ({ posts: rows, items: rows });
export const commentList = (rows: readonly unknown[]): object => ({ comments: rows, items: rows, next_page: null });
