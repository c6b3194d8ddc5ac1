import type { ChipView } from "../../utils/messages/answers.ts";

/** What the chip says: the number alone, its first line and its second. */
export function toWords({ comments, atLeast, communities, beside }: ChipView): [string, string, string] {
  const number = comments.toLocaleString("en") + (atLeast ? "+" : "");
  return [
    number,
    `${number} comment${number === "1" ? "" : "s"}`,
    beside
      ? `${beside} of them beside the text`
      : `on Lemmy, in ${communities} communit${communities === 1 ? "y" : "ies"}`,
  ];
}
