// @vitest-environment node
import { expect, it } from "vitest";
import type { Failure, FailureKind } from "../../../utils/model.ts";
import { toGap } from "../../../utils/picture/gap.ts";

const KINDS: FailureKind[] = [
  "offline",
  "timeout",
  "rate-limited",
  "challenge",
  "http",
  "malformed",
  "private-instance",
  "no-permission",
  "aborted",
];
const failure = (kind: FailureKind, retryAt = ""): Failure => ({
  instance: "slate.example",
  kind,
  status: 502,
  at: "",
  retryAt,
});

it("says nothing where nothing failed", () => {
  expect(toGap([])).toEqual({ line: "", title: "", text: "" });
});

it("names a gap once, and how many others there are", () => {
  expect(toGap([failure("timeout")]).line).toBe("slate.example did not answer.");
  const two = toGap([failure("http"), failure("timeout")]);
  expect(two.line).toBe("slate.example answered with error 502. 1 other could not be asked either.");
  expect(two.title).toBe("Could not ask slate.example and 1 other");
  expect(toGap([failure("http"), failure("timeout"), failure("offline")]).title).toMatch(/and 2 others$/);
});

it("says when it is tried again, where it is by itself", () => {
  expect(toGap([failure("timeout", "2026-11-20T12:05:00")]).text).toBe(
    "slate.example did not answer. Tries again at 12:05.",
  );
});

it("has other words for each kind of failure", () => {
  expect(new Set(KINDS.map((kind) => toGap([failure(kind)]).line)).size).toBe(KINDS.length);
});
