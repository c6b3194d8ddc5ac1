import type { Software } from "./instances/instance.ts";
import type { CommentRow, CommunityRow, PersonRow, PostRow, Store } from "./instances/store.ts";
import { listReads, readRecording, readRows } from "./recordings.ts";

/** The rows a recorded server must have had, read back out of its answers. Either API's names are understood. */

type Json = Record<string, unknown>;

/** The thread of 360 comments, of which some are known by id, path and score alone. */
const LONG_POST = 120;

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of the database, not a view that wraps one. */
function isRow(value: unknown): value is Json {
  return isJson(value) && typeof value["id"] === "number";
}

function getJson(value: unknown): Json {
  if (!isJson(value)) throw new Error("an object was expected");
  return value;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
const number = (value: unknown) => (typeof value === "number" ? value : 0);

/** Only the optional fields that are there. */
function pickOptional(object: Json, names: Record<string, readonly string[]>): Record<string, string> {
  const found = Object.entries(names).map(([name, sources]) => [
    name,
    sources.map((source) => object[source]).find((value) => value !== undefined),
  ]);
  return Object.fromEntries(found.filter(([, value]) => typeof value === "string")) as Record<string, string>;
}

function toPersonRow(object: Json, view: Json): PersonRow {
  return {
    id: number(object["id"]),
    apId: text(object["actor_id"] ?? object["ap_id"]),
    name: text(object["name"]),
    ...pickOptional(object, {
      displayName: ["display_name"],
      avatar: ["avatar"],
      bio: ["bio"],
      updated: ["updated", "updated_at"],
    }),
    banned: object["banned"] === true || view["creator_banned"] === true,
    deleted: object["deleted"] === true,
    bot: object["bot_account"] === true,
    local: object["local"] === true,
    instanceId: number(object["instance_id"]),
    published: text(object["published"] ?? object["published_at"]),
    posts: number(object["post_count"]),
    comments: number(object["comment_count"]),
  };
}

function toCommunityRow(object: Json, moderators: number[]): CommunityRow {
  return {
    id: number(object["id"]),
    apId: text(object["actor_id"] ?? object["ap_id"]),
    name: text(object["name"]),
    title: text(object["title"]),
    ...pickOptional(object, { description: ["description", "sidebar"], icon: ["icon"] }),
    nsfw: object["nsfw"] === true,
    local: object["local"] === true,
    instanceId: number(object["instance_id"]),
    published: text(object["published"] ?? object["published_at"]),
    subscribers: number(object["subscribers"]),
    posts: number(object["posts"]),
    comments: number(object["comments"]),
    moderators,
  };
}

function toPostRow(object: Json, view: Json): PostRow {
  const counts = isJson(view["counts"]) ? view["counts"] : object;
  const newest = text(counts["newest_comment_time"] ?? object["newest_comment_time_at"]);
  return {
    id: number(object["id"]),
    apId: text(object["ap_id"]),
    name: text(object["name"]),
    ...pickOptional(object, {
      url: ["url"],
      body: ["body"],
      updated: ["updated", "updated_at"],
      embedTitle: ["embed_title"],
      embedDescription: ["embed_description"],
      thumbnail: ["thumbnail_url"],
      contentType: ["url_content_type"],
    }),
    creator: number(object["creator_id"]),
    community: number(object["community_id"]),
    removed: object["removed"] === true,
    deleted: object["deleted"] === true,
    locked: object["locked"] === true,
    nsfw: object["nsfw"] === true,
    local: object["local"] === true,
    published: text(object["published"] ?? object["published_at"]),
    language: number(object["language_id"]),
    featuredCommunity: object["featured_community"] === true,
    featuredLocal: object["featured_local"] === true,
    upvotes: number(counts["upvotes"]),
    downvotes: number(counts["downvotes"]),
    comments: number(counts["comments"]),
    ...(newest === "" ? {} : { newestComment: newest }),
    creatorBannedFromCommunity: view["creator_banned_from_community"] === true,
  };
}

function toCommentRow(object: Json, view: Json): CommentRow {
  const counts = isJson(view["counts"]) ? view["counts"] : object;
  return {
    id: number(object["id"]),
    apId: text(object["ap_id"]),
    post: number(object["post_id"]),
    creator: number(object["creator_id"]),
    content: text(object["content"]),
    removed: object["removed"] === true,
    deleted: object["deleted"] === true,
    local: object["local"] === true,
    path: text(object["path"]),
    distinguished: object["distinguished"] === true,
    language: number(object["language_id"]),
    published: text(object["published"] ?? object["published_at"]),
    ...pickOptional(object, { updated: ["updated", "updated_at"] }),
    upvotes: number(counts["upvotes"]),
    downvotes: number(counts["downvotes"]),
    childCount: number(counts["child_count"]),
    locked: object["locked"] === true,
    creatorBannedFromCommunity: view["creator_banned_from_community"] === true,
  };
}

/** Every object inside of a body, outermost first. */
function* walk(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  if (!isJson(value)) return;
  yield value;
  for (const part of Object.values(value)) yield* walk(part);
}

/** The first telling wins, but a view (with counts) beats the same object inside another view. */
function collect(store: Store, body: unknown): void {
  for (const view of walk(body)) {
    if (isRow(view["comment"])) {
      const row = toCommentRow(view["comment"], view);
      if (!store.comments.has(row.id)) store.comments.set(row.id, row);
    } else if (isRow(view["post"])) {
      const row = toPostRow(view["post"], view);
      if (!store.posts.has(row.id)) store.posts.set(row.id, row);
    } else if (isRow(view["community"])) {
      collectCommunity(store, view);
    }
    if (isRow(view["creator"])) collectPerson(store, view["creator"], view);
    if (isRow(view["person"])) collectPerson(store, view["person"], { ...view, creator_banned: view["banned"] });
    if (view["creator_is_admin"] === true) addAdmin(store, number(getJson(view["creator"])["id"]));
    if (Array.isArray(view["moderators"])) collectModerators(store, view["moderators"]);
  }
}

function addAdmin(store: Store, id: number): void {
  if (!store.admins.includes(id)) store.admins.push(id);
}

function collectPerson(store: Store, object: Json, view: Json): void {
  const row = toPersonRow(object, view);
  const counts = isJson(view["counts"]) && isJson(view["person"]) ? view["counts"] : object;
  const known = store.persons.get(row.id);
  store.persons.set(row.id, known ?? row);
  const stored = known ?? row;
  stored.posts ||= number(counts["post_count"]);
  stored.comments ||= number(counts["comment_count"]);
}

function collectCommunity(store: Store, view: Json): void {
  const object = getJson(view["community"]);
  const known = store.communities.get(number(object["id"]));
  const counts = isJson(view["counts"]) ? view["counts"] : object;
  if (isJson(view["moderator"]) || (known !== undefined && known.subscribers > 0)) return;
  store.communities.set(number(object["id"]), {
    ...toCommunityRow(object, known?.moderators ?? []),
    subscribers: number(counts["subscribers"]),
    posts: number(counts["posts"]),
    comments: number(counts["comments"]),
  });
}

function collectModerators(store: Store, moderators: unknown[]): void {
  for (const entry of moderators.filter(isJson)) {
    const row = store.communities.get(number(getJson(entry["community"])["id"]));
    const id = number(getJson(entry["moderator"])["id"]);
    if (row !== undefined && !row.moderators.includes(id)) row.moderators.push(id);
  }
}

/** Communities only ever seen inside posts, posts only ever seen inside comments. */
function collectNested(store: Store, body: unknown): void {
  for (const view of walk(body)) {
    const post = view["post"];
    if (isRow(post)) {
      const known = store.posts.get(number(post["id"]));
      const row = toPostRow(post, {});
      if (known === undefined) store.posts.set(row.id, row);
      // The post's own view hides the body of a deleted post, its comments' views do not.
      else if (known.body === "" && row.body !== undefined) known.body = row.body;
    }
    const object = view["community"];
    if (!isRow(object) || store.communities.has(number(object["id"]))) continue;
    store.communities.set(number(object["id"]), toCommunityRow(object, []));
  }
}

/** The rest of the long thread: made up where only id, path, score and children are known. */
function completeLongThread(store: Store, software: Software): void {
  const old = software === "0.19.20";
  const files = old
    ? [
        "big-tree-top",
        "big-chain",
        "big-children",
        ...Array.from({ length: 8 }, (_value, at) => `big-top-page${at + 1}`),
      ]
    : ["big-tree-old-cursor1", "big-tree-old-cursor2"];
  const pattern = [...store.comments.values()].find((row) => row.post === LONG_POST);
  if (pattern === undefined) throw new Error("the long thread was not recorded");
  const rows = files.flatMap((file) => readRows(software, file)).toSorted((one, other) => one.id - other.id);
  let published = pattern.published;
  for (const { id, path, score, children } of rows) {
    const known = store.comments.get(id);
    if (known === undefined) {
      // Ids grow with time: a moment after the comment before.
      published = new Date(Date.parse(published) + 2).toISOString().replace("Z", "000Z");
      store.comments.set(id, {
        ...pattern,
        id,
        apId: `https://${store.host}/comment/${id}`,
        path,
        published,
        upvotes: Math.max(score, 0),
        downvotes: Math.max(-score, 0),
        childCount: children,
      });
    } else {
      published = known.published;
    }
  }
}

export function createRecordedStore(software: Software): Store {
  const host = software === "0.19.20" ? "lemmy019.example" : "lemmy100.example";
  const site = getJson(getJson(getJson(readRecording(software, "site").body)["site_view"])["site"]);
  const store: Store = {
    host,
    site: {
      name: text(site["name"]),
      published: text(site["published"] ?? site["published_at"]),
      updated: text(site["updated"] ?? site["updated_at"]),
      isPrivate: false,
      contentWarning: "",
      applicationQuestion: "why?",
    },
    admins: [],
    persons: new Map(),
    communities: new Map(),
    posts: new Map(),
    comments: new Map(),
    linked: ["remote.example"],
  };
  const bodies = listReads(software).map((name) => readRecording(software, name).body);
  for (const body of bodies) collect(store, body);
  for (const body of bodies) collectNested(store, body);
  for (const body of bodies) collect(store, body);
  completeLongThread(store, software);
  return store;
}
