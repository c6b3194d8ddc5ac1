import { ARTICLE_TEXTS, type ArticleKey } from "./sites/articles/index.ts";

/** The world's geography: what tests and the demo need to name. */

/** Article addresses (canonical) and headlines by key. */
export const ARTICLES = Object.fromEntries(
  Object.entries(ARTICLE_TEXTS).map(([key, { url, title }]) => [key, { url, title }]),
) as Record<ArticleKey, { url: string; title: string }>;

/** Other addresses of the same articles. */
export const VARIANTS = {
  sleeperAmp: ARTICLES.sleeper.url.replace(".com/", ".com/amp/"),
  sleeperTracked: `${ARTICLES.sleeper.url}?utm_source=front&utm_medium=web&fbclid=abc`,
  ferryTracked: `${ARTICLES.ferry.url}?utm_source=newsletter&utm_medium=email&utm_campaign=evening`,
} as const;

/** Pages that are no articles. */
export const PAGES = {
  front: "https://www.northgateherald.com/",
  section: "https://www.northgateherald.com/world",
  search: "https://www.northgateherald.com/search?q=ferry",
  video: "https://www.meridiancourier.com/video/port-from-above-311",
  login: "https://account.northgateherald.com/login",
  checkout: "https://shop.meridiancourier.com/checkout",
  account: "https://account.meridiancourier.com/orders/your-last-four-orders-48213",
  mail: "https://mail.brevkasse.net/inbox/4711",
  letter: "https://webmail.brevkasse.net/message/how-we-spent-the-summer-by-the-lake-48213",
  health: "https://patients.kysthospital.org/results/what-your-blood-test-of-last-week-says-48213",
  bank: "https://banking.fjordundkreditt.com/accounts",
  intranet: "https://intranet.hollisandvane.com/wiki/holiday-policy",
} as const;

export interface InstanceSite {
  host: string;
  software: "0.19.20" | "1.0.0-beta.1" | "piefed";
}

export const INSTANCES = [
  { host: "lemmy.world", software: "0.19.20" },
  { host: "lemmy.ml", software: "0.19.20" },
  { host: "sh.itjust.works", software: "0.19.20" },
  { host: "feddit.org", software: "1.0.0-beta.1" },
  { host: "piefed.social", software: "piefed" },
] as const satisfies readonly InstanceSite[];

export type InstanceHost = (typeof INSTANCES)[number]["host"];

/** `name@host` → title. Each has at least 60 link posts of the last days. */
export const COMMUNITIES = {
  "world@lemmy.world": "World News",
  "news@lemmy.world": "News",
  "technology@lemmy.world": "Technology",
  "worldnews@lemmy.ml": "World News",
  "europe@feddit.org": "Europe",
  "science@sh.itjust.works": "Science",
  "news@piefed.social": "News",
} as const;

export type CommunityHandle = keyof typeof COMMUNITIES;

/** Hosts of the news sites; the article hosts first. */
export const SITES = [
  ...new Set(
    [...Object.values(ARTICLES).map(({ url }) => url), ...Object.values(PAGES)].map((url) => new URL(url).host),
  ),
];
