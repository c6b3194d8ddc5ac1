import { toJson, type Answer } from "./answer.ts";
import type { Store } from "./store.ts";

export function toNodeinfoLinks(host: string): Answer {
  const rel = "http://nodeinfo.diaspora.software/ns/schema/2.1";
  const href = `https://${host}/nodeinfo/2.1`;
  return toJson({ links: [{ rel, href }] }, { "cache-control": "public, max-age=259200" });
}

function countLocal(rows: Map<number, { local: boolean }>): number {
  return [...rows.values()].filter((row) => row.local).length;
}

export function toNodeinfo(store: Store, version: string, name = "lemmy"): Answer {
  const body = {
    version: "2.1",
    software: {
      name,
      version,
      repository: "https://github.com/LemmyNet/lemmy",
      homepage: "https://join-lemmy.org/",
    },
    protocols: ["activitypub"],
    usage: {
      users: { total: countLocal(store.persons), activeHalfyear: 0, activeMonth: 0 },
      localPosts: countLocal(store.posts),
      localComments: countLocal(store.comments),
    },
    openRegistrations: true,
    services: { inbound: [], outbound: [] },
    metadata: {},
  };
  return toJson(body, { "cache-control": "public, max-age=3600" });
}
