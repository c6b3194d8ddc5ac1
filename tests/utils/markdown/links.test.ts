// @vitest-environment node
import { describe, expect, it } from "vitest";
import { toHref, toShownDomain } from "../../../utils/markdown/links.ts";

describe("toHref", () => {
  it.each([
    ["https://a.org/b?c=d#e", "https://a.org/b?c=d#e"],
    ["HTTP://A.org", "http://a.org/"],
    [" https://a.org/\u200B", "https://a.org/"],
    ["https://a.org/ü", "https://a.org/%C3%BC"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["/c/news@lemmy.ml", "https://lemmy.world/c/news@lemmy.ml"],
    ["/comment/12", "https://lemmy.world/comment/12"],
    ["https://1.2.3.4/", "https://1.2.3.4/"],
  ])("%s leads to %s", (raw, href) => {
    expect(toHref(raw, "lemmy.world")).toBe(href);
  });

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://a.org",
    "mailto:a@b.org",
    "//a.org",
    "/",
    "/c/",
    "/c//evil.org",
    "/settings",
    "#x",
    "?q",
    "",
    "https://",
    "https:a.org",
    "https:///a.org",
    "https://u@a.org",
    "https://u:p@a.org",
    "https://good.org\\@evil.org",
    "https://a.org/\u202Egnp.exe",
    "https://exa\u00ADmple.org",
    "https://a.org:99999",
    "https://localhost/",
    "https://xn--a",
    "https://a b.org",
    `https://a.org/${"x".repeat(3_000)}`,
  ])("%j leads nowhere", (raw) => {
    expect(toHref(raw, "lemmy.world")).toBeNull();
  });
});

describe("toShownDomain", () => {
  it.each([
    ["https://www.a.org/x", "here", ""],
    ["https://www.a.org/x", "https://www.a.org/x/with/README.md", ""],
    ["https://www.a.org/x", "a.org", ""],
    ["https://a.org/", "see Node.js", ""],
    ["https://evil.org/", "https://bbc.co.uk", "evil.org"],
    ["https://evil.org/", "read it at BBC.co.uk today", "evil.org"],
    ["https://evil.org/", "https://moc.elgoog", "evil.org"],
    ["https://news.evil.co.uk/", "lemmy.world", "evil.co.uk"],
    ["https://xn--80ak6aa92e.com/", "https://аррӏе.com/", "xn--80ak6aa92e.com"],
    ["https://google.com.evil.org/", "https://google.com.evil.org/", "evil.org"],
    ["https://127.0.0.1/", "here", "127.0.0.1"],
    ["https://router.lan/", "here", "router.lan"],
    [
      "https://web.archive.org/web/2024/https://bbc.co.uk/x",
      "https://web.archive.org/web/2024/https://bbc.co.uk/x",
      "",
    ],
  ])("%s as %j", (href, text, domain) => {
    expect(toShownDomain(href, text)).toBe(domain);
  });
});
