import { COMMUNITIES, INSTANCES } from "../map.ts";
import { PERSONS } from "../threads/persons.ts";
import type { CommentSpec, ThreadSpec } from "../threads/spec.ts";
import { cleanUrl } from "./clean-url.ts";
import { findLanguageId } from "./languages.ts";
import { getRow, type CommentRow, type CommunityRow, type PersonRow, type PostRow, type Store } from "./store.ts";

/**
 * Fills one instance from the threads, as federation would: the same objects and ActivityPub ids everywhere, other local ids,
 * slightly other scores.
 */

const MS_PER_HOUR = 3_600_000;
/** Software that stores the addresses of its own posts as typed. */
const KEEPS_TRACKING = new Set(["piefed.social", "fedia.io"]);
/** Long before everything else. */
const FOUNDED = "2023-06-12T07:40:21.104518Z";

/** RFC 3339 with six digits; the last three tell rows of the same millisecond apart. */
function toTime(now: Date, hoursAgo: number, serial: number): string {
  const iso = new Date(now.getTime() - hoursAgo * MS_PER_HOUR).toISOString();
  return iso.replace("Z", `${String(serial % 1000).padStart(3, "0")}Z`);
}

interface Filling {
  store: Store;
  now: Date;
  /** Added to every local id, so that no two instances agree on one. */
  offset: number;
  serial: number;
}

function ensurePerson({ store, offset }: Filling, handle: string): PersonRow {
  const [name = "", host = ""] = handle.split("@");
  const apId = `https://${host}/u/${name}`;
  const known = [...store.persons.values()].find((row) => row.apId === apId);
  if (known !== undefined) return known;
  const marks = PERSONS[handle] ?? {};
  const row: PersonRow = {
    id: offset + store.persons.size + 1,
    apId,
    name,
    ...(marks.displayName === undefined ? {} : { displayName: marks.displayName }),
    banned: marks.banned ?? false,
    deleted: marks.deleted ?? false,
    bot: marks.bot ?? false,
    local: host === store.host,
    instanceId: toInstanceId(store, host),
    published: FOUNDED,
    posts: 0,
    comments: 0,
  };
  store.persons.set(row.id, row);
  return row;
}

function toInstanceId(store: Store, host: string): number {
  if (host === store.host) return 1;
  if (!store.linked.includes(host)) store.linked.push(host);
  return store.linked.indexOf(host) + 2;
}

function addCommunity(filling: Filling, handle: string, title: string, at: number): void {
  const { store, offset } = filling;
  const [name = "", host = ""] = handle.split("@");
  const moderators = Object.entries(PERSONS).filter(([, marks]) => marks.moderates?.includes(handle));
  const row: CommunityRow = {
    id: offset + at + 1,
    apId: `https://${host}/c/${name}`,
    name,
    title,
    description: `Links and talk about ${title.toLowerCase()}.`,
    nsfw: false,
    local: host === store.host,
    instanceId: toInstanceId(store, host),
    published: FOUNDED,
    subscribers: 4200 * (at + 2),
    posts: 0,
    comments: 0,
    moderators: moderators.map(([person]) => ensurePerson(filling, person).id),
  };
  store.communities.set(row.id, row);
}

/** What counts of votes this instance has heard of. */
function toVotes(score: number, isHome: boolean): { upvotes: number; downvotes: number } {
  const downvotes = score < 0 ? 2 - score : Math.floor(score / 25);
  const missed = isHome || score < 10 ? 0 : Math.floor(score / 40);
  return { upvotes: score + downvotes - missed, downvotes };
}

