// @vitest-environment node
import { describe, expect, it } from "vitest";
import { toPaint, type Ground } from "../../../utils/look/paint.ts";

const on = (...colors: string[]): Ground => ({
  layers: colors.map((color) => ({ color, pictured: false })),
  dark: false,
});

describe("toPaint", () => {
  it("takes the ground of the page, from the innermost colour that covers", () => {
    expect(toPaint(on(), "page")).toEqual({ dark: false, ground: "rgb(255 255 255)", paper: false });
    expect(toPaint(on("rgb(21, 24, 28)", "rgb(255, 255, 255)"), "page").ground).toBe("rgb(21 24 28)");
    expect(toPaint(on("rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)"), "page").ground).toBe("rgb(128 128 128)");
    expect(toPaint({ layers: [], dark: true }, "page")).toEqual({
      dark: true,
      ground: "rgb(18 18 18)",
      paper: false,
    });
  });

  it("does as the reader has chosen, and lays paper where that ink cannot be read on the page", () => {
    expect(toPaint(on("rgb(255, 255, 255)"), "dark")).toMatchObject({ dark: true, paper: true });
    expect(toPaint(on("rgb(21, 24, 28)"), "light")).toMatchObject({ dark: false, paper: true });
  });

  it("is not sure of a ground with a picture on it, but of one that covers the picture", () => {
    const picture = { color: "rgb(255, 255, 255)", pictured: true };
    const paper = { color: "rgb(250, 250, 250)", pictured: false };
    expect(toPaint({ layers: [picture], dark: false }, "page")).toMatchObject({ ground: "", paper: true });
    expect(toPaint({ layers: [paper, picture], dark: false }, "page")).toMatchObject({ paper: false });
  });
});
