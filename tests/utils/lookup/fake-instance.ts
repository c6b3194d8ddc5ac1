import { SourceError } from "../../../utils/errors.ts";
import type { Thread } from "../../../utils/model.ts";
import type { CommentPage, GetJson, Page, Source, SourceComment } from "../../../utils/sources/source.ts";

/** What an instance does with a request. */
export type Behaviour =
  | "well"
  | "dead"
  | "slow"
  | "rate-limited"
  | "challenge"
  | "private"
  | "malformed"
  | "lying"
  | "500";

/** An instance as the lookup meets it: threads, comments, and a way to behave. Compares addresses exactly, as Lemmy does. */
export interface FakeInstance {
  host: string;
  behaviour: Behaviour;
  threads: Thread[];
  /** By apId of the thread. */
  comments: Map<string, SourceComment[]>;
  /** ms until it answers. */
  delayMs: number;
  retryAfterMs: number | null;
  /** What it allows is used up for so long, it says with each answer; 0: it does not. */
  restMs: number;
}

export function fakeInstance(host: string, threads: Thread[] = []): FakeInstance {
  return { host, behaviour: "well", threads, comments: new Map(), delayMs: 0, retryAfterMs: null, restMs: 0 };
}

let lastId = 0;

export function fakeThread(host: string, url: string, more: Partial<Thread> = {}): Thread {
  lastId += 1;
  return {
    apId: `https://${host}/post/${lastId}`,
    instance: host,
    postId: lastId,
    url,
    title: "Korea sends more troops to the border",
    community: `world@${host}`,
    comments: 10,
    score: 5,
    published: "2026-01-02T10:00:00.000Z",
    seen: "2026-01-02T11:30:00.000Z",
    locked: false,
    nsfw: false,
    ...more,
  };
}

export function fakeComment(host: string, more: Partial<SourceComment> = {}): SourceComment {
  lastId += 1;
  return {
    id: lastId,
    parentId: null,
    apId: `https://${host}/comment/${lastId}`,
    parent: null,
    depth: 0,
    author: { name: "ann", host, bot: false, mod: false, admin: false, op: false },
    authorId: `https://${host}/u/ann`,
    score: 1,
    published: "2026-01-02T10:30:00Z",
    edited: false,
    gone: null,
    distinguished: false,
    language: "en",
    markdown: "A comment.",
    ...more,
  };
}

const PAGE = 50;
const TREE = 300;

/** What the instance answers to one request of `fakeSource`. */
export function answer(
  instance: FakeInstance,
  path: string,
  query: Record<string, string | number | boolean | undefined>,
  nowIso: string,
): unknown {
  const own = instance.threads.map((thread) => ({ ...thread, instance: instance.host, seen: nowIso }));
  const text = String(query["q"] ?? "");
  const page = Number(query["page"] ?? 0);
  const rows = instance.comments.get(String(query["thread"])) ?? [];
  switch (path) {
    case "/nodeinfo":
      return { id: "lemmy-v3", name: "Lemmy", version: "0.19.20" };
    case "/links":
      return own
        .filter((thread) => thread.community === query["community"])
        .toSorted((a, b) => (a.published < b.published ? 1 : -1))
        .slice(page * PAGE, (page + 1) * PAGE);
    case "/by-url":
      return instance.behaviour === "lying" ? own : own.filter((thread) => thread.url === text);
    case "/by-title": {
      const pattern = new RegExp(text.split(" ").join(".*"), "i");
      return instance.behaviour === "lying" ? own : own.filter((thread) => pattern.test(thread.title));
    }
    case "/thread":
      return own.find((thread) => thread.postId === query["id"]) ?? null;
    case "/by-ap-id":
      return own.find((thread) => thread.apId === text) ?? null;
    case "/community":
      return own.some((thread) => thread.community === text) ? text : null;
    case "/site":
      return { open: true, version: "0.19.20", name: instance.host };
    case "/best":
      return rows.toSorted((a, b) => b.score - a.score).slice(0, PAGE);
    case "/tree":
      return rows.slice(0, TREE);
    case "/newest":
      return rows.toReversed().slice(page * PAGE, (page + 1) * PAGE);
    default:
      throw new SourceError("http", { status: 404 });
  }
}

const toPage = (items: Thread[], page = 0): Page<Thread> => ({
  items,
  dropped: 0,
  next: items.length === PAGE ? String(page + 1) : null,
});

/** An adapter for a fake instance: one request each, nothing to parse. */
export function fakeSource(host: string, getJson: GetJson): Source {
  const list = async (path: string, query: Record<string, string | number>, signal: AbortSignal) =>
    (await getJson(path, query, "list", signal)) as Thread[];
  const comments = async (path: string, thread: Thread, page: number, signal: AbortSignal): Promise<CommentPage> => {
    const items = (await getJson(path, { thread: thread.apId, page }, "comments", signal)) as SourceComment[];
    const full = items.length === (path === "/tree" ? TREE : PAGE);
    return { items, dropped: 0, complete: !full, next: path === "/newest" && full ? String(page + 1) : null };
  };
  return {
    software: "lemmy-v3",
    listLinks: async (community, limit, page, signal) =>
      toPage(await list("/links", { community, limit, page: Number(page ?? 0) }, signal), Number(page ?? 0)),
    findByUrl: async (q, signal) => toPage(await list("/by-url", { q }, signal)),
    findByTitle: async (q, signal) => toPage(await list("/by-title", { q }, signal)),
    readThread: async (id, signal) => (await getJson("/thread", { id }, "list", signal)) as Thread | null,
    getBest: (thread, signal) => comments("/best", thread, 0, signal),
    getTree: (thread, signal) => comments("/tree", thread, 0, signal),
    getNewest: (thread, page, signal) => comments("/newest", thread, Number(page ?? 0), signal),
    findByApId: async (q, signal) => (await getJson("/by-ap-id", { q }, "list", signal)) as Thread | null,
    findCommunity: async (q, signal) => (await getJson("/community", { q }, "site", signal)) as string | null,
    readSite: async (signal) =>
      (await getJson("/site", { host }, "site", signal)) as { open: boolean; version: string; name: string },
  };
}
