// @vitest-environment node
import { describe, expect, it } from "vitest";
import { hostOf } from "../../../utils/chosen/host-of.ts";
import { readCommunity, readSiteHost } from "../../../utils/chosen/typed.ts";

describe("a news site as typed", () => {
  it.each([
    ["localpaper.com", "localpaper.com"],
    [" WWW.LocalPaper.com ", "localpaper.com"],
    ["https://www.localpaper.com/news/2026/a-story?utm_source=x#top", "localpaper.com"],
    ["http://localpaper.com", "localpaper.com"],
    ["news.yahoo.com/some/story", "news.yahoo.com"],
    ["https://user:secret@localpaper.com/", "localpaper.com"],
    ["müller-zeitung.de", "xn--mller-zeitung-wob.de"],
  ])("%s is %s", (written, host) => {
    expect(readSiteHost(written)).toBe(host);
  });

  it.each([
    "",
    "paper",
    "localhost",
    "192.168.0.1",
    "https://[::1]/",
    "intranet.corp",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "localpaper.com:8443",
    "a b.com",
    "*.com",
    "com",
    "printer.local",
  ])("%s is refused", (written) => {
    expect(readSiteHost(written)).toBeNull();
  });
});

describe("a community as typed", () => {
  it.each([
    ["world@lemmy.world", "world@lemmy.world"],
    [" !world@Lemmy.World ", "world@lemmy.world"],
    ["https://lemmy.world/c/world", "world@lemmy.world"],
    ["https://lemmy.zip/c/world@lemmy.world", "world@lemmy.world"],
    ["lemmy.world/c/world/", "world@lemmy.world"],
  ])("%s is %s", (written, community) => {
    expect(readCommunity(written)).toBe(community);
    expect(hostOf(community)).toBe("lemmy.world");
  });

  it.each([
    "",
    "world",
    "@lemmy.world",
    "world@",
    "world@localhost",
    "world@10.0.0.1",
    "a@b@lemmy.world",
    "wo rld@lemmy.world",
    "https://lemmy.world/u/somebody",
    "https://lemmy.world/post/1",
  ])("%s is refused", (written) => {
    expect(readCommunity(written)).toBeNull();
  });
});
