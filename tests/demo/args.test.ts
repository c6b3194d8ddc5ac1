// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readArgs } from "./args.ts";

describe("the demo's arguments", () => {
  it("goes headless by itself where there is no display", () => {
    expect(readArgs([], {}, "linux").headless).toBe(true);
    expect(readArgs([], { DISPLAY: ":0" }, "linux").headless).toBe(false);
    expect(readArgs(["--headless"], { DISPLAY: ":0" }, "linux").headless).toBe(true);
    expect(readArgs([], {}, "darwin").headless).toBe(false);
  });

  it("takes the browser, the folder and a case", () => {
    expect(readArgs(["--browser", "firefox", "--out", "shots", "--case", "a.json"], {}, "linux")).toEqual({
      browser: "firefox",
      headless: true,
      out: "shots",
      caseFile: "a.json",
    });
  });

  it("refuses what it does not know, with its usage", () => {
    expect(() => readArgs(["--browser", "safari"], {}, "linux")).toThrow("--browser chrome|firefox");
  });
});
