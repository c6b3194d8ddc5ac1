import type { Article } from "./article.ts";
import { escapeHtml } from "./html.ts";
import type { Look } from "./look.ts";

/** The frame every page of a site stands in. */
export interface Shell {
  look: Look;
  title: string;
  /** Further elements of the head. */
  head?: string;
  /** The main part and what stands beside it. */
  body: string;
  /** Addresses of scripts, loaded deferred. */
  scripts?: string[];
}

export function toPage({ look, title, head = "", body, scripts = [] }: Shell): string {
  const direction = look.style === "rtl" ? "rtl" : "ltr";
  const nav = look.nav
    .map((item) => `<li><a href="/${encodeURIComponent(item.toLowerCase())}">${escapeHtml(item)}</a></li>`)
    .join("");
  const cookies = look.cookies
    ? '<div class="cookie-bar" role="region" aria-label="Cookies"><span>We and our 1,114 partners value your privacy.</span><button id="accept">Accept</button><button>Manage</button></div>'
    : "";
  const all = look.cookies ? [...scripts, "/cookies.js"] : scripts;
  return `<!doctype html><html lang="${look.language}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="/img/icon.svg">${head}
${all.map((source) => `<script src="${source}" defer></script>`).join("")}</head>
<body><header class="site-header${look.stickyHeader ? " sticky" : ""}"><a class="name" href="/">${escapeHtml(look.name)}</a>
<p class="tagline">${escapeHtml(look.tagline)}</p><nav aria-label="Sections"><ul>${nav}</ul></nav></header>
${body}
<footer class="site-footer"><p>© ${escapeHtml(look.name)} · Imprint · Privacy · Contact</p></footer>${cookies}</body></html>`;
}

export function toPublished(article: Article, now: Date): string {
  return new Date(now.getTime() - article.hoursAgo * 3_600_000).toISOString();
}

/** What an article's head says about it: canonical, Open Graph, JSON-LD. */
export function toArticleHead(article: Article, look: Look, now: Date): string {
  const published = toPublished(article, now);
  const image = new URL("/img/lead.svg", article.url).href;
  const data = {
    "@context": "https://schema.org",
    "@type": article.section === "Live" ? "LiveBlogPosting" : "NewsArticle",
    headline: article.title,
    description: article.standfirst,
    datePublished: published,
    dateModified: published,
    author: { "@type": "Person", name: article.author },
    publisher: { "@type": "NewsMediaOrganization", name: look.name },
    image: [image],
    mainEntityOfPage: { "@type": "WebPage", "@id": article.url },
    inLanguage: article.language,
    isAccessibleForFree: !look.paywall,
  };
  const meta: [string, string][] = [
    ["og:type", "article"],
    ["og:title", article.title],
    ["og:description", article.standfirst],
    ["og:url", article.url],
    ["og:image", image],
    ["og:site_name", look.name],
    ["article:published_time", published],
  ];
  return [
    `<link rel="canonical" href="${article.url}">`,
    `<meta name="description" content="${escapeHtml(article.standfirst)}">`,
    `<meta name="author" content="${escapeHtml(article.author)}">`,
    ...meta.map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}">`),
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`,
  ].join("\n");
}
