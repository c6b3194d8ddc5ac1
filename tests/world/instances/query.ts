import { Refusal } from "./answer.ts";

/** Reads of a query string as Lemmy's own (serde) do: wrong values are refused with its words. */

function refuse(message: string): never {
  throw new Refusal(400, { error: "unknown", message: `Query deserialize error: ${message}` }, true);
}

export function readNumber(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^-?\d+$/.test(text)) refuse("invalid digit found in string");
  return Number(text);
}

export function readFlag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name);
  if (text === null) return false;
  if (text !== "true" && text !== "false") refuse("provided string was not `true` or `false`");
  return text === "true";
}

export function readVariant<T extends string>(query: URLSearchParams, name: string, variants: readonly T[]): T | null {
  const text = query.get(name);
  if (text === null) return null;
  const found = variants.find((variant) => variant === text);
  const list = variants.map((variant) => `\`${variant}\``).join(", ");
  return found ?? refuse(`unknown variant \`${text}\`, expected one of ${list}`);
}

export function getText(query: URLSearchParams, name: string): string {
  return query.get(name) ?? refuse(`missing field \`${name}\``);
}

/** Lemmy answers 1–50 rows; `refusal` is what it says to other numbers. */
export function readLimit(query: URLSearchParams, fallback: number, refusal: Refusal): number {
  const limit = readNumber(query, "limit") ?? fallback;
  if (limit < 1 || limit > 50) throw refusal;
  return limit;
}

/** v3 pages are 1–100. */
export function readPage(query: URLSearchParams, refusal: Refusal): number {
  const page = readNumber(query, "page") ?? 1;
  if (page < 1 || page > 100) throw refusal;
  return page;
}
