import { Refusal } from "./answer.ts";
import type { PostSort } from "./posts.ts";
import { readVariant } from "./query.ts";

const POST_SORTS = [
  "Active",
  "Hot",
  "New",
  "Old",
  "TopDay",
  "TopWeek",
  "TopMonth",
  "TopYear",
  "TopAll",
  "MostComments",
  "NewComments",
  "TopHour",
  "TopSixHour",
  "TopTwelveHour",
  "TopThreeMonths",
  "TopSixMonths",
  "TopNineMonths",
  "Controversial",
  "Scaled",
] as const;

/** v4's name of a v3 sort. */
export function readPostSort(query: URLSearchParams): PostSort {
  const sort = readVariant(query, "sort", POST_SORTS) ?? "Active";
  if (sort.startsWith("Top")) return "top";
  return sort.replace(/(?<=.)[A-Z]/, "_$&").toLowerCase() as PostSort;
}

export function refuse(status: number, error: string): Refusal {
  return new Refusal(status, { error });
}
