import type { Store } from "./store.ts";
import { toCommentViewV3, toCommunityViewV3, toPersonViewV3, toPostViewV3, type Dialect } from "./views-v3.ts";

/** One object by its ActivityPub id, as v3's resolve_object wraps it; null when this server does not give it out. */
export function resolveV3(store: Store, address: string, dialect: Dialect): object | null {
  const find = <T extends { apId: string }>(rows: Map<number, T>) =>
    [...rows.values()].find((row) => row.apId === address);
  const comment = find(store.comments);
  if (comment !== undefined) return { comment: toCommentViewV3(store, comment, dialect) };
  const post = find(store.posts);
  if (post !== undefined) return post.removed || post.deleted ? null : { post: toPostViewV3(store, post, dialect) };
  const community = find(store.communities);
  if (community !== undefined) return { community: toCommunityViewV3(community, dialect) };
  const person = find(store.persons);
  return person === undefined ? null : { person: toPersonViewV3(store, person, dialect) };
}
