import { describe, expect, it } from "vitest";
import { judgeMove, withoutStale } from "../../../utils/article/watch.ts";

describe("judgeMove", () => {
  it("tells another page from another query and another fragment", () => {
    const at = "https://news.example.com/a?x=1#top";
    expect(judgeMove(at, "https://news.example.com/b?x=1")).toBe("path");
    expect(judgeMove(at, "https://news.example.com/a?x=2")).toBe("query");
    expect(judgeMove(at, "https://news.example.com/a?x=1#comments")).toBe("none");
  });
});

describe("withoutStale", () => {
  const before = {
    addresses: ["https://news.example.com/a"],
    title: "First",
    language: "en",
    published: "2024-01-01T00:00:00.000Z",
  };

  it("drops the address, the title and the time that an in-site navigation left standing", () => {
    const now = withoutStale({ ...before }, before, "https://news.example.com/b", "Second");
    expect(now).toEqual({ addresses: [], title: "Second", language: "en", published: "" });
  });

  it("keeps what the page has brought up to date", () => {
    const fresh = {
      addresses: ["https://news.example.com/b"],
      title: "Second",
      language: "en",
      published: "2024-01-02T00:00:00.000Z",
    };
    expect(withoutStale(fresh, before, "https://news.example.com/b", "Second")).toEqual(fresh);
  });

  it("keeps everything where the reader comes back to the first page", () => {
    expect(withoutStale(before, before, "https://news.example.com/a?from=back", "First")).toEqual(before);
  });
});
