// @vitest-environment node
import { describe, expect, it } from "vitest";
import { countTests, toClosingLine } from "./counts.ts";

const test = (fullName: string, status: string) => ({ fullName, status });

describe("counting tests", () => {
  it("tells passed, failed and skipped apart", () => {
    const assertionResults = [test("a", "passed"), test("b", "failed"), test("c", "pending"), test("d", "todo")];
    const counts = countTests({ testResults: [{ name: "x.test.ts", status: "failed", assertionResults }] });
    expect(counts).toEqual({ passed: 1, failed: ["b"], skipped: ["c", "d"] });
  });

  it("counts a file that cannot be loaded as failed", () => {
    const counts = countTests({ testResults: [{ name: "x.test.ts", status: "failed", assertionResults: [] }] });
    expect(counts.failed).toEqual(["x.test.ts as a whole"]);
  });

  it("counts a file whose tests pass but whose set-up fails as failed", () => {
    const assertionResults = [test("a", "passed")];
    const counts = countTests({ testResults: [{ name: "x.test.ts", status: "failed", assertionResults }] });
    expect(counts.failed).toEqual(["x.test.ts as a whole"]);
  });

  it("closes with plain figures", () => {
    expect(toClosingLine({ passed: 3, failed: [], skipped: [] })).toBe("3 passed, 0 failed");
    expect(toClosingLine({ passed: 3, failed: ["a"], skipped: ["b"] })).toBe("3 passed, 1 failed, 1 skipped");
  });
});
