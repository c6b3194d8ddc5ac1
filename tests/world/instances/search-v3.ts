import { readPostSort, refuse } from "./reads-v3.ts";
import { EVERYTHING, showsNsfw, type Route } from "./route.ts";
import { listPosts } from "./posts.ts";
import { toPattern } from "./pattern.ts";
import { getText, readFlag, readLimit, readPage, readVariant } from "./query.ts";
import { getRow } from "./store.ts";
import { toCommentViewV3, toCommunityViewV3, toPersonViewV3, toPostViewV3 } from "./views-v3.ts";

const TYPES = ["All", "Comments", "Posts", "Communities", "Users", "Url"] as const;
const REAL = { shim: false };

/** 0.19's search. An address is compared as it was sent, with nothing parsed or cleaned. */
export const searchV3: Route = (query, { store, now }) => {
  const type = readVariant(query, "type_", TYPES) ?? "All";
  const sort = readPostSort(query);
  const listing = readVariant(query, "listing_type", ["All", "Local", "Subscribed", "ModeratorView"]) ?? "All";
  const limit = readLimit(query, 10, refuse(400, "couldnt_get_posts"));
  const page = readPage(query, refuse(400, "couldnt_get_posts"));
  const words = getText(query, "q");
  const pattern = toPattern(words);
  const matches = (text: string) => pattern.test(text);
  const cut = <T>(rows: T[]) => rows.slice((page - 1) * limit, page * limit);
  const wants = (...types: (typeof TYPES)[number][]) => type === "All" || types.includes(type);

  const posts = wants("Posts", "Url")
    ? listPosts(
        store,
        {
          ...EVERYTHING,
          sort,
          localOnly: listing === "Local",
          nsfw: showsNsfw(store, query),
          ...(type === "Url" ? { url: words } : { words, titleOnly: readFlag(query, "post_title_only") }),
          pinnedFirst: true,
        },
        now,
      )
    : [];
  const comments = [...store.comments.values()].filter(
    (row) => wants("Comments") && !row.deleted && !row.removed && matches(row.content),
  );
  const communities = [...store.communities.values()].filter(
    (row) => wants("Communities") && (matches(row.name) || matches(row.title)),
  );
  const users = [...store.persons.values()].filter(
    (row) => wants("Users") && !row.deleted && (matches(row.name) || matches(row.displayName ?? "")),
  );
  return {
    type_: type,
    comments: cut(comments)
      .filter((row) => listing !== "Local" || getRow(store.posts, row.post).local)
      .map((row) => toCommentViewV3(store, row, REAL)),
    posts: cut(posts).map((row) => toPostViewV3(store, row, REAL)),
    communities: cut(communities).map((row) => toCommunityViewV3(row, REAL)),
    users: cut(users).map((row) => toPersonViewV3(store, row, REAL)),
  };
};
