import type { Answer, Question } from "../instances/answer.ts";
import { BRIEFS } from "../threads/filler.ts";
import { toAmpPage, toArticlePage } from "./article-page.ts";
import type { Article } from "./article.ts";
import { ARTICLE_TEXTS } from "./articles/index.ts";
import { drawPicture } from "./html.ts";
import { findLook, type Look } from "./look.ts";
import { findPrivatePage, toListPage, toSearchPage, toVideoPage } from "./other-pages.ts";
import { SCRIPTS } from "./scripts.ts";
import { toPage, toPublished } from "./shell.ts";
import { toStylesheet } from "./styles.ts";

export interface SiteContext {
  now: Date;
  /** Articles that are not part of the repository. */
  extra: readonly Article[];
}

function toAnswer(type: string, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...headers },
    body,
  };
}

function toHtml(look: Look, body: string): Answer {
  return toAnswer("text/html", body, look.csp === undefined ? {} : { "content-security-policy": look.csp });
}

function toBrief(url: string, title: string): Article {
  const body = [
    `${title}. The decision became known on Monday and was confirmed by two people who were in the room.`,
    "Those concerned have until the end of the month to raise objections. Experience shows that few will.",
    "A longer report follows.",
  ];
  return { url, title, standfirst: "", author: "Agency", hoursAgo: 24, section: "Brief", language: "en", body };
}

function toSpaArticle(article: Article, now: Date): string {
  const all = [ARTICLE_TEXTS.seagrass, ARTICLE_TEXTS.nets, ARTICLE_TEXTS.mill];
  const next = all[(all.findIndex(({ url }) => url === article.url) + 1) % all.length] ?? article;
  return JSON.stringify({
    ...article,
    published: toPublished(article, now),
    next: { url: new URL(next.url).pathname, title: next.title },
  });
}

function toSpaShell(look: Look): string {
  return toPage({ look, title: "Tidepost", body: '<div id="root"></div>', scripts: ["/app.js"] });
}

function findAsset(look: Look, path: string): Answer | null {
  if (path === "/style.css") return toAnswer("text/css", toStylesheet(look));
  if (/^\/img\/.+\.svg$/.test(path)) return toAnswer("image/svg+xml", drawPicture(look.name + path));
  const script = SCRIPTS[path];
  return script === undefined ? null : toAnswer("text/javascript", script);
}

/** A page, stylesheet, script or picture of one of the sites. */
export function answerSite(host: string, { path, query, method }: Question, { now, extra }: SiteContext): Answer {
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: {}, body: "" };
  const look = findLook(host);
  const asset = findAsset(look, path);
  if (asset !== null) return asset;
  const hidden = findPrivatePage(host);
  if (hidden !== null) return toAnswer("text/html", hidden);

  const articles = [...Object.values(ARTICLE_TEXTS), ...extra];
  const own = articles.filter(({ url }) => new URL(url).host === host);
  const address = `https://${host}${path}`;
  const others = (url: string) => own.filter((article) => article.url !== url);

  if (look.style === "app") {
    const slug = /^\/api\/articles\/([\w-]+)$/.exec(path)?.[1];
    if (slug === undefined) return toHtml(look, toSpaShell(look));
    const wanted = own.find(({ url }) => url.endsWith(`/${slug}`));
    return wanted === undefined
      ? { status: 404, headers: {}, body: "" }
      : toAnswer("application/json", toSpaArticle(wanted, now));
  }
  const found = own.find(({ url }) => url === address);
  if (found !== undefined) return toHtml(look, toArticlePage(found, look, { now, others: others(found.url) }));
  const amp = own.find(({ url }) => url === address.replace("/amp/", "/"));
  if (amp !== undefined) return toHtml(look, toAmpPage(amp, look, now));
  const brief = BRIEFS.get(address);
  if (brief !== undefined) return toHtml(look, toArticlePage(toBrief(address, brief), look, { now, others: own }));
  return answerOther(look, path, query, own);
}

function answerOther(look: Look, path: string, query: URLSearchParams, own: readonly Article[]): Answer {
  if (path === "/") return toHtml(look, toListPage(look, look.name, own));
  if (path === "/search") return toHtml(look, toSearchPage(look, query.get("q") ?? "", own));
  if (path.startsWith("/video/")) return toHtml(look, toVideoPage(look));
  const section = look.nav.find((item) => `/${item.toLowerCase()}` === decodeURIComponent(path));
  if (section !== undefined) {
    const listed = own.filter((article) => article.section.toLowerCase() === section.toLowerCase());
    return toHtml(look, toListPage(look, section, listed));
  }
  return {
    ...toHtml(look, toPage({ look, title: "Not found", body: "<main><h1>Page not found</h1></main>" })),
    status: 404,
  };
}
