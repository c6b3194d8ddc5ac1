// @vitest-environment node
import { get } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CaseFile } from "./case-file.ts";
import { fetchThrough, type Reply } from "./client.ts";
import { ARTICLES, COMMUNITIES, INSTANCES, PAGES, VARIANTS } from "./map.ts";
import { startWorld, type Fault, type World } from "./start.ts";

const CASE: CaseFile = {
  article: {
    url: "https://www.oldmoorpost.example/a/bridge",
    title: "A bridge",
    paragraphs: ["It fell.", "It will be built again."],
  },
  comments: [
    {
      key: "one",
      author: "ann",
      instance: "lemmy.example",
      score: 9,
      language: "English",
      ageDays: 30,
      edited: true,
      parent: null,
      markdown: "> It fell.\n\nAgain.",
    },
    { key: "two", author: "bob", instance: "other.example", score: 2, ageDays: 29, parent: "one", markdown: "Yes." },
  ],
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ case: CASE });
});
afterAll(() => world.close());
afterEach(() => {
  for (const { host } of INSTANCES) world.fault(host, null);
});

const fetch = (address: string, options?: Parameters<typeof fetchThrough>[2]) =>
  fetchThrough(world.proxyPort, address, options);
const parse = (reply: Reply) => JSON.parse(reply.body) as Record<string, Record<string, never>[]>;
const findV3 = (host: string, url: string) =>
  fetch(`https://${host}/api/v3/search?q=${encodeURIComponent(url)}&type_=Url&sort=New&limit=50`);

function statusOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: world.proxyPort, path: address };
    get(options, (response) => resolve(response.resume().statusCode ?? 0)).on("error", reject);
  });
}

describe("the proxy", () => {
  test("refuses and records every host outside of the world", async () => {
    await expect(fetch("https://telemetry.example/ping")).rejects.toThrow("502");
    expect(await statusOf("http://plain.example/")).toBe(502);
    expect(world.refused().slice(-2)).toEqual(["telemetry.example", "plain.example"]);
  });

  test("records what reaches a host, and what kind of host it is", async () => {
    await fetch(`${ARTICLES.ferry.url}?x=1`, { headers: { "x-mark": "here" } });
    await fetch("https://lemmy.world/nodeinfo/2.1");
    const [site, instance] = world.requests().slice(-2);
    expect(site).toMatchObject({
      host: "www.northgateherald.com",
      method: "GET",
      kind: "site",
      path: expect.stringContaining("?x=1") as string,
    });
    expect(site?.headers["x-mark"]).toBe("here");
    expect(instance).toMatchObject({ host: "lemmy.world", path: "/nodeinfo/2.1", kind: "instance" });
  });

  test("sends plain http on to https", async () => {
    expect(await statusOf("http://www.northgateherald.com/")).toBe(301);
  });
});

