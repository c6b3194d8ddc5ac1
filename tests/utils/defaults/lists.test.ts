// @vitest-environment node
import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../utils/defaults/communities.ts";
import { SITE_GROUPS } from "../../../utils/defaults/sites.ts";
import { isAllowedHost } from "../../../utils/http.ts";
import { readSettings } from "../../../utils/settings.ts";
import { foldHost } from "../../../utils/url/host.ts";

const communities = TOPICS.flatMap((topic) => topic.communities);
const sites = SITE_GROUPS.flatMap((group) => group.sites);
const hosts = sites.map((site) => site.host);

function twice(list: readonly string[]): string[] {
  return list.filter((one, at) => list.indexOf(one) !== at);
}

describe("default communities", () => {
  it("each is in one topic only, and topics have different names", () => {
    expect(twice(communities)).toEqual([]);
    expect(twice(TOPICS.map((topic) => topic.name))).toEqual([]);
  });

  it("each is name@host with a public host", () => {
    for (const community of communities) {
      expect(community).toMatch(/^[a-z0-9_]+@[a-z0-9.-]+$/);
      expect(isAllowedHost(community.split("@")[1] ?? ""), community).toBe(true);
    }
  });

  it("the settings take every one of them as it is", () => {
    const source = { host: "lemmy.world", on: true, mode: "table" as const, communities };
    expect(readSettings({ sources: [source] }).sources[0]?.communities).toEqual(communities);
  });

  it("leaves the two slanted instances to those who add them", () => {
    expect(communities.filter((one) => /hexbear|lemmygrad/.test(one))).toEqual([]);
  });

  it("ticked at first: few enough for the day's budget of the table", () => {
    const ticked = TOPICS.filter((topic) => topic.preset).flatMap((topic) => topic.communities);
    expect(ticked.length).toBeGreaterThan(0);
    expect(ticked.length).toBeLessThanOrEqual(12);
  });
});

describe("default news sites", () => {
  it("are between 30 and 70, each host and name once", () => {
    expect(hosts.length).toBeGreaterThanOrEqual(30);
    expect(hosts.length).toBeLessThanOrEqual(70);
    expect(twice(hosts)).toEqual([]);
    expect(twice(sites.map((site) => site.name))).toEqual([]);
  });

  it("have public hosts, without a layout label that would leave the site's other pages out", () => {
    for (const host of hosts) {
      expect(isAllowedHost(host), host).toBe(true);
      // bbc.co.uk is a twin of bbc.com for matching, but another host for the browser's permission.
      if (host !== "bbc.co.uk") expect(foldHost(host)).toBe(host);
    }
  });

  it("the settings take every one of them as it is", () => {
    const list = hosts.map((host) => ({ host, on: true, onHit: "count" as const }));
    expect(readSettings({ sites: list }).sites.map((site) => site.host)).toEqual(hosts);
  });

  it("no site lies inside another, so that each has one switch", () => {
    for (const host of hosts) expect(hosts.filter((other) => host.endsWith(`.${other}`))).toEqual([]);
  });
});
