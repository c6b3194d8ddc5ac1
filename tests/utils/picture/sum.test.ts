// @vitest-environment node
import { expect, it } from "vitest";
import { toSum } from "../../../utils/picture/sum.ts";
import { createPicture } from "../../components/margin/harness/sample.ts";

const picture = createPicture("one");
const [first] = picture.comments;
if (!first) throw new Error("no comment");
const of = (count: number) => Array.from({ length: count }, () => first);

it("sums up: all, a part, a kept copy", () => {
  expect(toSum(picture)).toEqual({ bold: "128 comments", rest: "in 3 communities", more: false });
  expect(toSum({ ...picture, total: 1204, comments: of(300) }).bold).toBe("300 of 1,204 comments");
  expect(toSum({ ...picture, kept: true, fetched: "2026-11-20T09:12:00" }).rest).toBe("kept since 09:12");
  expect(toSum({ ...picture, total: 1, comments: of(1), threads: picture.threads.slice(0, 1) })).toEqual({
    bold: "1 comment",
    rest: "in 1 community",
    more: false,
  });
});

it("offers more only above 300: below, what is missing is what the server does not give", () => {
  expect(toSum({ ...picture, total: 500 }).more).toBe(false);
  expect(toSum({ ...picture, total: 500, comments: of(300) }).more).toBe(true);
  expect(toSum({ ...picture, total: 302, dropped: 2, comments: of(300) }).more).toBe(false);
});
