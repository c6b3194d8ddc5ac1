// @vitest-environment node
import { describe, expect, it } from "vitest";
import { SOURCES, detectSoftware, sourceFor } from "../../../utils/sources/index.ts";
import type { GetJson } from "../../../utils/sources/source.ts";

const REL = "http://nodeinfo.diaspora.software/ns/schema/";
const signal = new AbortController().signal;

/** An instance that tells `software` at the address its well-known names; notes what it was asked. */
function instance(links: unknown, software: unknown): { getJson: GetJson; asked: string[] } {
  const asked: string[] = [];
  const getJson: GetJson = (path, _query, cap) => {
    asked.push(`${cap} ${path}`);
    return Promise.resolve(path === "/.well-known/nodeinfo" ? { links } : { software });
  };
  return { getJson, asked };
}

const detect = (name: string, version: string) =>
  detectSoftware(
    instance([{ rel: `${REL}2.1`, href: "https://x.org/nodeinfo/2.1" }], { name, version }).getJson,
    signal,
  );

describe("detectSoftware", () => {
  it.each([
    ["lemmy", "0.19.20", "lemmy-v3"],
    ["lemmy", "0.18.5", "lemmy-v3"],
    ["lemmy", "0.20.0-alpha.1", "lemmy-v3"],
    ["lemmy", "1.0.0-beta.1", "lemmy-v4"],
    ["lemmy", "1.2.0", "lemmy-v4"],
    ["Lemmy", "nightly-2026-08-01", "lemmy-v4"],
    ["piefed", "1.6.18-peachpie", "piefed"],
    ["PieFed", "1.7.5", "piefed"],
  ])("%s %s is %s", async (name, version, id) => {
    expect(await detect(name, version)).toMatchObject({ id, version });
    expect(SOURCES.filter((kind) => kind.speaks(name.toLowerCase(), version))).toHaveLength(1);
    expect(
      sourceFor(SOURCES.find((kind) => kind.id === id)?.id ?? "piefed", "x.org", instance([], {}).getJson).software,
    ).toBe(id);
  });

  it.each([
    ["mastodon", "4.4.0"],
    ["mbin", "1.9.0"],
    ["lemmy", "0.17.4"],
    ["lemmy", "2.0.0"],
    ["lemmy", ""],
    ["constructor", "1"],
  ])("%s %s is named as unsupported", async (name, version) => {
    expect(await detect(name, version)).toEqual({ unsupported: name, version });
  });

  it("follows the link, newest first, and never away from the instance", async () => {
    const { getJson, asked } = instance(
      [
        null,
        { rel: "self", href: "https://x.org/self" },
        { rel: `${REL}2.0`, href: "https://x.org/nodeinfo/2.0.json" },
        { rel: `${REL}2.1`, href: "https://evil.org/deep/2.1?x=1" },
      ],
      { name: "lemmy", version: "0.19.5" },
    );
    await detectSoftware(getJson, signal);
    expect(asked).toEqual(["nodeinfo /.well-known/nodeinfo", "nodeinfo /deep/2.1?x=1"]);
  });

  it.each([
    ["no list", {}],
    ["an empty list", []],
    ["no address", [{ rel: `${REL}2.1`, href: "nodeinfo" }]],
    ["another schema", [{ rel: "http://evil.org/2.1", href: "https://x.org/x" }]],
  ])("%s is malformed", async (_name, links) => {
    await expect(detectSoftware(instance(links, {}).getJson, signal)).rejects.toMatchObject({ kind: "malformed" });
  });

  it("cleans what an unsupported instance calls itself", async () => {
    expect(await detect("evil\u202E\n", "1\u0000")).toEqual({ unsupported: "evil", version: "1" });
  });
});
