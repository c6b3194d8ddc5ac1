import type { ChipView } from "../../utils/messages/answers.ts";

/** What the chip says: the number alone, its first line and its second. */
export function toWords({ comments, atLeast, communities, beside }: ChipView): [string, string, string] {
  const number = comments.toLocaleString("en") + (atLeast ? "+" : "");
  return [
    number,
    number + (number === "1" ? " comment" : " comments"),
    beside
      ? `${beside} of them beside the text`
      : `on Lemmy, in ${communities} ${communities === 1 ? "community" : "communities"}`,
  ];
}
