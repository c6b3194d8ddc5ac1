/**
 * What one instance holds: rows with that instance's own ids. Everything else (views, orders, paging) is computed from it,
 * so the same server code can be filled from the world's model or from the answers of a recorded server.
 * Times are RFC 3339 in UTC with six digits after the second, as Lemmy writes them: they sort as text.
 */

export interface PersonRow {
  id: number;
  apId: string;
  name: string;
  displayName?: string;
  avatar?: string;
  bio?: string;
  banned: boolean;
  deleted: boolean;
  bot: boolean;
  local: boolean;
  instanceId: number;
  published: string;
  updated?: string;
  posts: number;
  comments: number;
}

export interface CommunityRow {
  id: number;
  apId: string;
  name: string;
  title: string;
  description?: string;
  icon?: string;
  nsfw: boolean;
  local: boolean;
  instanceId: number;
  published: string;
  subscribers: number;
  posts: number;
  comments: number;
  /** Person ids. */
  moderators: number[];
}

export interface PostRow {
  id: number;
  apId: string;
  name: string;
  url?: string;
  body?: string;
  creator: number;
  community: number;
  removed: boolean;
  deleted: boolean;
  locked: boolean;
  nsfw: boolean;
  local: boolean;
  published: string;
  updated?: string;
  embedTitle?: string;
  embedDescription?: string;
  thumbnail?: string;
  contentType?: string;
  language: number;
  featuredCommunity: boolean;
  featuredLocal: boolean;
  upvotes: number;
  downvotes: number;
  comments: number;
  newestComment?: string;
  creatorBannedFromCommunity: boolean;
}

export interface CommentRow {
  id: number;
  apId: string;
  post: number;
  creator: number;
  content: string;
  removed: boolean;
  deleted: boolean;
  local: boolean;
  /** `0.<root>…<own id>` */
  path: string;
  distinguished: boolean;
  language: number;
  published: string;
  updated?: string;
  upvotes: number;
  downvotes: number;
  childCount: number;
  locked: boolean;
  creatorBannedFromCommunity: boolean;
}

/** How the admins have set the instance up. */
export interface SiteSettings {
  name: string;
  published: string;
  updated: string;
  isPrivate: boolean;
  /** With a content warning the instance shows NSFW posts to everybody. */
  contentWarning: string;
  applicationQuestion: string;
}

export interface Store {
  host: string;
  site: SiteSettings;
  /** Ids of admins. */
  admins: number[];
  persons: Map<number, PersonRow>;
  communities: Map<number, CommunityRow>;
  posts: Map<number, PostRow>;
  comments: Map<number, CommentRow>;
  /** Hosts of the instances it federates with. */
  linked: string[];
}

/** The row with this id; throws where a reference of the store points nowhere. */
export function getRow<T>(rows: Map<number, T>, id: number): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** `name` or `name@host`, as requests name communities. */
export function findCommunity(store: Store, handle: string): CommunityRow | undefined {
  const [name, host] = handle.split("@");
  const apId = `https://${host ?? store.host}/c/${name}`;
  return [...store.communities.values()].find((row) => row.apId === apId);
}
