import type { Article } from "./article.ts";
import { escapeHtml } from "./html.ts";
import type { Look } from "./look.ts";
import { toPage } from "./shell.ts";

/** Pages that are no articles. */

function toCards(articles: readonly Article[]): string {
  const cards = articles.map(
    ({ url, title, standfirst, section }) =>
      `<li><p class="kicker">${escapeHtml(section)}</p><a href="${url}"><h2>${escapeHtml(title)}</h2></a><p>${escapeHtml(standfirst)}</p></li>`,
  );
  return `<ul class="cards">${cards.join("")}</ul>`;
}

function toSiteHead(look: Look): string {
  return `<meta property="og:type" content="website"><meta property="og:title" content="${escapeHtml(look.name)}">`;
}

export function toListPage(look: Look, heading: string, articles: readonly Article[]): string {
  const body = `<main><h1>${escapeHtml(heading)}</h1>${toCards(articles)}</main>`;
  return toPage({ look, title: `${heading} | ${look.name}`, head: toSiteHead(look), body });
}

export function toSearchPage(look: Look, words: string, articles: readonly Article[]): string {
  const found = articles.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  const form = `<form class="form" role="search"><input name="q" aria-label="Search" value="${escapeHtml(words)}"><button>Search</button></form>`;
  const body = `<main><h1>Search</h1>${form}<p>${found.length} results</p>${toCards(found)}</main>`;
  return toPage({ look, title: `Search | ${look.name}`, head: '<meta name="robots" content="noindex">', body });
}

export function toVideoPage(look: Look): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: "The port from above",
    duration: "PT2M11S",
  };
  const head = `<meta property="og:type" content="video.other"><meta property="og:title" content="The port from above">
<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const body = `<main><h1>Video: the port from above</h1><figure><video controls poster="/img/video.svg" width="640" height="360"></video>
<figcaption>A drone’s view of the harbour at dawn.</figcaption></figure></main>`;
  return toPage({ look, title: `Video | ${look.name}`, head, body });
}

/** Pages on hosts of their own that must never be touched: what is on them is nobody's business. */
const PRIVATE_PAGES: Record<string, { title: string; main: string; head?: string }> = {
  "account.northgateherald.com": {
    title: "Log in",
    main: `<h1>Log in</h1><form class="form"><label>Email <input type="email" autocomplete="username"></label>
<label>Password <input type="password" autocomplete="current-password"></label><button type="button">Log in</button></form>`,
  },
  "shop.meridiancourier.com": {
    title: "Checkout",
    main: `<h1>Checkout</h1><form class="form"><label>Card number <input autocomplete="cc-number" inputmode="numeric"></label>
<label>Expires <input autocomplete="cc-exp"></label><label>Security code <input autocomplete="cc-csc"></label><button type="button">Pay 48.00</button></form>`,
  },
  "account.meridiancourier.com": {
    title: "Your orders",
    main: `<h1>Your last four orders</h1><p>You are logged in as Ingrid Halvorsen. <a href="/logout">Log out</a></p>
<p>The almanac you ordered on Monday was handed to the carrier this morning. It will be with you on Thursday at the latest; if nobody is at home, it is left with the neighbour you named, Mrs. Brandt on the second floor.</p>
<p>Of the tea towels one was missing from the parcel. We have taken its price off the card ending in 4471, and we are sorry for it. The two cups you sent back arrived safely, and their price was paid back on the same day.</p>`,
  },
  // Long, and calling itself an article, as the drafts of a web mail may well do.
  "webmail.brevkasse.net": {
    title: "How we spent the summer by the lake",
    head: '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"Article"}</script>',
    main: `<article><h1>How we spent the summer by the lake</h1>${Array.from(
      { length: 14 },
      (_, week) =>
        `<p>In week ${week + 1} it rained, and we played cards with the doctor and his sister, who lost as she always does, and who told us again that nobody must hear of the house in Vik before it is sold.</p>`,
    ).join("")}</article>`,
  },
  "patients.kysthospital.org": {
    title: "Results",
    main: `<h1>What your blood test of last week says</h1>${Array.from(
      { length: 14 },
      (_, value) =>
        `<p>Value ${value + 1} is where it should be for somebody of your age, and it has not changed since the test in spring. If you have taken the tablets as agreed, there is no need to do anything about it.</p>`,
    ).join("")}`,
  },
  "mail.brevkasse.net": {
    title: "(3) Inbox",
    main: `<h1>Your results from the clinic</h1><p>From: Dr. Amundsen</p><p>Dear patient, the values of the blood test of last week are in. There is no reason to worry about any of them, but I would like to see you again in spring, and would ask you to telephone for an appointment.</p>
<p>Until then please keep taking the tablets as before, one in the morning and one in the evening, with a glass of water and not with coffee.</p><p>With kind regards, and please give them to your sister as well.</p>`,
  },
  "banking.fjordundkreditt.com": {
    title: "Accounts",
    main: `<h1>Accounts</h1><table><tr><th>Account</th><th>Balance</th></tr><tr><td>Current 1802.44.91320</td><td>3,214.07</td></tr><tr><td>Savings 1802.44.99914</td><td>12,900.00</td></tr></table>`,
  },
  "intranet.hollisandvane.com": {
    title: "Holiday policy - Wiki",
    main: `<h1>Holiday policy</h1><p>Everybody has twenty-eight days of holiday a year. They are asked for in the form on this page and granted by the head of the department, as a rule within three working days of the request.</p>
<p>Days that are left over at the end of the year may be taken until the end of March; after that they are lost, unless the holiday could not be taken because of illness or because the company asked for it to be moved.</p><p>Questions go to the staff office on the second floor, which is open from nine to eleven.</p>`,
  },
};

export function findPrivatePage(host: string): string | null {
  const page = PRIVATE_PAGES[host];
  if (page === undefined) return null;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${page.title}</title>
<link rel="stylesheet" href="/style.css">${page.head ?? ""}</head><body><main>${page.main}</main></body></html>`;
}