function addComment(filling: Filling, post: PostRow, spec: CommentSpec, parent: string): CommentRow[] {
  const { store, now, offset } = filling;
  const creator = ensurePerson(filling, spec.by);
  const home = new URL(creator.apId).host;
  const serial = (filling.serial += 1);
  const id = offset * 10 + store.comments.size + 1;
  const path = `${parent}.${id}`;
  const row: CommentRow = {
    id,
    apId: `https://${home}/comment/${700_000 + serial}`,
    post: post.id,
    creator: creator.id,
    content: spec.text,
    removed: spec.removed ?? false,
    deleted: spec.deleted ?? false,
    local: home === store.host,
    path,
    distinguished: spec.distinguished ?? false,
    language: findLanguageId(spec.language ?? "und"),
    published: toTime(now, spec.hoursAgo, serial),
    ...(spec.edited ? { updated: toTime(now, Math.max(0, spec.hoursAgo - 0.2), serial) } : {}),
    ...toVotes(spec.score, home === store.host),
    childCount: 0,
    locked: false,
    creatorBannedFromCommunity: false,
  };
  store.comments.set(id, row);
  creator.comments += 1;
  const below = (spec.replies ?? []).flatMap((reply) => addComment(filling, post, reply, path));
  row.childCount = below.length;
  return [row, ...below];
}

function addThread(filling: Filling, spec: ThreadSpec): void {
  const { store, now, offset } = filling;
  const creator = ensurePerson(filling, spec.by);
  const home = new URL(creator.apId).host;
  const [name, host] = spec.community.split("@");
  const community = [...store.communities.values()].find((row) => row.apId === `https://${host}/c/${name}`);
  if (community === undefined) throw new Error(`${spec.community} is in no list`);
  const serial = (filling.serial += 1);
  const id = offset * 2 + store.posts.size + 1;
  const url = spec.url === undefined || KEEPS_TRACKING.has(home) ? spec.url : cleanUrl(spec.url);
  const post: PostRow = {
    id,
    apId: KEEPS_TRACKING.has(home)
      ? `${community.apId}/p/${500_000 + serial}`
      : `https://${home}/post/${500_000 + serial}`,
    name: spec.title,
    ...(url === undefined ? {} : { url, contentType: "text/html; charset=utf-8" }),
    ...(spec.body === undefined ? {} : { body: spec.body }),
    creator: creator.id,
    community: community.id,
    removed: false,
    deleted: false,
    locked: spec.locked ?? false,
    nsfw: spec.nsfw ?? false,
    local: home === store.host,
    published: toTime(now, spec.hoursAgo, serial),
    language: 0,
    featuredCommunity: spec.pinned ?? false,
    featuredLocal: false,
    ...toVotes(spec.score, home === store.host),
    comments: 0,
    creatorBannedFromCommunity: false,
  };
  store.posts.set(id, post);
  const rows = spec.comments.flatMap((comment) => addComment(filling, post, comment, "0"));
  const newest = rows
    .map((row) => row.published)
    .toSorted()
    .at(-1);
  post.comments = rows.length;
  if (newest !== undefined) post.newestComment = newest;
  creator.posts += 1;
  community.posts += 1;
  community.comments += rows.length;
}

/** Everything one instance knows. Ids are this instance's own; order of `threads` must not change between instances. */
export function createStore(host: string, threads: readonly ThreadSpec[], now: Date): Store {
  const at = INSTANCES.findIndex((instance) => instance.host === host);
  const store: Store = {
    host,
    site: {
      name: host,
      published: FOUNDED,
      updated: FOUNDED,
      isPrivate: false,
      contentWarning: "",
      applicationQuestion: "Why here?",
    },
    admins: [],
    persons: new Map(),
    communities: new Map(),
    posts: new Map(),
    comments: new Map(),
    linked: [],
  };
  const filling: Filling = { store, now, offset: 1000 * (at + 3) ** 2, serial: 0 };
  const admin = ensurePerson(filling, `admin@${host}`);
  store.admins.push(getRow(store.persons, admin.id).id);
  for (const [index, [handle, title]] of Object.entries(COMMUNITIES).entries())
    addCommunity(filling, handle, title, index);
  // Ids grow with time, as in life.
  const inOrder = threads.toSorted((one, other) => other.hoursAgo - one.hoursAgo);
  for (const thread of inOrder) addThread(filling, thread);
  return store;
}
