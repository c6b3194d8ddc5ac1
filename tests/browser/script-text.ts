/**
 * The text of a call of `fn` with JSON arguments, as one expression whose value is the JSON of the result.
 * Evaluated in worlds (a content script's, a popup's) to which no automation library can hand a function.
 */
export function toCall(fn: { toString(): string }, args: readonly unknown[], first?: string): string {
  const list = [...(first === undefined ? [] : [first]), ...args.map((arg) => JSON.stringify(arg) ?? "undefined")];
  return `(async () => JSON.stringify((await (${fn.toString()})(${list.join(", ")})) ?? null))()`;
}
