// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isAllowedHost, readHost } from "../../utils/http.ts";
import { hasShared, readShared } from "../contracts/shared.ts";

describe("which hosts may be asked", () => {
  it.each([
    "lemmy.world",
    "sh.itjust.works",
    "feddit.uk",
    "lemmy.dbzer0.com",
    "xn--bcher-kva.example.org",
    "a-b.co.uk",
  ])("%s may", (host) => {
    expect(isAllowedHost(host)).toBe(true);
    expect(readHost(`https://${host}/`)).toBe(host);
    expect(readHost(` ${host.toUpperCase()} `)).toBe(host);
  });

  it.each([
    ..."localhost a.localhost 127.0.0.1 127.1 2130706433 0x7f.1 0177.0.0.1 [::1] ::1 10.0.0.1 1.2.3.4".split(" "),
    ..."router.local nas.lan box.home.arpa corp.internal x.test x.invalid x.example x.onion wpad co.uk world".split(
      " ",
    ),
    ..."LEMMY.world lemmy.world. lemmy..world -lemmy.world lemmy-.world lemmy_x.world lemmy.world:443 a@b.org".split(
      " ",
    ),
    "",
    " lemmy.world",
    "lemmy.world/x",
    "１２７.0.0.1",
    "bücher.example.org",
    `${"a".repeat(64)}.org`,
    `${"a.".repeat(130)}org`,
  ])("%s may not", (host) => {
    expect(isAllowedHost(host)).toBe(false);
  });

  it("reads an international name in the form it is asked by", () => {
    expect(readHost("bücher.example.org")).toBe("xn--bcher-kva.example.org");
  });

  describe.skipIf(!hasShared)("the corpus of private hosts", () => {
    const corpus = hasShared
      ? (readShared("hostile/generated/private-hosts.json") as {
          refuse: string[];
          refuseUrls: string[];
          accept: string[];
        })
      : { refuse: [], refuseUrls: [], accept: [] };
    // The last four are public names that resolve to loopback: no look at the name can tell.
    const telling = corpus.refuse.slice(0, -4);

    it("refuses every one, however it is written", () => {
      expect(telling.length).toBeGreaterThan(60);
      expect(telling.filter((host) => isAllowedHost(host) || readHost(host) !== null)).toEqual([]);
      expect(telling.filter((host) => readHost(`https://${host}`) !== null)).toEqual([]);
      expect(corpus.refuseUrls.filter((url) => readHost(url) !== null)).toEqual([]);
    });

    it("accepts the real ones", () => {
      expect(corpus.accept.filter((url) => readHost(url) === null)).toEqual([]);
    });
  });
});
