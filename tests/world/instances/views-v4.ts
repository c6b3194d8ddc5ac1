import { toScore } from "./rank.ts";
import { getRow, type CommentRow, type CommunityRow, type PersonRow, type PostRow, type Store } from "./store.ts";
import { compact } from "./views-v3.ts";

/** API v4's words for the rows. */

export function toPersonV4(row: PersonRow) {
  return compact({
    id: row.id,
    name: row.name,
    display_name: row.displayName,
    avatar: row.avatar,
    published_at: row.published,
    updated_at: row.updated,
    ap_id: row.apId,
    bio: row.bio,
    local: row.local,
    last_refreshed_at: row.published,
    deleted: row.deleted,
    bot_account: row.bot,
    instance_id: row.instanceId,
    post_count: row.posts,
    comment_count: row.comments,
  });
}

function toCommunityV4(row: CommunityRow) {
  return compact({
    id: row.id,
    name: row.name,
    title: row.title,
    sidebar: row.description,
    removed: false,
    published_at: row.published,
    deleted: false,
    nsfw: row.nsfw,
    ap_id: row.apId,
    local: row.local,
    last_refreshed_at: row.published,
    icon: row.icon,
    posting_restricted_to_mods: false,
    instance_id: row.instanceId,
    visibility: "public",
    subscribers: row.subscribers,
    posts: row.posts,
    comments: row.comments,
    users_active_day: 0,
    users_active_week: 0,
    users_active_month: 0,
    users_active_half_year: 0,
    subscribers_local: 1,
    report_count: 0,
    unresolved_report_count: 0,
    local_removed: false,
  });
}

function toPostV4(row: PostRow) {
  return compact({
    id: row.id,
    name: row.name,
    url: row.url,
    body: row.body,
    creator_id: row.creator,
    community_id: row.community,
    removed: row.removed,
    locked: row.locked,
    published_at: row.published,
    updated_at: row.updated,
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
    newest_comment_time_at: row.newestComment,
    comments: row.comments,
    score: toScore(row),
    upvotes: row.upvotes,
    downvotes: row.downvotes,
    report_count: 0,
    unresolved_report_count: 0,
    federation_pending: false,
  });
}

function toCommentV4(row: CommentRow) {
  return compact({
    id: row.id,
    creator_id: row.creator,
    post_id: row.post,
    content: row.removed || row.deleted ? "" : row.content,
    removed: row.removed,
    published_at: row.published,
    updated_at: row.updated,
    deleted: row.deleted,
    ap_id: row.apId,
    local: row.local,
    path: row.path,
    distinguished: row.distinguished,
    language_id: row.language,
    score: toScore(row),
    upvotes: row.upvotes,
    downvotes: row.downvotes,
    child_count: row.childCount,
    report_count: 0,
    unresolved_report_count: 0,
    federation_pending: false,
    locked: row.locked,
  });
}

function toStanding(store: Store, creator: number, community: CommunityRow, bannedFromCommunity: boolean) {
  return {
    can_mod: false,
    creator_banned: getRow(store.persons, creator).banned,
    creator_is_moderator: community.moderators.includes(creator),
    creator_banned_from_community: bannedFromCommunity,
  };
}

/** `slim` leaves out the post and the community, which are the same for all. */
export function toCommentViewV4(store: Store, row: CommentRow, slim = false) {
  const post = getRow(store.posts, row.post);
  const community = getRow(store.communities, post.community);
  return {
    comment: toCommentV4(row),
    creator: toPersonV4(getRow(store.persons, row.creator)),
    ...(slim ? {} : { post: toPostV4(post), community: toCommunityV4(community) }),
    creator_is_admin: store.admins.includes(row.creator),
    ...(slim ? {} : { tags: [] }),
    ...toStanding(store, row.creator, community, row.creatorBannedFromCommunity),
  };
}

export function toPostViewV4(store: Store, row: PostRow) {
  const community = getRow(store.communities, row.community);
  return {
    post: { ...toPostV4(row), ...(row.deleted ? { body: "" } : {}) },
    creator: toPersonV4(getRow(store.persons, row.creator)),
    community: toCommunityV4(community),
    creator_is_admin: store.admins.includes(row.creator),
    tags: [],
    ...toStanding(store, row.creator, community, row.creatorBannedFromCommunity),
  };
}

export function toCommunityViewV4(row: CommunityRow) {
  return { community: toCommunityV4(row), can_mod: false, tags: [] };
}

export function toPersonViewV4(store: Store, row: PersonRow) {
  return { person: toPersonV4(row), is_admin: store.admins.includes(row.id), banned: row.banned };
}

export function toModeratorsV4(store: Store, row: CommunityRow) {
  return row.moderators.map((id) => ({
    community: toCommunityV4(row),
    moderator: toPersonV4(getRow(store.persons, id)),
  }));
}
