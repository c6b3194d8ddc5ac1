import { SourceError } from "../../../utils/errors.ts";
import type { HttpGet } from "../../../utils/lookup/deps.ts";
import type { Thread } from "../../../utils/model.ts";
import type { GetJson, Page, Source, SourceComment } from "../../../utils/sources/source.ts";
import { BYTES, HABITS } from "./habits.ts";
import type { Plan } from "./plan.ts";

/** What was sent: when, and how many bytes came back. */
export interface Sent {
  at: number;
  what: string;
  bytes: number;
}

const PAGE = 50;

/** How many of a list (oldest first) were posted by `now`. */
function countUntil(list: readonly Thread[], now: number): number {
  const iso = new Date(now).toISOString();
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.published ?? "") <= iso) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A server that knows all posts of the plan and compares addresses exactly and finds words in their order, as Lemmy 0.19 does. */
export function createServer(plan: Plan, now: () => number, sent: Sent[]): { get: HttpGet } {
  const all = [...plan.posts.values()].flat();
  const byUrl = Map.groupBy(all, (thread) => thread.url);
  const byTitle = Map.groupBy(all, (thread) => thread.title);
  const byId = new Map(all.map((thread) => [thread.postId, thread]));
  const seen = (threads: readonly Thread[]) => {
    const iso = new Date(now()).toISOString();
    return threads.filter((thread) => thread.published <= iso).map((thread) => ({ ...thread, seen: iso }));
  };
  const answers: Record<
    string,
    (query: Parameters<HttpGet>[2]) => { what: keyof typeof BYTES; body: unknown; times?: number }
  > = {
    "/nodeinfo": () => ({ what: "software", body: { id: "lemmy-v3", name: "Lemmy", version: "0.19.20" } }),
    "/links": (query) => {
      const list = plan.posts.get(String(query["community"])) ?? [];
      const end = countUntil(list, now()) - Number(query["page"]) * PAGE;
      return { what: "links", body: seen(list.slice(Math.max(0, end - PAGE), Math.max(0, end)).toReversed()) };
    },
    "/by-url": (query) => ({ what: "page", body: seen(byUrl.get(String(query["q"])) ?? []) }),
    "/by-title": (query) => {
      const words = new RegExp(String(query["q"]).split(" ").join(".*"), "i");
      const titles = [...byTitle.keys()].filter((one) => words.test(one));
      return { what: "title", body: seen(titles.flatMap((one) => byTitle.get(one) ?? [])).slice(0, PAGE) };
    },
    "/thread": (query) => ({
      what: "thread",
      body: seen([byId.get(Number(query["id"]))].filter((one) => one !== undefined))[0] ?? null,
    }),
    "/tree": () => ({ what: "comment", body: [], times: HABITS.commentsPerThread }),
  };
  return {
    get(_host, path, query) {
      const answer = answers[path]?.(query);
      if (answer === undefined) return Promise.reject(new SourceError("http", { status: 404 }));
      sent.push({ at: now(), what: answer.what, bytes: BYTES[answer.what] * (answer.times ?? 1) });
      return Promise.resolve(answer.body);
    },
  };
}

/** The adapter for it. Only what the policies call. */
export function simulatedSource(getJson: GetJson): Source {
  const never = () => Promise.reject(new SourceError("http", { status: 404 }));
  const page = async (
    path: string,
    query: Record<string, string | number>,
    signal: AbortSignal,
  ): Promise<Page<Thread>> => {
    const items = (await getJson(path, query, "list", signal)) as Thread[];
    return { items, dropped: 0, next: items.length === PAGE ? String(Number(query["page"] ?? 0) + 1) : null };
  };
  return {
    software: "lemmy-v3",
    listLinks: (community, _limit, next, signal) => page("/links", { community, page: Number(next ?? 0) }, signal),
    findByUrl: (q, signal) => page("/by-url", { q }, signal),
    findByTitle: (q, signal) => page("/by-title", { q }, signal),
    readThread: async (id, signal) => (await getJson("/thread", { id }, "list", signal)) as Thread | null,
    getTree: async (thread, signal) => {
      const items = (await getJson("/tree", { id: thread.postId }, "comments", signal)) as SourceComment[];
      return { items, dropped: 0, complete: true, next: null };
    },
    getBest: never,
    getNewest: never,
    findByApId: never,
    findCommunity: never,
    readSite: never,
  };
}