describe("the sites", () => {
  test.each([...Object.values(ARTICLES).map(({ url }) => url), ...Object.values(VARIANTS), ...Object.values(PAGES)])(
    "%s is a page",
    async (url) => {
      const reply = await fetch(url);
      expect(reply.status).toBe(200);
      expect(reply.headers["content-type"]).toContain("text/html");
    },
  );

  test("two of them send a strict content security policy", async () => {
    const policies = await Promise.all(
      [ARTICLES.ferry, ARTICLES.typewriter].map(
        async ({ url }) => (await fetch(url)).headers["content-security-policy"],
      ),
    );
    for (const policy of policies) expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test("no page asks for anything outside of the world", async () => {
    for (const { url } of Object.values(ARTICLES)) {
      const { body } = await fetch(url);
      const loaded = [...body.matchAll(/(?:src|<link rel="stylesheet" href)="([^"]+)"/g)].map(([, address]) => address);
      expect(loaded.every((address) => address?.startsWith("/"))).toBe(true);
    }
  });
});

describe("the instances", () => {
  test("every community has at least sixty link posts on every Lemmy", async () => {
    for (const { host, software } of INSTANCES) {
      if (software === "piefed") continue;
      const api = software === "0.19.20" ? "v3/post/list?type_=All&sort=New" : "v4/post/list?type_=all&sort=new";
      for (const community of Object.keys(COMMUNITIES)) {
        const first = parse(await fetch(`https://${host}/api/${api}&limit=50&community_name=${community}`));
        const rows = first["posts"] ?? first["items"] ?? [];
        const next = first["next_page"] as unknown as string;
        const second = parse(
          await fetch(`https://${host}/api/${api}&limit=50&community_name=${community}&page_cursor=${next}`),
        );
        expect(rows.length + (second["posts"] ?? second["items"] ?? []).length).toBeGreaterThanOrEqual(60);
      }
    }
  });

  test("the same post has one ActivityPub id and an id of its own on every instance", async () => {
    const seen = await Promise.all(
      ["lemmy.world", "lemmy.ml", "sh.itjust.works"].map(async (host) => {
        const posts = parse(await findV3(host, ARTICLES.grid.url))["posts"] as unknown as {
          post: { id: number; ap_id: string };
        }[];
        return posts[0]?.post;
      }),
    );
    expect(new Set(seen.map((post) => post?.ap_id)).size).toBe(1);
    expect(new Set(seen.map((post) => post?.id)).size).toBe(3);
  });

  test("the copy with tracking parameters is found by that very address only, and on 1.0 not at all", async () => {
    const tracked = parse(await findV3("lemmy.world", VARIANTS.ferryTracked))["posts"];
    expect(tracked).toHaveLength(1);
    expect(parse(await findV3("lemmy.world", ARTICLES.ferry.url))["posts"]).toHaveLength(2);
    const v4 = await fetch(
      `https://feddit.org/api/v4/post/list?search_term=${encodeURIComponent(VARIANTS.ferryTracked)}&search_url_only=true&type_=all`,
    );
    expect(parse(v4)["items"]).toHaveLength(2);
  });

  test("a case becomes an article on its own host and a thread with its comments", async () => {
    const page = await fetch(CASE.article.url);
    expect(page.body).toContain("<p>It will be built again.</p>");
    const posts = parse(await findV3("lemmy.world", CASE.article.url))["posts"] as unknown as {
      post: { id: number };
    }[];
    const list = await fetch(
      `https://lemmy.world/api/v3/comment/list?post_id=${posts[0]?.post.id}&type_=All&max_depth=8`,
    );
    const comments = parse(list)["comments"] as unknown as {
      comment: { content: string; path: string; updated?: string };
      creator: { actor_id: string };
    }[];
    expect(comments.map(({ creator }) => creator.actor_id)).toEqual([
      "https://lemmy.example/u/ann",
      "https://other.example/u/bob",
    ]);
    expect(comments[0]?.comment.updated).toBeDefined();
    expect(comments[1]?.comment.path.split(".")).toHaveLength(3);
  });
});

function set(fault: Fault): void {
  world.fault("lemmy.world", fault);
  world.fault("feddit.org", fault);
}

describe("faults", () => {
  const address = `https://lemmy.world/api/v3/search?q=${encodeURIComponent(ARTICLES.ferry.url)}&type_=Url`;
  const v4 = `https://feddit.org/api/v4/post/list?search_term=${encodeURIComponent(ARTICLES.ferry.url)}&search_url_only=true&type_=all`;

  test("down: the connection breaks", async () => {
    set({ kind: "down" });
    await expect(fetch(address)).rejects.toThrow(/hang up|ECONNRESET/);
    world.fault("lemmy.world", null);
    expect((await fetch(address)).status).toBe(200);
  });

  test("slow: nothing comes until it is given up", async () => {
    set({ kind: "slow", ms: null });
    const controller = new AbortController();
    const waiting = fetch(address, { signal: controller.signal });
    const arrived = expect(waiting).rejects.toThrow(/abort/i);
    controller.abort();
    await arrived;
    set({ kind: "slow", ms: 5 });
    expect((await fetch(address)).status).toBe(200);
  });

  test("private: reads are refused, site and nodeinfo are not", async () => {
    set({ kind: "private" });
    expect(await fetch(address)).toMatchObject({ status: 400, body: '{"error":"instance_is_private"}' });
    expect((await fetch("https://lemmy.world/api/v3/site")).status).toBe(200);
    expect((await fetch("https://lemmy.world/nodeinfo/2.1")).status).toBe(200);
  });

  test("rate-limited: each in its own words", async () => {
    set({ kind: "rate-limited" });
    expect(await fetch(address)).toMatchObject({ status: 400, body: '{"error":"rate_limit_error"}' });
    expect(await fetch(v4)).toMatchObject({ status: 429, body: '{"error":"too_many_requests"}' });
  });

  test("html: a bot wall of either make", async () => {
    set({ kind: "html", wall: "anubis" });
    expect(await fetch(address)).toMatchObject({
      status: 200,
      body: expect.stringContaining("/.within.website/") as string,
    });
    set({ kind: "html", wall: "cloudflare" });
    const wall = await fetch(v4);
    expect(wall.headers["cf-mitigated"]).toBe("challenge");
    expect(wall.headers["content-type"]).toContain("text/html");
  });

  test("garbage and nested are no readable JSON of the kind expected", async () => {
    set({ kind: "garbage" });
    const { body } = await fetch(address);
    expect(() => JSON.parse(body) as unknown).toThrow();
    set({ kind: "nested", depth: 50_000 });
    expect((await fetch(v4)).body).toHaveLength(100_000);
  });

  test("lying: posts that link to something else", async () => {
    set({ kind: "lying" });
    for (const reply of [await fetch(address), await fetch(v4)]) {
      expect(reply.status).toBe(200);
      expect(reply.body).not.toContain(`"url":"${ARTICLES.ferry.url}"`);
      expect(reply.body).toContain("an-altogether-different-story");
    }
  });

  test("huge: goes on for as many bytes as asked", async () => {
    set({ kind: "huge", bytes: 3_000_000 });
    expect((await fetch(address)).body.length).toBeGreaterThan(3_000_000);
  });

  test("status: what a gateway says", async () => {
    set({ kind: "status", status: 503 });
    expect((await fetch(address)).status).toBe(503);
  });
});
