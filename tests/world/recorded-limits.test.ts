// @vitest-environment node
import { describe, expect, test } from "vitest";
import { createInstance, type Instance, type Software } from "./instances/instance.ts";
import { createStore } from "./instances/federate.ts";
import { HAS_RECORDINGS, readLimitTally, readRecording } from "./recordings.ts";

if (!HAS_RECORDINGS) console.log("skipped: no recordings of real servers at ../shared/data/lemmy");

const START = Date.parse("2026-11-24T12:00:00Z");
const PLENTY = { requests: 99_999, seconds: 1 };
const READ: Record<Software, string> = { "0.19.20": "/api/v3/post/list", "1.0.0-beta.1": "/api/v4/post/list" };

function start(software: Software, message: number, search = 60): Instance {
  const store = createStore(software === "0.19.20" ? "lemmy.world" : "feddit.org", [], new Date(START));
  return createInstance(store, software, {
    message: { ...PLENTY, requests: message, seconds: 60 },
    search: { requests: search, seconds: 600 },
  });
}

function ask(instance: Instance, path: string, seconds = 0) {
  const [pathname = "", query] = path.split("?");
  return instance.answer(
    { method: "GET", path: pathname, query: new URLSearchParams(query), headers: {} },
    START + seconds * 1000,
  );
}

describe.skipIf(!HAS_RECORDINGS)("rate limits as the real servers keep them", () => {
  test.each(["0.19.20", "1.0.0-beta.1"] as const)(
    "%s: the first refusal and the first pardon come when they came",
    (software) => {
      const tally = readLimitTally(`${software}/limited-message-tally`);
      // 1.0's log begins after two other requests had been counted.
      const before = software === "0.19.20" ? 0 : 2;
      const instance = start(software, 6);
      for (let request = 0; request < before; request += 1) ask(instance, READ[software]);
      for (const row of tally.rows) {
        const answer = ask(instance, READ[software]);
        expect(answer.status).toBe(row.status);
        expect(answer.headers["x-ratelimit-remaining"]).toBe(row.headers["x-ratelimit-remaining"]);
        expect(answer.headers["retry-after"]).toBeUndefined();
        if (row.error !== undefined) expect(JSON.parse(answer.body)).toEqual({ error: row.error });
      }
      const later = tally.afterRefusal.map(({ afterSeconds }) => ask(instance, READ[software], afterSeconds).status);
      expect(later).toEqual(tally.afterRefusal.map(({ status }) => status));
    },
  );

  test("a call to what is left of v3 on 1.0 costs two", () => {
    const tally = readLimitTally("1.0.0-beta.1/limited-v3shim-tally");
    const instance = start("1.0.0-beta.1", 9);
    const answers = tally.rows.map(() => ask(instance, "/api/v3/post/list"));
    expect(answers.map(({ status }) => status)).toEqual(tally.rows.map(({ status }) => status));
    expect(answers.map(({ headers }) => headers["x-ratelimit-remaining"])).toEqual(
      tally.rows.map(({ headers }) => headers["x-ratelimit-remaining"]),
    );
  });

  test.each(["0.19.20", "1.0.0-beta.1"] as const)("%s: search has its own budget, lists go on", (software) => {
    const instance = start(software, 1000, 2);
    const search = software === "0.19.20" ? "/api/v3/search?q=a&type_=Url" : "/api/v4/search?search_term=a&type_=posts";
    const answers = [1, 2, 3].map(() => ask(instance, search));
    const refusal = readRecording(software, "limited-search-3");
    expect(answers.map(({ status }) => status)).toEqual([200, 200, refusal.status]);
    expect(JSON.parse(answers[2]?.body ?? "")).toEqual(refusal.body);
    expect(ask(instance, READ[software]).status).toBe(200);
    expect(ask(instance, "/nodeinfo/2.1").status).toBe(200);
  });
});
