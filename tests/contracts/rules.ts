import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SourceError } from "../../utils/errors.ts";
import type { Thread } from "../../utils/model.ts";
import { SOURCES, toTree } from "../../utils/sources/index.ts";
import type { Page, Source, SourceComment } from "../../utils/sources/source.ts";
import { detect, openSource, type Ability, type Backend } from "./backend.ts";

const signal = () => new AbortController().signal;
const UNKNOWN_ID = 2_000_000_000;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const HANDLE = /^[^@\s]+@[a-z0-9.-]+$/;

/** Pages until the end, at most 20. */
async function readAll<T>(read: (page: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let page: string | null = null;
  for (let count = 0; count < 20; count += 1) {
    const answer: Page<T> = await read(page);
    expect(answer.dropped).toBe(0);
    items.push(...answer.items);
    if (answer.next === null) return items;
    page = answer.next;
  }
  throw new Error("the list does not end");
}

function expectThread(thread: Thread, host: string): void {
  expect(thread.instance).toBe(host);
  expect(thread.community).toMatch(HANDLE);
  expect(thread.published).toMatch(ISO);
  expect(thread.seen).toMatch(ISO);
  expect(URL.canParse(thread.apId) && URL.canParse(thread.url)).toBe(true);
  expect(thread.comments).toBeGreaterThanOrEqual(0);
  expect(thread.title).not.toBe("");
}

/** Each once, parents before children and one level above them, with nothing in the ones that are gone. */
function expectTree(comments: readonly SourceComment[]): void {
  const seen = new Map<string, SourceComment>();
  for (const comment of comments) {
    expect(seen.has(comment.apId)).toBe(false);
    seen.set(comment.apId, comment);
    expect(comment.published).toMatch(ISO);
    expect(comment.author.host).toBe(new URL(comment.authorId).hostname);
    expect(comment.depth === 0).toBe(comment.parentId === null);
    if (comment.gone !== null) expect(comment.markdown).toBe("");
    if (comment.parent === null) continue;
    expect(seen.get(comment.parent)?.depth).toBe(comment.depth - 1);
    expect(seen.get(comment.parent)?.id).toBe(comment.parentId);
  }
}

const idsOf = (items: readonly { apId: string }[]): string[] => items.map(({ apId }) => apId).sort();

/** What every adapter must do over every server of its kind. `getBackend` is called before each test. */
export function describeSource(name: string, getBackend: () => Backend): void {
  describe(name, () => {
    let backend: Backend;
    let source: Source;
    let threads: Thread[];

    beforeEach(async () => {
      backend = getBackend();
      source = openSource(backend);
      threads = (await source.listLinks(backend.community, 50, null, signal())).items;
    });
    afterEach(() => vi.unstubAllGlobals());

    const busiest = () => threads.toSorted((a, b) => b.comments - a.comments)[0] ?? expect.fail("no thread");
    const has = (ability: Ability) => !backend.lacks.has(ability);

    it("is recognised for what it is, and by one adapter only", async () => {
      const found = await detect(backend);
      expect(found).toMatchObject({ id: backend.software });
      const kinds = SOURCES.filter((kind) => kind.speaks(kind.name.toLowerCase(), found.version));
      expect(kinds.map(({ id }) => id)).toContain(backend.software);
    });

    it("tells its name and that it is open", async () => {
      const site = await source.readSite(signal());
      expect(site).toMatchObject({ open: true });
      expect(site.name).not.toBe("");
    });

    it("knows its community by name, and an unknown one not", async () => {
      if (!has("community")) return;
      expect(await source.findCommunity(backend.community, signal())).toBe(backend.community);
      expect(await source.findCommunity("nosuchcommunity@nosuch.example.org", signal())).toBeNull();
    });

    it("lists links newest first, each once over all pages", async () => {
      expect(threads.length).toBeGreaterThan(0);
      for (const thread of threads) expectThread(thread, backend.host);
      expect(threads.map(({ published }) => published)).toEqual(
        threads
          .map(({ published }) => published)
          .sort()
          .reverse(),
      );
      const all = has("pages")
        ? await readAll((page) => source.listLinks(backend.community, 20, page, signal()))
        : threads;
      // Pinned posts of Lemmy 0.19 come again on no later page.
      expect(new Set(idsOf(all)).size).toBe(all.length);
      const known = new Set(idsOf(all));
      expect(threads.filter(({ apId }) => !known.has(apId))).toEqual([]);
    });

    it("reads a thread again by its id, and null for one it does not know", async () => {
      const { seen: _, ...thread } = busiest();
      expect(await source.readThread(thread.postId, signal())).toMatchObject(thread);
      expect(await source.readThread(UNKNOWN_ID, signal())).toBeNull();
    });

    it("finds a thread by its address, and nothing for what nobody posted", async () => {
      if (!has("address")) return;
      const { apId, url } = busiest();
      expect(idsOf((await source.findByUrl(url, signal())).items)).toContain(apId);
      const nothing = await source.findByUrl("https://nosuch.example.org/nobody/posted/this", signal());
      expect(nothing).toMatchObject({ items: [], dropped: 0 });
    });

    it("finds a thread by words of its title", async () => {
      if (!has("title")) return;
      const { apId, title } = busiest();
      const words = title.split(" ").slice(0, 5).join(" ");
      expect(idsOf((await source.findByTitle(words, signal())).items)).toContain(apId);
    });

    it("gives the best comments, the tree and the newest of one thread, all of them the same comments", async () => {
      const thread = busiest();
      const best = await source.getBest(thread, signal());
      expectTree(best.items);
      expect(best.items.length).toBeLessThanOrEqual(50);
      const tree = await source.getTree(thread, signal());
      expectTree(tree.items);
      expect(tree.items.length).toBeLessThanOrEqual(300);
      const newest = toTree(await readAll((page) => source.getNewest(thread, page, signal())));
      expectTree(newest);
      const all = new Set(idsOf(newest));
      for (const { apId } of [...best.items, ...tree.items]) expect(all.has(apId)).toBe(true);
      if (tree.complete) expect(idsOf(tree.items)).toEqual(idsOf(newest));
      else expect(newest.length).toBeGreaterThan(tree.items.length);
      // Where everything is there, every reply has its parent. (The recorded thread of Lemmy 0.19 lacks two rows.)
      if (newest.length < thread.comments) return;
      for (const comment of newest) expect(comment.parent === null).toBe(comment.parentId === null);
    });

    it("puts top-level comments best first", async () => {
      for (const page of [await source.getTree(busiest(), signal()), await source.getBest(busiest(), signal())]) {
        const plain = page.items.filter(({ depth, distinguished }) => depth === 0 && !distinguished);
        const scores = plain.map(({ score }) => score);
        if (has("pages")) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    });

    it("answers for a thread nobody commented on", async () => {
      const silent = threads.find(({ comments }) => comments === 0);
      if (!silent || !has("pages")) return;
      for (const page of [await source.getBest(silent, signal()), await source.getTree(silent, signal())]) {
        expect(page).toEqual({ items: [], dropped: 0, next: null, complete: true });
      }
    });

    it("finds the thread a post's or comment's id belongs to, and null for foreign ones", async () => {
      if (!has("resolve")) return;
      const thread = busiest();
      const [comment] = (await source.getBest(thread, signal())).items;
      const here = `https://${backend.host}`;
      const addresses = [thread.apId, comment?.apId, `${here}/post/${thread.postId}`, `${here}/comment/${comment?.id}`];
      for (const address of addresses) {
        expect(await source.findByApId(address ?? "", signal())).toMatchObject({ apId: thread.apId });
      }
      expect(await source.findByApId("https://nosuch.example.org/post/1", signal())).toBeNull();
      expect(await source.findByApId(`${here}/post/${UNKNOWN_ID}`, signal())).toBeNull();
    });

    it("stops when it is told to", async () => {
      const stopped = AbortSignal.abort();
      const error: unknown = await source.getTree(busiest(), stopped).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SourceError);
      expect(error).toMatchObject({ kind: "aborted" });
    });
  });
}
