import { toJson, type Answer, type Question } from "./answer.ts";
import { listPosts } from "./posts.ts";
import { toScore } from "./rank.ts";
import { EVERYTHING } from "./route.ts";
import { findCommunity, getRow, type PostRow, type Store } from "./store.ts";

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function toItem(store: Store, row: PostRow): string {
  const page = `https://${store.host}/post/${row.id}`;
  const creator = getRow(store.persons, row.creator);
  const community = getRow(store.communities, row.community);
  const link = row.url === undefined ? "" : `<br><a href="${row.url}">${row.url}</a>`;
  return [
    `<item><title>${escapeXml(row.name)}</title><link>${page}</link>`,
    `<description><![CDATA[submitted by <a href="${creator.apId}">${creator.name}</a>`,
    ` to <a href="${community.apId}">${community.name}</a><br>${toScore(row)} points`,
    ` | <a href="${page}">${row.comments} comments</a>${link}]]></description>`,
    `<category domain="${community.apId}">${escapeXml(community.title)}</category><comments>${page}</comments>`,
    row.url === undefined ? "" : `<enclosure url="${escapeXml(row.url)}" length="0" type="application/octet-stream"/>`,
    `<guid>${page}</guid><pubDate>${new Date(row.published).toUTCString().replace("GMT", "+0000")}</pubDate>`,
    `<dc:creator>${creator.apId}</dc:creator></item>`,
  ].join("");
}

function toFeed(title: string, link: string, items: string): Answer {
  const head =
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:media="http://search.yahoo.com/mrss/"><channel>';
  const about = `<title>${escapeXml(title)}</title><link>${link}</link><description></description>`;
  return {
    status: 200,
    headers: { "content-type": "application/rss+xml" },
    body: `${head}${about}${items}</channel></rss>`,
  };
}

const SORTS = ["Active", "Hot", "New", "Old", "Top", "MostComments", "NewComments", "Controversial", "Scaled"];

function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
}

function refuseFeed(message: string): Answer {
  return { ...toJson({ error: "unknown", message }), status: 400 };
}

/** `/feeds/all.xml`, `/feeds/local.xml`, `/feeds/c/<community>.xml`. Costs no budget. */
export function answerFeed(
  { path, query }: Question,
  store: Store,
  { old, now }: { old: boolean; now: number },
): Answer {
  const [, kind, name] = /^\/feeds\/(?:(all|local)|c\/(.+))\.xml$/.exec(path) ?? [];
  if (kind === undefined && name === undefined) return { status: 404, headers: {}, body: "" };
  const sort = query.get("sort") ?? "";
  const known = old ? SORTS : SORTS.map(toSnakeCase);
  if (sort !== "" && !known.includes(sort)) {
    const expected = known.map((name) => `\`${name}\``).join(", ");
    const message = `Query deserialize error: unknown variant \`${sort}\`, expected one of ${expected}`;
    return refuseFeed(old ? "Matching variant not found" : message);
  }
  if (store.site.isPrivate) {
    if (old) return refuseFeed("InstanceIsPrivate: InstanceIsPrivate");
    return { ...toJson({ error: "instance_is_private", cause: "InstanceIsPrivate" }), status: 400 };
  }
  const community = name === undefined ? null : findCommunity(store, name);
  const limit = Number(query.get("limit") ?? 20);
  if (community === undefined || (community !== null && !community.local && old)) {
    if (!old && name?.includes("@")) return toFeed(`${store.site.name} - ${name}`, `https://${store.host}/`, "");
    return refuseFeed(old ? "CouldntFindCommunity: CouldntFindCommunity" : "not_found");
  }
  const posts = listPosts(
    store,
    { ...EVERYTHING, community, nsfw: false, localOnly: kind === "local", pinnedFirst: old, sort: "new" },
    now,
  ).slice(0, limit);
  // 1.0 gives a remote community an empty channel.
  const shown = community !== null && !community.local ? [] : posts;
  const about = community === null ? (kind ?? "") : community.name;
  const answer = toFeed(
    `${store.site.name} - ${about}`,
    community?.apId ?? `https://${store.host}/`,
    shown.map((row) => toItem(store, row)).join(""),
  );
  const cache = kind === undefined ? {} : { "cache-control": "public, max-age=3600" };
  return { ...answer, headers: { ...answer.headers, ...cache } };
}
