import { COMMUNITIES, SITES, type CommunityHandle } from "../map.ts";
import type { CommentSpec, ThreadSpec } from "./spec.ts";

/** Ordinary link posts, so that a community's newest posts are as long as in life. Everything follows from the number. */

const PER_COMMUNITY = 70;
/** They reach this far back. */
const HOURS = 150;

const WHO = [
  "Harbour board",
  "City council",
  "Hospital trust",
  "Fishing fleet",
  "Rail operator",
  "University",
  "Water company",
  "Central bank",
  "Film archive",
  "Farmers’ union",
  "Court of audit",
  "Mountain rescue",
  "Museum",
  "Football club",
];
const DOES = [
  "approves",
  "delays",
  "questions",
  "sells",
  "reopens",
  "counts",
  "defends",
  "renames",
  "measures",
  "loses",
  "repairs",
];
const WHAT = [
  "tunnel under the river",
  "night bus network",
  "wind park off the coast",
  "vaccination drive",
  "old observatory",
  "rent index",
  "flood barrier",
  "school meals contract",
  "data centre plan",
  "herring quota",
  "bridge tolls",
  "seed bank",
  "tram extension",
];
const POSTERS = [
  "saltmarsh@lemmy.world",
  "voltnerd@lemmy.world",
  "footnote@lemmy.ml",
  "nur@lemmy.ml",
  "kaimauer@feddit.org",
  "elbfaehre@feddit.org",
  "oldsalt@sh.itjust.works",
  "orsa_minor@sh.itjust.works",
  "passerby@piefed.social",
  "ramp_rat@lemmy.today",
];
const ELSEWHERE = [
  "www.thedailypilot.example",
  "news.uplands.example",
  "www.lakesidepost.example",
  "radio.fells.example",
];
const SAYINGS = [
  "About time.",
  "I will believe it when it is built.",
  "Does anybody know what this costs?",
  "They said the same in 2016.",
  "Good news for once.",
  "The headline is worse than the article.",
  "Our town did this and it works.",
  "Who signs off on these things?",
];

function pick<T>(list: readonly T[], at: number): T {
  const item = list[((at % list.length) + list.length) % list.length];
  if (item === undefined) throw new Error("an empty list has nothing to pick");
  return item;
}

export interface Brief {
  url: string;
  title: string;
}

function toBrief(at: number): Brief {
  const title = `${pick(WHO, at * 5)} ${pick(DOES, at * 7)} ${pick(WHAT, at * 3 + Math.floor(at / 13))}`;
  const slug = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const newsHosts = SITES.slice(0, 4);
  const host = at % 3 === 0 ? pick(newsHosts, at / 3) : pick(ELSEWHERE, at);
  return { url: `https://${host}/brief/${slug}-${7000 + at}`, title };
}

function toThread(community: CommunityHandle, base: number, at: number): ThreadSpec {
  const number = base + at;
  // Not all communities at the same minute.
  const hoursAgo = 0.7 + base / 350 + (at * HOURS) / PER_COMMUNITY;
  const comments: CommentSpec[] = Array.from({ length: number % 5 }, (_value, n) => ({
    by: pick(POSTERS, number + n * 3),
    text: pick(SAYINGS, number + n),
    score: 1 + ((number * (n + 3)) % 17),
    hoursAgo: Math.max(0.1, hoursAgo - 0.5 - n * 0.1),
  }));
  const { url, title } = toBrief(number);
  return { community, by: pick(POSTERS, number), title, url, hoursAgo, score: (number * 13) % 240, comments };
}

export const FILLER: ThreadSpec[] = Object.keys(COMMUNITIES).flatMap((community, index) => [
  {
    community,
    by: "gullwing@lemmy.world",
    title: "Rules of this community",
    body: "Be kind. Link to the source. The title is the article's own.",
    hoursAgo: 2000,
    score: 10,
    pinned: true,
    comments: [],
  },
  ...Array.from({ length: PER_COMMUNITY }, (_value, at) => toThread(community as CommunityHandle, index * 100, at)),
]);

/** Headlines of the briefs that are on the world's own sites, by address. */
export const BRIEFS = new Map(
  FILLER.flatMap(({ url, title }) =>
    url === undefined || !SITES.includes(new URL(url).host) ? [] : [[url, title] as const],
  ),
);
