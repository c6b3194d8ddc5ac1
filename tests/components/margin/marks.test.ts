import { expect, it } from "vitest";
import { MARK, MARK_ACTIVE } from "../../../entrypoints/margin/marks.ts";
import * as style from "../../../utils/tabs/page-style.ts";

it("gives the marks the names that the page's style has rules for", () => {
  expect([MARK, MARK_ACTIVE]).toEqual([style.MARK, style.MARK_ACTIVE]);
});
