// @vitest-environment node
import { FakeLemmyV1Instance, FakePiefedInstance } from "threadiverse/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { getJson } from "../../utils/http.ts";
import { SOURCES, detectSoftware } from "../../utils/sources/index.ts";
import type { GetJson, SoftwareId } from "../../utils/sources/source.ts";
import { fetchThrough } from "../world/client.ts";
import { createInstance, type Instance } from "../world/instances/instance.ts";
import type { Store } from "../world/instances/store.ts";
import { COMMUNITIES, INSTANCES, type InstanceSite } from "../world/map.ts";
import { createRecordedStore } from "../world/recorded-store.ts";
import { startWorld, type World } from "../world/start.ts";
import type { Backend } from "./backend.ts";
import { describeSource } from "./rules.ts";
import { hasShared } from "./shared.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOTHING: Backend["lacks"] = new Set();
/** More than any test needs: the contract is not about limits. */
const GENEROUS = { message: { requests: 100_000, seconds: 1 }, search: { requests: 100_000, seconds: 1 } };
const SOFTWARE: Record<InstanceSite["software"], SoftwareId> = {
  "0.19.20": "lemmy-v3",
  "1.0.0-beta.1": "lemmy-v4",
  piefed: "piefed",
};

describe("over the offline world, through TLS and its proxy", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    for (const { host } of INSTANCES) world.limit(host, GENEROUS);
  });
  afterAll(() => world.close());

  for (const { host, software } of INSTANCES) {
    describeSource(`${host} (${software})`, () => ({
      name: host,
      software: SOFTWARE[software],
      community: Object.keys(COMMUNITIES).find((handle) => handle.endsWith(`@${host}`)) ?? "",
      lacks: NOTHING,
      host,
      async fetch(path, signal) {
        const { status, headers, body } = await fetchThrough(world.proxyPort, `https://${host}${path}`, { signal });
        return new Response(body, { status, headers });
      },
    }));
  }
});

/** A server in this process: no network, no TLS. */
function serve(instance: Instance): NonNullable<Backend["fetch"]> {
  return async (path) => {
    const url = new URL(path, "https://instance.example.org");
    const question = { method: "GET", path: url.pathname, query: url.searchParams, headers: {} };
    const { status, headers, body } = instance.answer(question, Date.now());
    return new Response(status === 204 ? null : body, { status, headers });
  };
}

/** Comments known by their row alone were filled in from one pattern, its ActivityPub id included. */
function withOwnIds(store: Store): Store {
  for (const row of store.comments.values()) if (row.local) row.apId = `https://${store.host}/comment/${row.id}`;
  return store;
}

describe.skipIf(!hasShared)("over servers filled with what real ones were recorded to have", () => {
  for (const version of ["0.19.20", "1.0.0-beta.1"] as const) {
    const host = version === "0.19.20" ? "lemmy019.example" : "lemmy100.example";
    let instance: Instance | undefined;
    describeSource(`Lemmy ${version}, with a thread of 360 comments`, () => {
      instance ??= createInstance(withOwnIds(createRecordedStore(version)), version, GENEROUS);
      return {
        name: version,
        software: SOFTWARE[version],
        community: `world@${host}`,
        lacks: NOTHING,
        host,
        fetch: serve(instance),
      };
    });
  }
});

/** Fake servers by others, who never saw this code. They ignore searches, orders and pages. */
function seedFake<T extends FakeLemmyV1Instance | FakePiefedInstance>(fake: T): T {
  const { seed } = fake;
  const community = seed.community({ name: "news" });
  const writer = seed.person({ name: "writer" });
  const post = seed.post({ name: "A title", url: "https://news.example.org/a", creator: writer, community });
  const parent = seed.comment({ post, creator: writer, content: "First", score: 3, id: 11 });
  seed.comment({
    post,
    creator: seed.person({ name: "reader" }),
    content: "Second",
    id: 12,
    path: `${parent.path}.12`,
  });
  seed.comment({ post, creator: seed.person({ name: "third" }), content: "Third", id: 13, deleted: true });
  return fake;
}

describe("over the fake servers of threadiverse", () => {
  const fakes: [SoftwareId, FakeLemmyV1Instance | FakePiefedInstance][] = [
    ["lemmy-v4", seedFake(new FakeLemmyV1Instance({ host: "v1.example.org" }))],
    ["piefed", seedFake(new FakePiefedInstance({ host: "piefed.example.org" }))],
  ];
  for (const [software, fake] of fakes) {
    describeSource(software, () => ({
      name: software,
      software,
      community: `news@${fake.host}`,
      lacks: new Set(["address", "title", "resolve", "pages"]),
      host: fake.host,
      fetch: (path) => fake.fetch(`${fake.origin}${path}`),
    }));
  }
});

// Against a real server only when one is named: LEMARGIN_LIVE=https://lemmy.world (and, where `technology` has no
// community there, LEMARGIN_LIVE_COMMUNITY=name@host). Some thirty requests.
const live = process.env["LEMARGIN_LIVE"];
const liveHost = live ? new URL(live).hostname : "";
const ask: GetJson = (path, query, cap, signal) => getJson(liveHost, path, query, cap, signal);
const found = live ? await detectSoftware(ask, new AbortController().signal) : null;
if (found && "unsupported" in found) throw new Error(`${liveHost} runs ${found.unsupported} ${found.version}`);
if (found) {
  describe("over a live server", () => {
    describeSource(liveHost, () => ({
      name: liveHost,
      software: found.id,
      community: process.env["LEMARGIN_LIVE_COMMUNITY"] ?? `technology@${liveHost}`,
      lacks: NOTHING,
      host: liveHost,
    }));
  });
}

it("there is an adapter for every software the contract was held against, and each was", () => {
  const held = new Set(INSTANCES.map(({ software }) => SOFTWARE[software]));
  expect(SOURCES.map(({ id }) => id).sort()).toEqual([...held].sort());
});
