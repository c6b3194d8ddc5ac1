import type { Thread } from "../../../utils/model.ts";
import { DAY_MS, HABITS, MINUTE_MS, POSTED, READS, chance, drawAge, type Ages, type Reads } from "./habits.ts";

/** One page view. */
export interface Visit {
  at: number;
  url: string;
  title: string;
  published: number;
  /** apId of the thread in a chosen community that existed when the page was read, and its age then; null without. */
  thread: string | null;
  ageMs: number;
  again: boolean;
}

/** What happens to one reader: the pages read, and the links posted in the communities, oldest first each. */
export interface Plan {
  start: number;
  visits: Visit[];
  posts: Map<string, Thread[]>;
}

export const HOST = "home.example";
const SITES = Array.from({ length: 40 }, (_, at) => `www.paper-${at}.example`);

/** Link posts a day of each community: spread evenly over 10 to 60. */
function ratesOf(count: number): Map<string, number> {
  return new Map(
    Array.from({ length: count }, (_, at) => [`c${at}@${HOST}`, count === 1 ? 35 : 10 + (50 * at) / (count - 1)]),
  );
}

/** A headline with one word of its own, as headlines have names: the number of the article in letters. */
function toTitle(url: string): string {
  const digits = /\d+$/.exec(url)?.[0] ?? "";
  const name = digits.replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  return `Government answers questions about ${name} on the day`;
}

let lastId = 0;

function post(community: string, url: string, title: string, at: number): Thread {
  lastId += 1;
  return {
    apId: `https://${HOST}/post/${lastId}`,
    instance: HOST,
    postId: lastId,
    url,
    title,
    community,
    comments: HABITS.commentsPerThread,
    score: 10,
    published: new Date(at).toISOString(),
    seen: "",
    locked: false,
    nsfw: false,
  };
}

function pick<T>(weighted: readonly (readonly [T, number])[], random: () => number): T {
  const sum = weighted.reduce((all, [, weight]) => all + weight, 0);
  let left = random() * sum;
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return (weighted.at(-1) as readonly [T, number])[0];
}

/** Draws a reader's weeks. Articles' threads are among the communities' posts, in proportion to their rates. */
export function drawPlan(communities: number, ages: Ages, reads: Reads, seed: number): Plan {
  const random = chance(seed);
  const rates = ratesOf(communities);
  const start = Date.parse("2026-01-05T00:00:00Z");
  const end = start + HABITS.days * DAY_MS;
  const before = 45 * DAY_MS;
  const posts = new Map<string, Thread[]>([...rates.keys()].map((name) => [name, []]));
  const add = (community: string, url: string, at: number) => {
    const rewrite = pick(
      POSTED.map((one) => [one.rewrite, one.share]),
      random,
    );
    const thread = post(community, rewrite(url), toTitle(url), at);
    posts.get(community)?.push(thread);
    return thread;
  };
  const article = (at: number) => {
    const site = SITES[Math.floor(random() * SITES.length)] ?? "www.paper-0.example";
    return `https://${site}/${new Date(at).toISOString().slice(0, 10).replaceAll("-", "/")}/story-number-${Math.floor(random() * 1e9)}`;
  };
  for (const [community, rate] of rates) {
    for (let at = start - before; at < end; at += (-Math.log(1 - random()) * DAY_MS) / rate)
      add(community, article(at), at);
  }
  const visits = drawVisits(start, reads, random, (at) => drawVisit(at, ages, random, article, add, [...rates]));
  for (const list of posts.values()) list.sort((a, b) => (a.published < b.published ? -1 : 1));
  return { start, visits, posts };
}

function drawVisit(
  at: number,
  ages: Ages,
  random: () => number,
  article: (at: number) => string,
  add: (community: string, url: string, at: number) => Thread,
  rates: readonly (readonly [string, number])[],
): Visit {
  const gets = random() < HABITS.threadShare;
  const kind = random();
  const later = kind < HABITS.laterShare;
  const old = !later && kind < HABITS.laterShare + HABITS.oldShare;
  const ageMs = old ? 2 * DAY_MS - HABITS.oldMeanMs * Math.log(1 - random()) : drawAge(ages, random);
  const posted = later ? at + ageMs : at - ageMs;
  // Threads begin within hours of their article.
  const published = Math.min(at, posted) - random() * 6 * 60 * MINUTE_MS;
  const url = article(published);
  const thread = gets ? add(pick(rates, random), url, posted) : null;
  const title = toTitle(url);
  return { at, url, title, published, thread: later ? null : (thread?.apId ?? null), ageMs, again: false };
}

function drawVisits(start: number, reads: Reads, random: () => number, draw: (at: number) => Visit): Visit[] {
  const visits: Visit[] = [];
  const { pagesPerDay, hours } = READS[reads];
  const perBurst = pagesPerDay / hours.length;
  const [shortest, longest] = HABITS.pageMs;
  for (let day = 0; day < HABITS.days; day++) {
    const today: Visit[] = [];
    for (const hour of hours) {
      let at = start + day * DAY_MS + hour * 60 * MINUTE_MS + (random() * 2 - 1) * HABITS.burstJitterMs;
      for (let page = 0; page < perBurst; page++) {
        at += shortest + random() * (longest - shortest);
        const earlier = today[Math.floor(random() * today.length)];
        const again = earlier !== undefined && random() < HABITS.againShare;
        today.push(again ? { ...earlier, at, again: true, thread: null } : draw(at));
      }
    }
    // Bursts that overlap are read as they come.
    visits.push(...today.sort((a, b) => a.at - b.at));
  }
  return visits;
}
