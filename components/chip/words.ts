import type { ChipView } from "../../utils/messages/answers.ts";

/** What the chip says: the number alone, its first line and its second. */
export function toWords({ comments, atLeast, communities, beside }: ChipView): {
  number: string;
  first: string;
  second: string;
} {
  const number = comments.toLocaleString("en") + (atLeast ? "+" : "");
  return {
    number,
    first: `${number} ${comments === 1 && !atLeast ? "comment" : "comments"}`,
    second: beside
      ? `${beside.toLocaleString("en")} of them beside the text`
      : `on Lemmy, in ${communities} ${communities === 1 ? "community" : "communities"}`,
  };
}
