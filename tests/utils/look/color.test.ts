// @vitest-environment node
import { describe, expect, it } from "vitest";
import { blend, isDark, isLegible, readRgb } from "../../../utils/look/color.ts";

const rgb = (r: number, g: number, b: number, a = 1) => ({ r, g, b, a });

describe("the page's ground", () => {
  it("reads what computed styles say", () => {
    expect(readRgb("rgb(21, 24, 28)")).toEqual(rgb(21, 24, 28));
    expect(readRgb("rgba(0, 0, 0, 0)")).toEqual(rgb(0, 0, 0, 0));
    expect(readRgb("rgb(10 20 30 / 0.5)")).toEqual(rgb(10, 20, 30, 0.5));
    expect(readRgb("oklch(0.5 0.1 200)")).toBeNull();
  });

  it("tells light from dark by luminance", () => {
    expect(isDark(rgb(255, 255, 255))).toBe(false);
    expect(isDark(rgb(244, 236, 216))).toBe(false);
    expect(isDark(rgb(21, 24, 28))).toBe(true);
  });

  it("knows where the faintest ink cannot be read", () => {
    expect(isLegible(rgb(255, 255, 255), false)).toBe(true);
    expect(isLegible(rgb(244, 236, 216), false)).toBe(true);
    expect(isLegible(rgb(21, 24, 28), true)).toBe(true);
    expect(isLegible(rgb(128, 128, 128), false)).toBe(false);
    expect(isLegible(rgb(255, 255, 255), true)).toBe(false);
  });

  it("lays a see-through colour over another", () => {
    expect(blend(rgb(0, 0, 0, 0.5), rgb(255, 255, 255))).toEqual(rgb(128, 128, 128));
  });
});
