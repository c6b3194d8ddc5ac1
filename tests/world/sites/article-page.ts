import type { Article } from "./article.ts";
import { escapeHtml } from "./html.ts";
import type { Look } from "./look.ts";
import { findWords } from "./words.ts";
import { toArticleHead, toPage, toPublished } from "./shell.ts";

function toFigure(caption: string, at: number): string {
  return `<figure${caption === "" ? ' class="lead"' : ""}><img src="/img/picture-${at}.svg" width="800" height="450" alt="">${
    caption === "" ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`
  }</figure>`;
}

function toBlock(text: string, at: number): string {
  const [, mark, rest = ""] = /^(##|>|-|\[pic\]) ([^]*)$/.exec(text) ?? [];
  if (mark === "##") return `<h2>${escapeHtml(rest)}</h2>`;
  if (mark === ">") return `<blockquote class="pull"><p>${escapeHtml(rest)}</p></blockquote>`;
  if (mark === "-") return `<ul><li>${escapeHtml(rest)}</li></ul>`;
  if (mark === "[pic]") return toFigure(rest, at);
  return `<p>${escapeHtml(text)}</p>`;
}

const NEWSLETTER = `<aside class="newsletter"><strong>The evening letter</strong><p>The day’s most important stories, sent at six. No advertising.</p>
<form><input type="email" aria-label="Email" placeholder="you@example.org"> <button type="button">Sign up</button></form></aside>`;

/** Paragraphs with the things that stand between paragraphs on real pages. */
function toBody(article: Article, extra: (at: number) => string): string {
  return article.body.map((text, at) => toBlock(text, at) + extra(at)).join("\n");
}

function toLiveBody(article: Article): string {
  const entries: string[][] = [];
  for (const text of article.body) {
    if (text.startsWith("## ")) entries.push([text.slice(3)]);
    else entries.at(-1)?.push(text);
  }
  return entries
    .map(([heading = "", ...paragraphs]) => {
      const [time = "", ...words] = heading.split(" ");
      const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
      return `<article class="entry" id="t${time.replace(":", "")}"><time>${time}</time><h2>${escapeHtml(words.join(" "))}</h2>${body}</article>`;
    })
    .join("\n");
}

function toTop(article: Article, now: Date): string {
  const published = toPublished(article, now);
  const day = new Intl.DateTimeFormat(article.language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(published),
  );
  const { by, share } = findWords(article.language);
  return `<p class="kicker">${escapeHtml(article.section)}</p><h1>${escapeHtml(article.title)}</h1>
${article.standfirst === "" ? "" : `<p class="standfirst">${escapeHtml(article.standfirst)}</p>`}
<p class="byline">${by} <a rel="author" href="/authors/${encodeURIComponent(article.author)}">${escapeHtml(article.author)}</a> · <time datetime="${published}">${day}</time></p>
<div class="share">${share.map((word) => `<button>${word}</button>`).join("")}</div>`;
}

function toRelated(others: readonly Article[], language: string): string {
  const items = others.slice(0, 4).map(({ url, title }) => `<li><a href="${url}">${escapeHtml(title)}</a></li>`);
  if (items.length === 0) return "";
  return `<section class="related"><h2>${findWords(language).related}</h2><ul>${items.join("")}</ul></section>`;
}

function toSiteComments(language: string): string {
  const { comments, heading } = findWords(language);
  const items = comments.map(([name, text]) => `<li><b>${escapeHtml(name)}</b>${escapeHtml(text)}</li>`);
  return `<section class="site-comments" id="comments"><h2>${heading}</h2><ul>${items.join("")}</ul></section>`;
}

function toRail(others: readonly Article[]): string {
  const items = others.map(({ url, title }) => `<li><a href="${url}">${escapeHtml(title)}</a></li>`).join("");
  return `<aside class="rail"><div class="ad tall">Advertisement</div><section><h2>Most read</h2><ol>${items}
<li><a href="/brief/markets">Crown steady before rate decision</a></li><li><a href="/brief/bread">Why bread is dearer and bakers are not richer</a></li></ol></section>
<div class="ad tall">Advertisement</div></aside>`;
}

/** One article in its site's look. `others` are what it links to. */
export function toArticlePage(
  article: Article,
  look: Look,
  { now, others }: { now: Date; others: readonly Article[] },
): string {
  const shown = look.paywall ? { ...article, body: article.body.slice(0, 3) } : article;
  const between = (at: number) => {
    if (look.style === "rail" && at === 1) return '<div class="ad-slot" id="late-ad"></div>';
    if (look.style === "rail" && at === 6) return '<div class="ad wide">Advertisement</div>';
    return at === 7 && article.body.length > 10 && look.language !== "ar" ? NEWSLETTER : "";
  };
  const body = look.style === "live" ? toLiveBody(article) : toBody(shown, between);
  const wall = look.paywall
    ? '<div class="paywall"><h2>This essay is for subscribers</h2><p>Read on for four crowns a month.</p><p><a href="/subscribe">Subscribe</a> · <a href="/login">Log in</a></p></div>'
    : "";
  const lead = article.body.length > 1 && look.style !== "live" ? toFigure("", 99) : "";
  const main = `<main id="main"><article class="story">${toTop(article, now)}${lead}<div class="article-body" itemprop="articleBody">
${body}</div>${wall}</article>${toRelated(others, article.language)}${look.paywall ? "" : toSiteComments(article.language)}</main>`;
  const amp = look.style === "rail" ? `<link rel="amphtml" href="${article.url.replace(".com/", ".com/amp/")}">` : "";
  return toPage({
    look,
    title: `${article.title} | ${look.name}`,
    head: toArticleHead(article, look, now) + amp,
    body: look.style === "rail" ? `<div class="columns">${main}${toRail(others)}</div>` : main,
    scripts: look.style === "rail" ? ["/late-ad.js"] : [],
  });
}

/** The AMP version: same text, own address, canonical to the full page. No script from elsewhere: the world has no CDN. */
export function toAmpPage(article: Article, look: Look, now: Date): string {
  const body = article.body.map((text, at) => toBlock(text, at)).join("\n");
  return `<!doctype html><html ⚡ lang="${article.language}"><head><meta charset="utf-8"><title>${escapeHtml(article.title)}</title>
<meta name="viewport" content="width=device-width,minimum-scale=1"><link rel="canonical" href="${article.url}">
<meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(article.title)}">
<meta property="article:published_time" content="${toPublished(article, now)}"><link rel="stylesheet" href="/style.css"></head>
<body><header class="site-header"><a class="name" href="/">${escapeHtml(look.name)}</a></header>
<main><article>${toTop(article, now)}<div class="article-body">${body}</div></article></main></body></html>`;
}
