// @vitest-environment node
import { describe, expect, it } from "vitest";
import { findDock, findFloat, hasMadeRoom } from "../../../components/margin/mode.ts";

const room = { window: 1440, left: 400, right: 1040, freeLeft: 400, freeRight: 400 };

describe("how the margin stands", () => {
  it("floats 44 px from the text and 24 px from the window, at most 340 px wide", () => {
    expect(findFloat(room, "right")).toEqual({ kind: "float", side: "right", left: 1084, width: 332 });
    expect(findFloat({ ...room, freeRight: 900 }, "right")).toMatchObject({ width: 340 });
    expect(findFloat(room, "left")).toEqual({ kind: "float", side: "left", left: 24, width: 332 });
  });

  it("takes the other side when the wanted one is not free", () => {
    expect(findFloat({ ...room, freeRight: 319 }, "right")).toMatchObject({ side: "left" });
  });

  it("does not float in less than 320 px on both sides", () => {
    expect(findFloat({ ...room, freeLeft: 319, freeRight: 319 }, "right")).toBeNull();
    expect(findFloat({ ...room, freeLeft: 0, freeRight: 320 }, "right")).toMatchObject({ width: 252 });
  });

  it("docks where the text keeps 480 px, in a narrower column on narrow windows", () => {
    expect(findDock(1280, "right")).toEqual({ kind: "dock", side: "right", left: 932, width: 348 });
    expect(findDock(900, "right")).toMatchObject({ width: 300 });
    expect(findDock(720, "right")).toBeNull();
  });

  it("takes a page that did not make room for one that did not", () => {
    const dock = findDock(1280, "right");
    if (!dock) throw new Error("no dock");
    const before = { left: 300, right: 900 };
    expect(hasMadeRoom(dock, { left: 100, right: 700 }, before)).toBe(true);
    expect(hasMadeRoom(dock, { left: 380, right: 980 }, before)).toBe(false);
    expect(hasMadeRoom(dock, { left: 100, right: 500 }, before)).toBe(false);
    expect(hasMadeRoom(dock, { left: 100, right: 500 }, { left: 0, right: 400 })).toBe(true);
  });
});
