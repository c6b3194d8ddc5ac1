// @vitest-environment node
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Thread } from "../../utils/model.ts";
import { SOURCES } from "../../utils/sources/index.ts";
import type { SoftwareId, Source } from "../../utils/sources/source.ts";
import { detect, openSource, type Backend } from "./backend.ts";
import { hasShared, readShared } from "./shared.ts";
import { readRecording, type Recording } from "../world/recordings.ts";

const signal = new AbortController().signal;
const SERVERS = [
  { software: "lemmy-v3", folder: "0.19.20", host: "lemmy019.example" },
  { software: "lemmy-v4", folder: "1.0.0-beta.1", host: "lemmy100.example" },
] as const satisfies { software: SoftwareId; folder: string; host: string }[];

afterEach(() => vi.unstubAllGlobals());

function toResponse({ status, headers, body }: Recording): Response {
  const text = body === "" || body === null || body === undefined ? null : JSON.stringify(body);
  const { "content-length": _, ...rest } = headers;
  return new Response(text, { status, headers: rest });
}

describe.skipIf(!hasShared).each(SERVERS)("the recorded $folder", ({ software, folder, host }) => {
  const load = (name: string) => readRecording(folder, name);

  /** A source whose every request gets the answer of this recording. */
  function open(name: string): { source: Source; asked: string[]; backend: Backend } {
    const asked: string[] = [];
    const exchange = load(name);
    const backend: Backend = {
      name,
      software,
      host,
      community: `world@${host}`,
      lacks: new Set(),
      fetch: (path) => {
        asked.push(path);
        return Promise.resolve(toResponse(exchange));
      },
    };
    return { source: openSource(backend), asked, backend };
  }
  const thread = { postId: 1, comments: 95 } as Thread;
  const v4 = software === "lemmy-v4";

  it("is recognised", async () => {
    const { backend } = open("nodeinfo");
    backend.fetch = (path) =>
      Promise.resolve(toResponse(load(path === "/nodeinfo/2.1" ? "nodeinfo" : "nodeinfo-well-known")));
    expect(await detect(backend)).toEqual({ id: software, name: "Lemmy", version: folder });
  });

  it("asks in such words that nothing is hidden", async () => {
    const page = open("community-posts");
    await page.source.listLinks(`world@${host}`, 50, null, signal);
    const url = open(v4 ? "url-postlist-exact" : "url-search-exact");
    await url.source.findByUrl("https://www.nbcnews.com/x", signal);
    const comments = open("comments-top");
    await comments.source.getBest(thread, signal);
    const all = new URLSearchParams(v4 ? "type_=all&time_range_seconds=0" : "type_=All");
    for (const [key, value] of all) {
      expect(new URL(page.asked[0] ?? "", "https://x.org").searchParams.get(key)).toBe(value);
      expect(new URL(comments.asked[0] ?? "", "https://x.org").searchParams.get(key)).toBe(value);
    }
    expect(page.asked[0]).toContain("show_nsfw=true");
    const recorded = new URL(
      load(v4 ? "url-postlist-exact" : "url-search-exact").request.replace("GET ", ""),
      "https://x.org",
    );
    const asked = new URL(url.asked[0] ?? "", "https://x.org");
    expect([...asked.searchParams.keys()].sort()).toEqual([...recorded.searchParams.keys()].sort());
    expect(asked.pathname).toBe(recorded.pathname);
  });

  it("has no list that could be asked for changes alone, and none much smaller than the one the table is filled from", () => {
    const [list, feed] = [load("community-posts"), load("feed-world-new")];
    const others = v4 ? [load("multi-posts")] : [];
    for (const { headers } of [list, feed, ...others]) {
      expect(Object.keys(headers).filter((name) => /^(?:etag|last-modified)$/i.test(name))).toEqual([]);
      expect(headers["cache-control"]).toBe("public, max-age=60");
    }
    const sent = ({ body }: Recording) => gzipSync(typeof body === "string" ? body : JSON.stringify(body)).byteLength;
    for (const other of [feed, ...others]) expect(sent(other)).toBeGreaterThan(sent(list) * 0.7);
  });

  it("tells who wrote, how, and what is gone", async () => {
    const { source } = open("comments-tree-50");
    const { items, dropped, complete } = await source.getTree(thread, signal);
    expect({ count: items.length, dropped, complete }).toEqual({ count: 97, dropped: 0, complete: true });
    const marks = (test: (comment: (typeof items)[number]) => boolean) => items.filter(test).length;
    expect(marks(({ gone }) => gone === "deleted")).toBe(1);
    expect(marks(({ gone }) => gone === "removed")).toBe(1);
    expect(marks(({ distinguished }) => distinguished)).toBe(1);
    expect(marks(({ author }) => author.bot)).toBeGreaterThan(0);
    expect(marks(({ author }) => author.mod && author.admin)).toBeGreaterThan(0);
    expect(marks(({ author }) => author.op)).toBeGreaterThan(0);
    expect(marks(({ edited }) => edited)).toBeGreaterThan(0);
    expect(marks(({ language }) => language === "es")).toBe(1);
    expect(Math.max(...items.map(({ depth }) => depth))).toBe(13);
    expect(items.filter(({ parent, parentId }) => (parent === null) !== (parentId === null))).toEqual([]);
    // The moderator's word stands first, the best of the others next, and a removed one keeps its replies.
    expect(items[0]).toMatchObject({ distinguished: true });
    const removed = items.find(({ gone }) => gone === "removed");
    expect(removed).toMatchObject({ markdown: "" });
    expect(marks(({ parent }) => parent === removed?.apId)).toBeGreaterThan(0);
  });

  it("keeps pinned posts in their place, and leaves out posts without a link", async () => {
    const { source } = open("community-posts");
    const { items, dropped, next } = await source.listLinks(`world@${host}`, 50, null, signal);
    expect(dropped).toBe(0);
    expect(next).not.toBeNull();
    expect(items[0]).toMatchObject({ title: "A thread with many comments", comments: 360 });
    const { next: end } = await open("community-posts-page2").source.listLinks(`world@${host}`, 50, next, signal);
    expect(end).toBeNull();
  });

  it.each([
    ["private-postlist", "private-instance"],
    ["limited-search-3", "rate-limited"],
    ["startup-503", "rate-limited"],
    ["unknown-route", "http"],
    ["posts-nosuch", "http"],
  ])("%s is a failure: %s", async (name, kind) => {
    const { source } = open(name);
    await expect(source.listLinks(`world@${host}`, 50, null, signal)).rejects.toMatchObject({ kind });
  });

  it.each(["post-missing", "post-removed"])("%s: there is none", async (name) => {
    expect(await open(name).source.readThread(13, signal)).toBeNull();
  });

  it("a deleted post is none, though 1.0 still tells of it", async () => {
    expect(await open("post-deleted").source.readThread(12, signal)).toBeNull();
    expect(await open("resolve-unknown").source.findByApId("https://example.com/post/1", signal)).toBeNull();
    expect(await open("resolve-person").source.findByApId("https://x.org/u/tal", signal)).toBeNull();
    expect(await open("community-missing").source.findCommunity("nosuch@x.org", signal)).toBeNull();
    expect(await open("community-far").source.findCommunity("far@remote.example", signal)).toBe("far@remote.example");
  });

  it("a private instance says so", async () => {
    expect(await open("private-site").source.readSite(signal)).toMatchObject({ open: false });
    expect(await open("site").source.readSite(signal)).toMatchObject({ open: true, version: folder });
  });

  it("a thread whose comments are hidden is complete and empty, not malformed", async () => {
    const { items, dropped } = await open("comments-none").source.getTree(thread, signal);
    expect({ items, dropped }).toEqual({ items: [], dropped: 0 });
  });
});

describe.skipIf(!hasShared)("Lemmy 0.18, as recorded by others", () => {
  it("has no zones in its times and no marks of moderators, and is read all the same", async () => {
    const v3 = SOURCES.find(({ id }) => id === "lemmy-v3") ?? expect.fail();
    const body = readShared("lemmy/spud-v3-comment-list-1549703-Hot.json");
    const source = v3.create("discuss.tchncs.de", () => Promise.resolve(body));
    const { items, dropped } = await source.getTree({ postId: 1_549_703, comments: 198 } as Thread, signal);
    expect({ count: items.length, dropped }).toEqual({ count: 198, dropped: 0 });
    expect(items.every(({ published }) => published.endsWith("Z"))).toBe(true);
    expect(items.filter(({ language }) => language === "en")).toHaveLength(185);
    const posts = readShared("lemmy/spud-v3-post-list-all-hot.json");
    const links = await v3.create("discuss.tchncs.de", () => Promise.resolve(posts)).findByUrl("https://x.org", signal);
    expect(links.dropped).toBe(0);
    expect(links.items.length).toBeGreaterThan(0);
  });
});
