// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Answer } from "./instances/answer.ts";
import { cleanUrl } from "./instances/clean-url.ts";
import { createInstance, type Software } from "./instances/instance.ts";
import type { Store } from "./instances/store.ts";
import { EXTRA, FIRST_PAGE, LEFT_OUT, TIED } from "./recorded-cases.ts";
import { createRecordedStore } from "./recorded-store.ts";
import { HAS_RECORDINGS, listReads, readRecording, readUrlForms, type Recording } from "./recordings.ts";

if (!HAS_RECORDINGS) console.log("skipped: no recordings of real servers at ../shared/data/lemmy");

/** Enough for every test. */
const PLENTY = { requests: 99_999, seconds: 1 };

/** What no two servers can agree on: keys, the moment of an answer, opaque cursors, counters that later requests moved. */
const VOLATILE = new Set(["public_key", "last_refreshed_at", "post_count", "comment_count"]);

function toComparable(value: unknown, software: Software, key = ""): unknown {
  if (VOLATILE.has(key)) return typeof value;
  if (
    software !== "0.19.20" &&
    (key === "next_page" || key === "prev_page") &&
    typeof value === "string" &&
    !value.startsWith("none")
  )
    return "a cursor";
  // A stack trace follows on the next line.
  if (key === "message" && typeof value === "string") return value.split("\n")[0];
  if (Array.isArray(value)) return value.map((item) => toComparable(item, software));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toComparable(part, software, name)]));
}

interface Row {
  comment: { id: number; path: string; distinguished: boolean; score?: number };
  counts?: { score: number };
}

function listRows(body: unknown): Row[] {
  const { comments, items } = body as { comments?: Row[]; items?: Row[] };
  return comments ?? items ?? [];
}

function toPlaces(body: unknown, sort: string, isTree: boolean) {
  return listRows(body).map(({ comment, counts }) => ({
    parent: isTree ? comment.path.split(".").slice(0, -1).join(".") : "",
    distinguished: comment.distinguished,
    score: /controversial/i.test(sort) ? null : (counts?.score ?? comment.score),
  }));
}

function ask(store: Store, software: Software, recording: Recording, name: string): Answer {
  const [method = "GET", target = ""] = recording.request.split(" ");
  const url = new URL(target, `https://${store.host}`);
  const site = {
    ...store.site,
    isPrivate: name.includes("private"),
    contentWarning: name.includes("content-warning") ? "adults" : "",
  };
  const instance = createInstance({ ...store, site }, software, { message: PLENTY, search: PLENTY });
  const now = Date.parse(recording.headers["date"] ?? "");
  const first = software === "0.19.20" ? undefined : FIRST_PAGE[name];
  if (first !== undefined) {
    const page = JSON.parse(ask(store, software, readRecording(software, first), first).body) as { next_page: string };
    url.searchParams.set("page_cursor", page.next_page);
  }
  return instance.answer(
    { method, path: url.pathname, query: url.searchParams, headers: recording.requestHeaders ?? {} },
    now,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Names only: the order and the time differ from run to run. */
function listHeaders(headers: Record<string, string>): string[] {
  return Object.keys(headers)
    .filter((name) => name !== "date" && name !== "content-length")
    .toSorted();
}

describe.skipIf(!HAS_RECORDINGS).each(["0.19.20", "1.0.0-beta.1"] as const)("answers of Lemmy %s", (software) => {
  const store = HAS_RECORDINGS ? createRecordedStore(software) : null;
  const names = HAS_RECORDINGS
    ? [...new Set([...listReads(software), ...EXTRA[software]])].filter((name) => !LEFT_OUT.has(name))
    : [];

  test.each(names)("%s is answered as the real server did", (name) => {
    if (store === null) throw new Error("no recordings");
    const recording = readRecording(software, name);
    const answer = ask(store, software, recording, name);
    expect(answer.status).toBe(recording.status);
    expect(listHeaders(answer.headers)).toEqual(listHeaders(recording.headers));
    expect(answer.headers["cache-control"]).toBe(recording.headers["cache-control"]);
    const body = parse(answer.body);
    if (!TIED[software].includes(name)) {
      const shim = name.startsWith("v3shim") ? dropShimTimes : (value: unknown) => value;
      const comparable = (value: unknown) => shim(toComparable(value, software));
      expect(comparable(body)).toEqual(comparable(recording.body));
      return;
    }
    const query = new URL(recording.request.split(" ")[1] ?? "", "https://x.example").searchParams;
    const isTree = query.has("max_depth");
    const sort = query.get("sort") ?? "Hot";
    expect(toPlaces(body, sort, isTree)).toEqual(toPlaces(recording.body, sort, isTree));
    const byId = new Map(listRows(body).map((row) => [row.comment.id, row]));
    const shared = listRows(recording.body).filter((row) => byId.has(row.comment.id));
    expect(shared.length).toBeGreaterThan(0);
    for (const row of shared) {
      expect(toComparable(byId.get(row.comment.id), software)).toEqual(toComparable(row, software));
    }
  });

  test("more than a hundred different answers were compared", () => {
    console.log(`${software}: ${names.length} answers compared, ${TIED[software].length} of them by rank`);
    expect(names.length).toBeGreaterThan(100);
  });

  test.each(["site", "nodeinfo", "federated-instances"])("%s has the fields and types of the real one", (name) => {
    if (store === null) throw new Error("no recordings");
    const recording = readRecording(software, name);
    const body = parse(ask(store, software, recording, name).body);
    expect(toShape(body)).toEqual(toShape(recording.body));
  });

  test("every address is stored as the real server stored it", () => {
    const forms = readUrlForms(software);
    expect(forms.length).toBe(81);
    // Google's redirector and Amazon's path are unwrapped by rules this world has no use for.
    const wrong = forms
      .filter(({ posted, stored }) => cleanUrl(posted) !== stored)
      .map(({ posted }) => new URL(posted).hostname);
    expect(wrong.filter((host) => !/google|amazon/.test(host))).toEqual([]);
  });
});

/** On 1.0 the v3 answers give the moment of the answer as the newest comment's time. */
function dropShimTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropShimTimes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === "newest_comment_time" ? typeof part : dropShimTimes(part),
    ]),
  );
}

/** Names and types; of a list, those of its first item. */
function toShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [toShape(value[0])];
  if (value === null) return null;
  if (typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toShape(part)]));
}
