import { toScore } from "./rank.ts";
import { getRow, type CommentRow, type CommunityRow, type PersonRow, type PostRow, type Store } from "./store.ts";

/** API v3's words for the rows. Absent optionals are left out, as Lemmy leaves them out. */

/** How the v3 answers of a 1.0 server differ from 0.19's. */
export interface Dialect {
  shim: boolean;
  /** The shim gives the time of the answer as that of the newest comment. */
  now?: number;
}

/** Drops the keys without a value. */
export function compact<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

function toPersonV3(row: PersonRow, { shim }: Dialect) {
  return compact({
    id: row.id,
    name: row.name,
    display_name: row.displayName,
    avatar: row.avatar,
    banned: row.banned,
    published: row.published,
    updated: row.updated,
    actor_id: row.apId,
    bio: row.bio,
    local: row.local,
    deleted: row.deleted,
    bot_account: row.bot,
    instance_id: shim ? 0 : row.instanceId,
  });
}

function toCommunityV3(row: CommunityRow, { shim }: Dialect) {
  return compact({
    id: row.id,
    name: row.name,
    title: row.title,
    description: shim ? undefined : row.description,
    removed: false,
    published: row.published,
    deleted: false,
    nsfw: row.nsfw,
    actor_id: row.apId,
    local: row.local,
    icon: row.icon,
    hidden: false,
    posting_restricted_to_mods: false,
    instance_id: row.instanceId,
    visibility: "Public",
  });
}

function toPostV3(row: PostRow) {
  return compact({
    id: row.id,
    name: row.name,
    url: row.url,
    body: row.body,
    creator_id: row.creator,
    community_id: row.community,
    removed: row.removed,
    locked: row.locked,
    published: row.published,
    updated: row.updated,
    deleted: row.deleted,
    nsfw: row.nsfw,
    embed_title: row.embedTitle,
    embed_description: row.embedDescription,
    thumbnail_url: row.thumbnail,
    ap_id: row.apId,
    local: row.local,
    language_id: row.language,
    featured_community: row.featuredCommunity,
    featured_local: row.featuredLocal,
    url_content_type: row.contentType,
  });
}

function toCommentV3(row: CommentRow) {
  return compact({
    id: row.id,
    creator_id: row.creator,
    post_id: row.post,
    content: row.removed || row.deleted ? "" : row.content,
    removed: row.removed,
    published: row.published,
    updated: row.updated,
    deleted: row.deleted,
    ap_id: row.apId,
    local: row.local,
    path: row.path,
    distinguished: row.distinguished,
    language_id: row.language,
  });
}

/** What v3 says of the author's standing. */
function toStanding(store: Store, creator: number, community: CommunityRow) {
  return {
    creator_is_moderator: community.moderators.includes(creator),
    creator_is_admin: store.admins.includes(creator),
  };
}

export function toCommentViewV3(store: Store, row: CommentRow, dialect: Dialect) {
  const post = getRow(store.posts, row.post);
  const community = getRow(store.communities, post.community);
  return {
    comment: toCommentV3(row),
    creator: toPersonV3(getRow(store.persons, row.creator), dialect),
    post: toPostV3(post),
    community: toCommunityV3(community, dialect),
    counts: {
      comment_id: row.id,
      score: toScore(row),
      upvotes: row.upvotes,
      downvotes: row.downvotes,
      published: row.published,
      child_count: row.childCount,
    },
    creator_banned_from_community: row.creatorBannedFromCommunity,
    banned_from_community: false,
    ...toStanding(store, row.creator, community),
    subscribed: "NotSubscribed",
    saved: false,
    creator_blocked: false,
  };
}

export function toPostViewV3(store: Store, row: PostRow, dialect: Dialect) {
  const community = getRow(store.communities, row.community);
  return {
    post: toPostV3(row),
    creator: toPersonV3(getRow(store.persons, row.creator), dialect),
    community: toCommunityV3(community, dialect),
    creator_banned_from_community: row.creatorBannedFromCommunity,
    banned_from_community: false,
    ...toStanding(store, row.creator, community),
    counts: {
      post_id: row.id,
      comments: row.comments,
      score: toScore(row),
      upvotes: row.upvotes,
      downvotes: row.downvotes,
      published: row.published,
      newest_comment_time:
        dialect.now === undefined ? (row.newestComment ?? row.published) : new Date(dialect.now).toISOString(),
    },
    subscribed: "NotSubscribed",
    saved: false,
    read: false,
    hidden: false,
    creator_blocked: false,
    unread_comments: dialect.shim ? 0 : row.comments,
  };
}

export function toCommunityViewV3(row: CommunityRow, dialect: Dialect) {
  return {
    community: toCommunityV3(row, dialect),
    subscribed: "NotSubscribed",
    blocked: false,
    counts: {
      community_id: row.id,
      subscribers: row.subscribers,
      posts: row.posts,
      comments: row.comments,
      published: row.published,
      users_active_day: 0,
      users_active_week: 0,
      users_active_month: 0,
      users_active_half_year: 0,
      subscribers_local: 1,
    },
    banned_from_community: false,
  };
}

export function toModeratorsV3(store: Store, row: CommunityRow, dialect: Dialect) {
  return row.moderators.map((id) => ({
    community: toCommunityV3(row, dialect),
    moderator: toPersonV3(getRow(store.persons, id), dialect),
  }));
}

export function toPersonViewV3(store: Store, row: PersonRow, dialect: Dialect) {
  return {
    person: toPersonV3(row, dialect),
    counts: { person_id: row.id, post_count: row.posts, comment_count: row.comments },
    is_admin: store.admins.includes(row.id) && !dialect.shim,
  };
}
