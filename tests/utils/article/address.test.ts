import { describe, expect, it } from "vitest";
import { judgeAddress } from "../../../utils/article/address.ts";

describe("judgeAddress", () => {
  it.each([
    "https://mail.example.com/u/0/",
    "https://webmail.example.com/2024/05/01/some-letter-to-the-editor",
    "https://accounts.example.com/story/a-long-headline-of-words",
    "https://www.mybank.com/login/a-long-headline-of-words",
    "https://online-banking.example.com/story/a-long-headline-of-words",
    "https://mychart.clinic.example/visits/a-long-headline-of-words",
    "https://news.example.com/login",
    "https://news.example.com/my-account/orders",
    "https://news.example.com/checkout/a-long-headline-of-words",
    "https://news.example.com/wp-login.php",
    "https://wiki/2024/05/01/a-long-headline-of-words",
    "https://cms.corp/2024/05/01/a-long-headline-of-words",
    "https://10.1.2.3/2024/05/01/a-long-headline-of-words",
    "https://router.home.arpa/a-long-headline-of-words",
    "file:///home/me/a-long-headline-of-words.html",
    "not an address",
  ])("never touches %s", (address) => {
    expect(judgeAddress(address)).toBe("sensitive");
  });

  it.each([
    "https://www.dailymail.co.uk/news/article-13245678/Some-headline-words.html",
    "https://www.malaymail.com/news/malaysia/2024/11/22/all-paid-their-own-way/157698",
    "https://www.bankingnews.example/2024/05/01/rates-stay-where-they-are",
  ])("does not take a newspaper for mail or a bank: %s", (address) => {
    expect(judgeAddress(address)).toBe("article");
  });

  it.each([
    ["https://news.example.com/", "root"],
    ["https://news.example.com/index.html", "root"],
    ["https://news.example.com/world", "front"],
    ["https://news.example.com/world/europe/", "front"],
    ["https://news.example.com/topic/ukraine", "other"],
    ["https://news.example.com/search?q=ukraine+war+troops", "other"],
    ["https://news.example.com/video/putin-alerts-china-over-troops", "titled"],
    ["https://news.example.com/2024/10/25/world/troops/", "article"],
    ["https://news.example.com/world/troops-could-enter-the-war", "article"],
    ["https://news.example.com/articles/c4gzn48jwz2o", "article"],
    ["https://news.example.com/a/104938821", "article"],
    ["https://news.example.com/news.php?action=full&id=1749568309", "article"],
    ["https://news.example.com/2019/11/18/asian-market-latest/index.html", "article"],
  ])("takes %s for %s", (address, kind) => {
    expect(judgeAddress(address)).toBe(kind);
  });
});
