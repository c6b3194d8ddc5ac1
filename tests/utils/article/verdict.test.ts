import { describe, expect, it } from "vitest";
import { isArticle } from "../../../utils/article/verdict.ts";
import { newsPage, paragraphs, toDocument } from "./page.ts";

const ARTICLE = "https://news.example.com/world/troops-could-enter-the-war";
const declared = (type: string) => `<script type="application/ld+json">${JSON.stringify({ "@type": type })}</script>`;
const called = '<meta property="og:type" content="article">';
const judge = (html: string, url = ARTICLE) => isArticle(toDocument(html), url);

describe("isArticle", () => {
  it.each([
    "NewsArticle",
    "ReportageNewsArticle",
    "OpinionNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "https://schema.org/Article",
  ])("takes a page that declares itself a %s, even a stub behind a paywall", (type) => {
    expect(judge(newsPage(paragraphs(1), declared(type)))).toBe(true);
  });

  it("takes a page without any metadata by its address and its text", () => {
    expect(judge(newsPage(paragraphs(14)))).toBe(true);
    expect(judge(newsPage(paragraphs(3)))).toBe(false);
  });

  it("takes text that is set in divisions and line breaks like text in paragraphs", () => {
    const text = paragraphs(14).replaceAll("<p>", "").replaceAll("</p>", "<br><br>");
    expect(judge(newsPage(`<div>${text}</div>`))).toBe(true);
  });

  it("does not take a front for an article, whatever it calls itself", () => {
    const teasers = Array.from(
      { length: 40 },
      (_, i) => `<div><h3><a href="/a/${i}">Headline ${i}</a></h3>${paragraphs(1, i)}</div>`,
    ).join("");
    expect(judge(newsPage(teasers, called), "https://news.example.com/")).toBe(false);
    expect(judge(newsPage(teasers, called), "https://news.example.com/world")).toBe(false);
  });

  it.each([
    "Product",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "ProfilePage",
    "SearchResultsPage",
    "ImageGallery",
    "JobPosting",
  ])("does not take a page that declares itself a %s, though its card calls it an article", (type) => {
    expect(judge(newsPage(paragraphs(14), called + declared(type)))).toBe(false);
  });

  it.each([
    "https://mail.example.com/u/troops-could-enter-the-war",
    "https://news.example.com/login",
    "https://shop.example.com/checkout/troops-could-enter-the-war",
    "https://www.example.com/my-account/what-you-ordered-last-week-48213",
    "https://www.example.com/users/jane/what-she-wrote-last-week-48213",
    "https://webmail.example.com/message/troops-could-enter-the-war",
    "https://outlook.example.com/owa/troops-could-enter-the-war",
    "https://ebanking.example.com/letters/what-changes-for-your-savings-in-spring",
    "https://www.example.com/online-banking/what-changes-for-your-savings-in-spring",
    "https://patients.example.org/results/what-your-blood-test-of-last-week-says",
    "https://mychart.example.org/visits/what-was-said-at-your-last-visit-48213",
    "https://intranet.example.com/news/what-the-board-decided-about-the-canteen",
    "https://wiki.corp/news/what-the-board-decided-about-the-canteen",
    "https://192.168.1.20/news/what-the-board-decided-about-the-canteen",
    "http://wiki/news/what-the-board-decided-about-the-canteen",
  ])("is never active on %s, though the page declares itself an article", (url) => {
    expect(judge(newsPage(paragraphs(14), declared("NewsArticle")), url)).toBe(false);
  });

  it("does not take a form to log in for an article", () => {
    const form = `<form>${paragraphs(5)}<input type="password"></form>`;
    expect(judge(newsPage(form, called))).toBe(false);
  });

  it("does not take a video's page for an article", () => {
    expect(judge(newsPage(paragraphs(3), called), "https://news.example.com/video/troops-could-enter-the-war")).toBe(
      false,
    );
  });
});
