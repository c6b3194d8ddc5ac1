/** Adds `ones` to a list or takes them out of it. */
export function toggle(list: readonly string[], ones: readonly string[], on: boolean): string[] {
  const others = list.filter((one) => !ones.includes(one));
  return on ? [...others, ...ones] : others;
}
