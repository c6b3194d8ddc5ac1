import type { SourceView, TabState, TabView } from "../../../utils/messages/answers.ts";
import type { FailureKind, Thread } from "../../../utils/model.ts";

/** Values for the popup's tests: one view for each state of a tab. */
export const NOW = Date.parse("2026-10-05T12:00:00Z");
export const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

export function thread(community: string, comments: number): Thread {
  return {
    apId: `https://${community.split("@")[1]}/post/${comments}`,
    instance: community.split("@")[1] ?? "",
    postId: comments,
    url: "https://northgate.example/troops",
    title: `Post in ${community}`,
    community,
    comments,
    score: 1,
    published: ago(3_000),
    seen: ago(20),
    locked: false,
    nsfw: false,
  };
}

export function source(instance: string, part: Partial<SourceView>): SourceView {
  return { instance, state: "none", by: "table", threads: 0, at: ago(30), failure: null, ...part };
}

export function failed(instance: string, kind: FailureKind, status = 0): SourceView {
  const failure = { instance, kind, status, at: ago(3), retryAt: ago(-5) };
  return source(instance, { state: "failed", failure });
}

const BASE: TabView = {
  state: "none",
  site: "northgate.example",
  siteOn: true,
  title: "Troops",
  threads: [],
  rejected: [],
  sources: [source("lemmy.example", {}), source("feddit.example", {})],
  comments: 0,
  open: false,
  sent: [],
  discussed: [],
  discussedBy: "newest",
  tableAt: ago(12),
  communities: 11,
  asks: { instance: "lemmy.example", again: false, at: "" },
  postForm: { instance: "lemmy.example", address: "https://lemmy.example/create_post?url=x&title=Troops" },
  missing: [],
};

export const VIEWS: Record<TabState, TabView> = {
  "not-set-up": {
    ...BASE,
    state: "not-set-up",
    siteOn: false,
    sources: [],
    asks: null,
    postForm: null,
    tableAt: "",
    communities: 0,
  },
  found: {
    ...BASE,
    state: "found",
    threads: [thread("world@lemmy.example", 98), thread("europe@feddit.example", 30)],
    comments: 128,
    sources: [source("lemmy.example", { state: "found", threads: 2 }), source("feddit.example", {})],
  },
  none: BASE,
  failed: { ...BASE, state: "failed", sources: [source("lemmy.example", {}), failed("feddit.example", "timeout")] },
  "not-asked": {
    ...BASE,
    state: "not-asked",
    tableAt: "",
    sources: [source("lemmy.example", { state: "not-asked", at: "" })],
  },
  off: { ...BASE, state: "off", siteOn: false },
  "not-in-list": { ...BASE, state: "not-in-list", siteOn: false },
  "no-grant": { ...BASE, state: "no-grant", missing: ["https://*.northgate.example/*"] },
  "no-article": { ...BASE, state: "no-article" },
  "cannot-look": { ...BASE, state: "cannot-look", site: "", siteOn: false },
};
